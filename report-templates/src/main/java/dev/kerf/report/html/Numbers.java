package dev.kerf.report.html;

import dev.kerf.analyzer.model.Counts;
import java.util.Locale;

/** How figures are written, each in its unit. */
final class Numbers {

  private Numbers() {}

  /** In the unit of a figure: {@code count}, {@code share} or {@code score}. */
  static String inUnit(double value, String unit) {
    return switch (unit) {
      case "share" -> String.format(Locale.ROOT, "%.0f\u00a0%%", value * 100);
      case "count" -> Counts.count(value);
      // Adding zero makes a zero of a negative one.
      default -> String.format(Locale.ROOT, "%.2f", Math.rint(value * 100) / 100 + 0.0);
    };
  }
}
