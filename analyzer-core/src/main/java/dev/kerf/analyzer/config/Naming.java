package dev.kerf.analyzer.config;

import java.util.Locale;

/** How names that no annotation gives become names of tables and columns. */
public enum Naming {
  /** As Spring Boot has it: {@code orderLine} is {@code order_line}. */
  SPRING,
  /** As plain JPA has it: names stay. */
  JPA;

  /** As it is written: {@code spring}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
