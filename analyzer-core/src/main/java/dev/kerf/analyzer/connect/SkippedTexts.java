package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.sql.SqlText;
import java.util.HashSet;
import java.util.Set;

/**
 * What an evaluation does not look into for the time being: methods and fields of the application.
 * Most of what a statement is put together from are texts that stand there, and values: the long
 * way is gone only where more than a value was left out.
 */
final class SkippedTexts {

  private static final Set<String> VALUES =
      Set.of(
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Short",
          "java.lang.Byte",
          "java.lang.Double",
          "java.lang.Float",
          "java.lang.Number",
          "java.lang.Boolean",
          "java.math.BigDecimal",
          "java.math.BigInteger",
          "java.util.Date",
          "java.util.UUID",
          "java.sql.Date",
          "java.sql.Time",
          "java.sql.Timestamp");

  private static final Set<String> PRIMITIVES =
      Set.of("int", "long", "short", "byte", "double", "float", "boolean");

  private final Set<String> skipped = new HashSet<>();
  private boolean active;
  private boolean changing;

  void begin() {
    skipped.clear();
    changing = false;
    active = true;
  }

  void end() {
    active = false;
  }

  boolean isActive() {
    return active;
  }

  /** Notes a hole that stands for what was not looked into, where it may be more than a value. */
  void note(String hole, JavaType type) {
    String name = type.erasedName();
    if (!VALUES.contains(name) && !PRIMITIVES.contains(name) && !name.startsWith("java.time.")) {
      note(hole);
    }
  }

  /** Likewise, of a type that nobody knows. */
  void note(String hole) {
    if (active) {
      skipped.add(hole);
    }
  }

  /** Notes that something was left out which may change a text that is being put together. */
  void noteChange() {
    changing = true;
  }

  /** Whether all that was left out are values: numbers and dates, and texts between quotes. */
  boolean areValues(Texts texts) {
    return !changing && texts.alternatives().stream().allMatch(this::areValues);
  }

  private boolean areValues(SqlText text) {
    boolean quoted = false;
    int hole = 0;
    for (int i = 0; i < text.text().length(); i++) {
      char c = text.text().charAt(i);
      if (c == '\'') {
        quoted = !quoted;
      } else if (c == SqlText.HOLE && skipped.contains(text.holes().get(hole++)) && !quoted) {
        return false;
      }
    }
    return true;
  }
}
