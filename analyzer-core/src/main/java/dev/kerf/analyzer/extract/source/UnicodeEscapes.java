package dev.kerf.analyzer.extract.source;

/**
 * Replaces unicode escapes by what they stand for, before anything else looks at the text (JLS
 * 3.3). Columns move, lines stay unless a line end itself is escaped.
 */
final class UnicodeEscapes {

  private static final int DIGITS = 4;
  private static final int HEX = 16;

  private UnicodeEscapes() {}

  static String decoded(String source) {
    if (!source.contains("\\u")) {
      return source;
    }
    StringBuilder out = new StringBuilder(source.length());
    int at = 0;
    while (at < source.length()) {
      char c = source.charAt(at);
      if (c != '\\' || at + 1 == source.length()) {
        out.append(c);
        at++;
      } else if (source.charAt(at + 1) != 'u') {
        // A backslash that another one precedes starts no escape, so both are passed at once.
        out.append(c).append(source.charAt(at + 1));
        at += 2;
      } else {
        int digits = at + 1;
        while (digits < source.length() && source.charAt(digits) == 'u') {
          digits++;
        }
        int unit = codeUnit(source, digits);
        if (unit < 0) {
          out.append(c);
          at++;
        } else {
          out.append((char) unit);
          at = digits + DIGITS;
        }
      }
    }
    return out.toString();
  }

  /** The code unit that four hexadecimal digits give, -1 where there are none. */
  private static int codeUnit(String source, int start) {
    if (start + DIGITS > source.length()) {
      return -1;
    }
    int unit = 0;
    for (int i = start; i < start + DIGITS; i++) {
      int digit = Character.digit(source.charAt(i), HEX);
      if (digit < 0) {
        return -1;
      }
      unit = unit * HEX + digit;
    }
    return unit;
  }
}
