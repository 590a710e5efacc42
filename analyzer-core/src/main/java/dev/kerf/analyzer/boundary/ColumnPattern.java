package dev.kerf.analyzer.boundary;

import dev.kerf.analyzer.model.ColumnName;
import java.util.Locale;

/**
 * A pattern over columns: {@code customer.loyalty_points}, {@code orders.delivery_*}, {@code
 * sales.orders.status}. What stands before the last dot is a store pattern.
 *
 * @param text as written
 */
public record ColumnPattern(String text) {

  public ColumnPattern {
    if (!isValid(text)) {
      throw new IllegalArgumentException("not a column pattern: '" + text + "'");
    }
  }

  /** Whether a text can be a pattern: a store pattern, a dot, a name. */
  public static boolean isValid(String text) {
    int dot = text.lastIndexOf('.');
    return dot > 0
        && dot < text.length() - 1
        && StorePattern.isValid(text.substring(0, dot))
        && StorePattern.isValid(text.substring(dot + 1));
  }

  public boolean matches(ColumnName column) {
    int dot = text.lastIndexOf('.');
    return new StorePattern(text.substring(0, dot)).matches(column.store())
        && Wildcards.matches(lowerCase(text.substring(dot + 1)), lowerCase(column.column()));
  }

  private static String lowerCase(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** How precise it is among patterns of its sort. */
  Precision precision() {
    return Precision.of(lowerCase(text));
  }

  @Override
  public String toString() {
    return text;
  }
}
