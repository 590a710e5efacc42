package dev.kerf.report.html;

import java.util.List;

/**
 * How much of each list the page shows at once, and how much it has besides: what is not shown lies
 * packed in the page until somebody asks. A page that would grow past its budget shows less of
 * everything, so that it aggregates rather than grows.
 *
 * @param step 0 shows most; with each further one seven tenths, first down to what makes sense
 * @param packed most rows of one list that lie packed
 * @param elsewhere the same for cuts that are not shown first
 * @param plain whether these lie in the page as readers without script can open them
 */
record Limits(int step, int packed, int elsewhere, boolean plain) {

  /** At the last one a list has one row. */
  static final int LAST_STEP = 24;

  /** Up to here each list has as many rows as make sense. */
  private static final int SENSIBLE_STEP = 15;

  /** Parts of the page about cuts that nobody looks at first are short from the start. */
  private static final int BRIEF_STEP = 5;

  /**
   * What lies packed, from everything to nothing. The cuts that are not shown first go first: they
   * say again what the one that is shown says.
   */
  static final List<Limits> LEAST =
      List.of(
          new Limits(LAST_STEP, Integer.MAX_VALUE, Integer.MAX_VALUE),
          new Limits(LAST_STEP, Integer.MAX_VALUE, 400),
          new Limits(LAST_STEP, Integer.MAX_VALUE, 40),
          new Limits(LAST_STEP, 1_000, 0),
          new Limits(LAST_STEP, 200, 0),
          new Limits(LAST_STEP, 40, 0),
          new Limits(LAST_STEP, 0, 0));

  /** For small applications nothing is left out, nor packed. */
  static final Limits ALL_PLAIN = new Limits(0, Integer.MAX_VALUE, Integer.MAX_VALUE, true);

  /** For most applications nothing is left out. */
  static final Limits FULL = new Limits(0, Integer.MAX_VALUE, Integer.MAX_VALUE);

  Limits(int step, int packed, int elsewhere) {
    this(step, packed, elsewhere, false);
  }

  /** Rows of a list that are shown. */
  int of(ListKind kind) {
    if (plain && kind != ListKind.OBSTACLES) { // More of these nobody wants to see at once.
      return Integer.MAX_VALUE;
    }
    if (step <= SENSIBLE_STEP) {
      return Math.max(kind.least(), share(kind.most(), step));
    }
    return Math.max(1, share(kind.least(), step - SENSIBLE_STEP));
  }

  /** Of so many rows; nobody has to ask for one or two more. */
  int of(ListKind kind, int rows) {
    int shown = of(kind);
    return rows - 2 <= shown ? rows : shown;
  }

  private static int share(int of, int step) {
    return (int) (of * Math.pow(0.7, step));
  }

  Limits at(int other) {
    return new Limits(other, packed, elsewhere, plain);
  }

  /** Of a cut that nobody looks at first. */
  Limits brief() {
    return plain ? this : new Limits(BRIEF_STEP, elsewhere, elsewhere);
  }
}
