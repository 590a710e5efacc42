package dev.kerf.analyzer.extract.source;

/**
 * Walks over the brackets and semicolons of a source that no comment and no literal holds. It does
 * not parse, so it works on broken text too.
 */
final class BracketCursor {

  private final String source;
  private int next;

  BracketCursor(String source) {
    this.source = source;
  }

  /** How deep brackets of all kinds nest, 0 for a text without any. */
  static int deepest(String source) {
    BracketCursor cursor = new BracketCursor(source);
    int depth = 0;
    int deepest = 0;
    while (cursor.advance()) {
      switch (cursor.current()) {
        case '(', '[', '{' -> deepest = Math.max(deepest, ++depth);
        case ')', ']', '}' -> depth--;
        default -> {}
      }
    }
    return deepest;
  }

  /**
   * How deep type arguments nest, as far as brackets tell: comparisons look like them, but stand
   * beside operators that types do not have.
   */
  static int deepestTypeArguments(String source) {
    int depth = 0;
    int deepest = 0;
    BracketCursor cursor = new BracketCursor(source);
    while (cursor.next < source.length()) {
      char c = source.charAt(cursor.next);
      switch (c) {
        case '/' -> cursor.skipComment();
        case '"', '\'' -> cursor.skipLiteral(c);
        case '<' -> {
          boolean operator =
              source.startsWith("<<", cursor.next) || source.startsWith("<=", cursor.next);
          deepest = Math.max(deepest, operator ? depth : ++depth);
          cursor.next += operator ? 2 : 1;
        }
        case '>' -> {
          depth = Math.max(0, depth - 1);
          cursor.next++;
        }
        case ';', '{', '}', '&', '|', ':', '=' -> {
          depth = 0;
          cursor.next++;
        }
        default -> cursor.next++;
      }
    }
    return deepest;
  }

  /** How many parts the longest name has, {@code java.util.List} having three. */
  static int longestName(String source) {
    int dots = 0;
    int most = 0;
    BracketCursor cursor = new BracketCursor(source);
    while (cursor.next < source.length()) {
      char c = source.charAt(cursor.next);
      switch (c) {
        case '/' -> cursor.skipComment();
        case '"', '\'' -> cursor.skipLiteral(c);
        default -> {
          if (c == '.') {
            most = Math.max(most, ++dots);
          } else if (!Character.isJavaIdentifierPart(c) && !Character.isWhitespace(c)) {
            dots = 0;
          }
          cursor.next++;
        }
      }
    }
    return most + 1;
  }

  /** Moves to the next bracket or semicolon; false at the end of the text. */
  boolean advance() {
    while (next < source.length()) {
      char c = source.charAt(next);
      switch (c) {
        case '(', ')', '[', ']', '{', '}', ';' -> {
          next++;
          return true;
        }
        case '/' -> skipComment();
        case '"', '\'' -> skipLiteral(c);
        default -> next++;
      }
    }
    return false;
  }

  char current() {
    return source.charAt(next - 1);
  }

  /** The offset after the current character. */
  int end() {
    return next;
  }

  private void skipComment() {
    if (source.startsWith("//", next)) {
      while (next < source.length() && !isLineEnd(source.charAt(next))) {
        next++;
      }
    } else if (source.startsWith("/*", next)) {
      skipPast("*/", next + 2);
    } else {
      next++;
    }
  }

  private void skipLiteral(char quote) {
    if (source.startsWith("\"\"\"", next)) {
      next += 3;
      while (next < source.length() && !source.startsWith("\"\"\"", next)) {
        next += source.charAt(next) == '\\' ? 2 : 1;
      }
      next = Math.min(next + 3, source.length());
      return;
    }
    next++;
    while (next < source.length() && !isLineEnd(source.charAt(next))) {
      char c = source.charAt(next);
      next += c == '\\' ? 2 : 1;
      if (c == quote) {
        break;
      }
    }
    next = Math.min(next, source.length());
  }

  private void skipPast(String end, int from) {
    int found = source.indexOf(end, from);
    next = found < 0 ? source.length() : found + end.length();
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
