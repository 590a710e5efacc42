package dev.kerf.analyzer.framework.liquibase;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The properties of changelogs, {@code ${name}}; those without a value stay as they are. */
final class Placeholders {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^{}]+)}");

  /** Values may name other properties; a circle ends here. */
  private static final int MAX_DEPTH = 5;

  private Placeholders() {}

  static String in(String text, Map<String, String> properties) {
    String filled = text;
    for (int depth = 0; depth < MAX_DEPTH && filled.contains("${"); depth++) {
      String next =
          PLACEHOLDER
              .matcher(filled)
              .replaceAll(
                  found ->
                      Matcher.quoteReplacement(
                          properties.getOrDefault(found.group(1).strip(), found.group())));
      if (next.equals(filled)) {
        break;
      }
      filled = next;
    }
    return filled;
  }
}
