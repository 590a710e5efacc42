package dev.kerf.analyzer.extract.source;

/** The value of string and character literals: escapes resolved, text blocks stripped. */
final class LiteralText {

  private static final int DELIMITER = 3;

  private LiteralText() {}

  /** The value of what stands between the quotes; an escape the language lacks stays as it is. */
  static String unescaped(String written) {
    if (written.indexOf('\\') < 0) {
      return written;
    }
    try {
      return written.translateEscapes();
    } catch (IllegalArgumentException unknownEscape) {
      return written;
    }
  }

  /**
   * The value of a text block by JLS 3.10.6.
   *
   * @param token with its delimiters
   */
  static String ofTextBlock(String token) {
    int start = DELIMITER;
    while (start < token.length() && token.charAt(start) != '\n' && token.charAt(start) != '\r') {
      start++;
    }
    start += token.startsWith("\r\n", start) ? 2 : 1;
    int end = token.length() - DELIMITER;
    return start >= end ? "" : unescaped(token.substring(start, end).stripIndent());
  }
}
