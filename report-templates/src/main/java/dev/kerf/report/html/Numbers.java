package dev.kerf.report.html;

import java.util.Locale;

/** How numbers are written. */
final class Numbers {

  private Numbers() {}

  /** {@code 12 345}, with a narrow space that does not break. */
  static String count(double value) {
    return String.format(Locale.ROOT, "%,.0f", value).replace(',', '\u202f');
  }

  /** {@code 1 table}, {@code 2 tables}. */
  static String counted(long count, String noun) {
    return count(count) + ' ' + noun + (count == 1 ? "" : "s");
  }

  /** In the unit of a figure: {@code count}, {@code share} or {@code score}. */
  static String inUnit(double value, String unit) {
    return switch (unit) {
      case "share" -> String.format(Locale.ROOT, "%.0f\u00a0%%", value * 100);
      case "count" -> count(value);
      // Adding zero makes a zero of a negative one.
      default -> String.format(Locale.ROOT, "%.2f", Math.rint(value * 100) / 100 + 0.0);
    };
  }
}
