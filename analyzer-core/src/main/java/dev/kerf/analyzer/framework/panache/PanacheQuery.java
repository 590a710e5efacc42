package dev.kerf.analyzer.framework.panache;

import java.util.Locale;
import java.util.Map;

/**
 * What Panache makes of the short queries that it takes: {@code name}, {@code name = ?1 and age >
 * 7}, {@code order by name}, {@code from Person}, {@code #Person.byName}.
 */
final class PanacheQuery {

  private static final String ENTITY = "#{#entityName}";

  /** How a statement starts that is more than a list of entities. */
  private static final Map<String, String> VERBS =
      Map.of("delete", "delete from ", "count", "select count(*) from ");

  private PanacheQuery() {}

  /** Whether a text is the name of a query that is declared elsewhere. */
  static boolean isName(String written) {
    return written.startsWith("#");
  }

  /**
   * The whole statement.
   *
   * @param method of Panache that is given the text
   */
  static String whole(String method, String written) {
    String text = written.strip();
    String start = text.toLowerCase(Locale.ROOT);
    if (method.equals("update")) {
      return start.startsWith("update ")
          ? text
          : "update " + ENTITY + (start.startsWith("set ") ? " " : " set ") + compared(text);
    }
    if (start.startsWith("from ")
        || start.startsWith("select ")
        || start.startsWith("with ")
        || start.startsWith("delete ")) {
      return text;
    }
    String from = VERBS.getOrDefault(method, "from ") + ENTITY;
    return start.startsWith("order by") || start.isEmpty()
        ? from + ' ' + text
        : from + " where " + compared(text);
  }

  /** A property alone is compared with, or set to, the one parameter. */
  private static String compared(String text) {
    return isProperty(text) ? text + " = ?1" : text;
  }

  private static boolean isProperty(String text) {
    return text.chars().allMatch(c -> c == '.' || Character.isJavaIdentifierPart(c));
  }
}
