package dev.kerf.analyzer.model;

import java.util.Locale;

/** How texts for people say numbers: {@code 12,345} in all of them, whatever the machine speaks. */
public final class Counts {

  private Counts() {}

  /** Without fraction. */
  public static String count(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }

  /** {@code 1 table}, {@code 2 tables}. */
  public static String counted(long count, String noun) {
    return count(count) + ' ' + noun + (count == 1 ? "" : "s");
  }

  /** {@code 3 of 1,200}. */
  public static String share(long part, long whole) {
    return count(part) + " of " + count(whole);
  }
}
