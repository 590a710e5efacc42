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

  /**
   * What a parser needs time or stack for, as far as a text tells without being parsed.
   *
   * @param brackets how deep brackets of all kinds nest, 0 for a text without any
   * @param typeArguments how deep type arguments nest, as far as brackets tell: comparisons look
   *     like them, but stand beside operators that types do not have
   * @param nameParts how many parts the longest name has, {@code java.util.List} having three
   */
  record Depth(int brackets, int typeArguments, int nameParts) {}

  /** How deep a source nests, in one pass over it. */
  static Depth depth(String source) {
    BracketCursor cursor = new BracketCursor(source);
    int brackets = 0;
    int mostBrackets = 0;
    int angles = 0;
    int mostAngles = 0;
    int dots = 0;
    int mostDots = 0;
    while (cursor.next < source.length()) {
      char c = source.charAt(cursor.next);
      if (c >= 'a' && c <= 'z' || c == ' ') {
        // Most of a source, and nothing that counts.
        cursor.next++;
        continue;
      }
      switch (c) {
        case '/' -> {
          cursor.skipComment();
          continue;
        }
        case '"', '\'' -> {
          cursor.skipLiteral(c);
          continue;
        }
        case '(', '[', '{' -> mostBrackets = Math.max(mostBrackets, ++brackets);
        case ')', ']', '}' -> brackets--;
        case '<' -> {
          if (isOperator(source, cursor.next)) {
            cursor.next++;
          } else {
            mostAngles = Math.max(mostAngles, ++angles);
          }
        }
        case '>' -> angles = Math.max(0, angles - 1);
        case '.' -> mostDots = Math.max(mostDots, ++dots);
        default -> {}
      }
      if (endsTypes(c)) {
        angles = 0;
      }
      if (endsName(c)) {
        dots = 0;
      }
      cursor.next++;
    }
    return new Depth(mostBrackets, mostAngles, mostDots + 1);
  }

  /** Whether an angle bracket begins a shift or a comparison. */
  private static boolean isOperator(String source, int at) {
    return source.startsWith("<<", at) || source.startsWith("<=", at);
  }

  private static boolean endsTypes(char c) {
    return switch (c) {
      case ';', '{', '}', '&', '|', ':', '=' -> true;
      default -> false;
    };
  }

  private static boolean endsName(char c) {
    return c != '.' && !Character.isJavaIdentifierPart(c) && !Character.isWhitespace(c);
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
