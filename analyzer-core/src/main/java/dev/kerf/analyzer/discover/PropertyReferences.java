package dev.kerf.analyzer.discover;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills in what texts of a build file name as {@code ${property}}. */
final class PropertyReferences {

  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^${}]+)}");

  /** Properties may name properties; a circle of them ends here. */
  private static final int MAX_NESTING = 8;

  /** So many characters may come to a text; properties that repeat properties end there. */
  private static final int MAX_LENGTH = 1 << 16;

  private PropertyReferences() {}

  /**
   * The text with the values in it. A reference without a value stays as it is, and so does the
   * whole text where it would grow beyond all use.
   *
   * @param value of a property, by its name as written
   */
  static String filled(String text, Function<String, Optional<String>> value) {
    String filled = text;
    for (int depth = 0; depth < MAX_NESTING && filled.contains("${"); depth++) {
      Matcher reference = REFERENCE.matcher(filled);
      StringBuilder out = new StringBuilder();
      while (reference.find()) {
        String found = value.apply(reference.group(1)).orElse(reference.group());
        reference.appendReplacement(out, Matcher.quoteReplacement(found));
        if (out.length() > MAX_LENGTH + text.length()) {
          return text;
        }
      }
      filled = reference.appendTail(out).toString();
    }
    return filled;
  }
}
