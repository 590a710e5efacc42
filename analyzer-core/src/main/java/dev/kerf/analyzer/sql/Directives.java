package dev.kerf.analyzer.sql;

import java.util.Set;

/**
 * What FreeMarker puts between the parts of a statement: {@code <#if name??> ... </#if>} and {@code
 * <#-- ... -->}. The parts stay, as if each condition held.
 */
final class Directives {

  private static final Set<String> NAMES =
      Set.of(
          "if",
          "elseif",
          "else",
          "switch",
          "case",
          "default",
          "break",
          "list",
          "items",
          "sep",
          "assign",
          "local",
          "global",
          "macro",
          "include",
          "import",
          "compress",
          "noparse",
          "escape",
          "t",
          "lt",
          "rt",
          "nt");

  private Directives() {}

  /** Where the directive that begins here ends, or where it begins if it is none. */
  static int end(String text, int from, int end) {
    if (text.startsWith("<#--", from)) {
      int close = text.indexOf("-->", from);
      return close < 0 || close + 3 > end ? end : close + 3;
    }
    int name = from + (text.startsWith("</#", from) ? 3 : 2);
    int to = name;
    while (to < end && text.charAt(to) >= 'a' && text.charAt(to) <= 'z') {
      to++;
    }
    boolean directive = text.startsWith("#", name - 1) && NAMES.contains(text.substring(name, to));
    int close = directive ? text.indexOf('>', to) : -1;
    return close < 0 || close >= end ? from : close + 1;
  }
}
