package dev.kerf.report.html;

import dev.kerf.analyzer.parallel.Parallel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A page that is drawn, to be written out with as much of each list as has room. */
final class Drawing {

  /** Where the other cuts, and the rows that are not shown, lie packed. */
  private static final String PACKED = "packed";

  private static final String CUTS = "cuts";
  private static final String ROWS = "rows";

  /** Where such a cut stands when it is not packed. */
  private static final String CUT = "cut";

  private final Draft page;
  private final List<Draft> cuts;
  private final Parallel parallel;

  /** The other cuts that were packed last, and what became of them. */
  private List<String> lastCuts = List.of();

  private String lastPacked = "";

  /**
   * @param page all but the cuts that are not shown first
   * @param cuts these
   */
  Drawing(Draft page, List<Draft> cuts, Parallel parallel) {
    this.page = page;
    this.cuts = cuts;
    this.parallel = parallel;
  }

  /** With so much of each list. */
  byte[] written(Limits limits) {
    List<String> rest = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (Draft cut : cuts) {
      others.add(cut.written(limits.brief(), rest, slot -> Optional.empty()));
    }
    Iterator<String> inTheirOrder = others.iterator();
    String markup =
        page.written(
            limits,
            rest,
            slot ->
                switch (slot) {
                  case CUT ->
                      limits.plain() ? Optional.of(plain(inTheirOrder.next())) : Optional.empty();
                  case PACKED -> Optional.of(packed(limits.plain() ? List.of() : others, rest));
                  default -> throw new IllegalArgumentException("no slot is called " + slot);
                });
    return markup.getBytes(StandardCharsets.UTF_8);
  }

  /** Where scripts run this is a text, which costs nothing until a script puts it in its place. */
  private static String plain(String cut) {
    return "<noscript>\n" + cut + "</noscript>\n";
  }

  private String packed(List<String> others, List<String> rows) {
    List<Supplier<String>> packs = List.of(() -> ofCuts(others), () -> script(ROWS, rows));
    return String.join("", parallel.map(packs, Supplier::get));
  }

  /** Most tries to find room say the same of them. */
  private String ofCuts(List<String> others) {
    if (!others.equals(lastCuts)) {
      lastPacked = script(CUTS, others);
      lastCuts = others;
    }
    return lastPacked;
  }

  private static String script(String id, List<String> pieces) {
    return pieces.isEmpty()
        ? ""
        : "<script type=\"text/plain\" id=\""
            + id
            + "\">"
            + PackedMarkup.of(pieces)
            + "</script>\n";
  }

  /**
   * The page that shows most of all that have room.
   *
   * @param least the page that shows least; what is shown of it more takes at most as much room as
   *     it does unpacked
   */
  byte[] fullest(byte[] least, Limits limits, int most) {
    int base = least.length - page.bytes(limits.at(Limits.LAST_STEP));
    for (int step = 0; step <= Limits.LAST_STEP; step++) {
      if (base + page.bytes(limits.at(step)) <= most) {
        byte[] written = written(limits.at(step));
        if (written.length <= most) {
          return written;
        }
      }
    }
    return least;
  }
}
