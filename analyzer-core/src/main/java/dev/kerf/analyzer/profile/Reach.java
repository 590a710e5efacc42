package dev.kerf.analyzer.profile;

/**
 * What up to {@value #MOST} methods get to over calls, all in one pass over the calls: each is a
 * bit that callers hand on. A search for each would take the product of methods and calls, since in
 * tangled code everything gets to nearly everything.
 */
final class Reach {

  /** As many as a number has bits. */
  static final int MOST = Long.SIZE;

  private final CircleCalls circles;
  private final long[] byCircle;

  /** How many methods each bit gets to: its digit of each power of two. */
  private final long[] digits = new long[Integer.SIZE];

  /**
   * @param starts the methods, by their bits
   */
  Reach(CircleCalls circles, int... starts) {
    this.circles = circles;
    this.byCircle = new long[circles.size()];
    for (int bit = 0; bit < starts.length; bit++) {
      byCircle[circles.of(starts[bit])] |= 1L << bit;
    }
    for (int circle = byCircle.length - 1; circle >= 0; circle--) {
      long bits = byCircle[circle];
      if (bits != 0) {
        int end = circles.first(circle + 1);
        for (int at = circles.first(circle); at < end; at++) {
          byCircle[circles.called(at)] |= bits;
        }
        add(bits, circles.members(circle).length);
      }
    }
  }

  /** Adds to the count of each bit, all at once, as one adds on paper. */
  private void add(long bits, int methods) {
    for (int digit = 0; methods >> digit != 0; digit++) {
      long carried = (methods >> digit & 1) == 0 ? 0 : bits;
      for (int at = digit; carried != 0; at++) {
        long both = digits[at] & carried;
        digits[at] ^= carried;
        carried = both;
      }
    }
  }

  /** Which of the starts get to a method, or are it, as bits. */
  long of(int method) {
    return byCircle[circles.of(method)];
  }

  /** How many methods a start gets to, itself included. */
  int count(int bit) {
    int count = 0;
    for (int digit = 0; digit < digits.length; digit++) {
      count |= (int) (digits[digit] >>> bit & 1) << digit;
    }
    return count;
  }
}
