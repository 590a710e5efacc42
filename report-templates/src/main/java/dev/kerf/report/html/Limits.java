package dev.kerf.report.html;

import java.util.List;
import java.util.function.Function;

/** How much of a long list the page shows, and how it says what it leaves out. */
final class Limits {

  /** Rows of a list that people read. */
  static final int ROWS = 200;

  /** Crossings behind one tie. */
  static final int EVIDENCE = 25;

  /** Methods behind one table. */
  static final int ACCESSES = 40;

  private Limits() {}

  static <T, R> List<R> first(List<T> all, int limit, Function<T, R> view) {
    return all.stream().limit(limit).map(view).toList();
  }

  /** {@code and 12 more}, or nothing. */
  static String more(int count, int limit) {
    return count <= limit ? "" : "and " + (count - limit) + " more in result.json";
  }
}
