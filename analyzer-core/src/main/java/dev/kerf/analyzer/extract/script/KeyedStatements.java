package dev.kerf.analyzer.extract.script;

import java.util.Locale;
import java.util.Set;

/**
 * Tells a file of statements under keys, {@code OrderDao.find = select ...}, from a script: some
 * applications call their properties {@code queries.sql}.
 */
final class KeyedStatements {

  private static final Set<String> STARTS =
      Set.of(
          "select",
          "insert",
          "update",
          "delete",
          "merge",
          "replace",
          "with",
          "call",
          "create",
          "alter",
          "drop",
          "truncate",
          "set",
          "lock",
          "from");

  private KeyedStatements() {}

  /**
   * Whether the first line that is neither blank nor a comment, of either language, begins such an
   * entry. No statement begins with a name and an equals sign.
   */
  static boolean in(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !isComment(line))
        .findFirst()
        .filter(KeyedStatements::isEntry)
        .isPresent();
  }

  private static boolean isComment(String line) {
    char first = line.charAt(0);
    return first == '#'
        || first == '!'
        || first == '*'
        || line.startsWith("--")
        || line.startsWith("/*");
  }

  private static boolean isEntry(String line) {
    int equals = line.indexOf('=');
    if (equals <= 0 || !isKey(line.substring(0, equals).strip())) {
      return false;
    }
    String value = line.substring(equals + 1).strip();
    int end = 0;
    while (end < value.length() && Character.isLetter(value.charAt(end))) {
      end++;
    }
    return value.isEmpty()
        || value.equals("\\")
        || STARTS.contains(value.substring(0, end).toLowerCase(Locale.ROOT));
  }

  private static boolean isKey(String name) {
    return !name.isEmpty()
        && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || "._-".indexOf(c) >= 0);
  }
}
