package dev.kerf.analyzer.extract.source.plain;

/** Numbers as they are written: where one ends, and of which type it is. */
final class NumberScan {

  private NumberScan() {}

  /** The offset after the number that starts here. */
  static int end(char[] text, int start) {
    int at = start;
    while (at < text.length && (isPart(text[at]) || isSignOfExponent(text, start, at))) {
      at++;
    }
    return at;
  }

  private static boolean isPart(char c) {
    return c >= '0' && c <= '9'
        || c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c == '.'
        || c == '_';
  }

  private static boolean isSignOfExponent(char[] text, int start, int at) {
    return (text[at] == '+' || text[at] == '-')
        && (text[at - 1] == 'e' || text[at - 1] == 'E')
        && !isPrefixed(text, start);
  }

  private static boolean isPrefixed(char[] text, int start) {
    return text[start] == '0' && start + 1 < text.length && "xXbB".indexOf(text[start + 1]) >= 0;
  }

  static TokenKind kind(char[] text, int start) {
    int end = end(text, start);
    char last = text[end - 1];
    if (last == '_') {
      throw new NotPlainException();
    }
    boolean isLong = last == 'l' || last == 'L';
    if (isPrefixed(text, start)) {
      boolean hexadecimal = text[start + 1] == 'x' || text[start + 1] == 'X';
      checkDigits(text, start + 2, isLong ? end - 1 : end, hexadecimal ? 16 : 2);
      return isLong ? TokenKind.LONG_LITERAL : TokenKind.INT_LITERAL;
    }
    if (isLong) {
      checkDigits(text, start, end - 1, 10);
      return TokenKind.LONG_LITERAL;
    }
    for (int i = start; i < end; i++) {
      if (text[i] != '_' && (text[i] < '0' || text[i] > '9')) {
        checkFloating(text, start, end);
        return TokenKind.FLOATING_LITERAL;
      }
    }
    return TokenKind.INT_LITERAL;
  }

  private static void checkDigits(char[] text, int start, int end, int radix) {
    if (start >= end || text[start] == '_' || text[end - 1] == '_') {
      throw new NotPlainException();
    }
    for (int i = start; i < end; i++) {
      if (text[i] != '_' && Character.digit(text[i], radix) < 0) {
        throw new NotPlainException();
      }
    }
  }

  /** Digits, a point, digits, an exponent, a letter for the type. */
  private static void checkFloating(char[] text, int start, int end) {
    int at = digits(text, start, end);
    if (at < end && text[at] == '.') {
      at = digits(text, at + 1, end);
    }
    if (at < end && (text[at] == 'e' || text[at] == 'E')) {
      int exponent = at + 1 < end && (text[at + 1] == '+' || text[at + 1] == '-') ? at + 2 : at + 1;
      at = digits(text, exponent, end);
      if (at == exponent) {
        throw new NotPlainException();
      }
    }
    if (at < end && "fFdD".indexOf(text[at]) >= 0) {
      at++;
    }
    if (at != end) {
      throw new NotPlainException();
    }
  }

  private static int digits(char[] text, int start, int end) {
    int at = start;
    while (at < end && (text[at] >= '0' && text[at] <= '9' || text[at] == '_')) {
      at++;
    }
    return at;
  }
}
