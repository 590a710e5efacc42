package dev.kerf.analyzer.framework.liquibase;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The properties of changelogs, {@code ${name}}; those without a value stay as they are. */
final class Placeholders {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^{}]+)}");

  /** Values may name other properties; a circle ends here. */
  private static final int MAX_DEPTH = 5;

  /** What a text may grow to, so that values that repeat values end. */
  private static final int MAX_GROWTH = 4;

  private static final int ROOM_OF_SHORT_TEXTS = 1 << 20;

  private Placeholders() {}

  /** The same text where it would grow beyond all use. */
  static String in(String text, Map<String, String> properties) {
    int longest = MAX_GROWTH * text.length() + ROOM_OF_SHORT_TEXTS;
    String filled = text;
    for (int depth = 0; depth < MAX_DEPTH && filled.contains("${"); depth++) {
      Matcher found = PLACEHOLDER.matcher(filled);
      StringBuilder out = new StringBuilder();
      while (found.find()) {
        String value = properties.getOrDefault(found.group(1).strip(), found.group());
        found.appendReplacement(out, Matcher.quoteReplacement(value));
        if (out.length() > longest) {
          return text;
        }
      }
      String next = found.appendTail(out).toString();
      if (next.equals(filled)) {
        break;
      }
      filled = next;
    }
    return filled;
  }
}
