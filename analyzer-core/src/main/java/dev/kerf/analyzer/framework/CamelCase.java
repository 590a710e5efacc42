package dev.kerf.analyzer.framework;

import java.util.Locale;

/** Names in camel case as names of tables and columns. */
public final class CamelCase {

  private CamelCase() {}

  /**
   * As Hibernate's improved naming writes it, which Spring Boot and GORM took over: {@code
   * orderLine} is {@code order_line}, {@code userID} is {@code userid}.
   */
  public static String underscored(String name) {
    StringBuilder out = new StringBuilder(name.replace('.', '_'));
    for (int i = 1; i < out.length() - 1; i++) {
      if (Character.isLowerCase(out.charAt(i - 1))
          && Character.isUpperCase(out.charAt(i))
          && Character.isLowerCase(out.charAt(i + 1))) {
        out.insert(i++, '_');
      }
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }
}
