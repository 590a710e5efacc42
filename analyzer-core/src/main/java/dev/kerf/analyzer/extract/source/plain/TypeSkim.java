package dev.kerf.analyzer.extract.source.plain;

/** Looks ahead whether tokens can be a type, without making anything of it. */
final class TypeSkim {

  /** No token has this number. */
  static final int NO_TYPE = -1;

  private static final int MAX_DEPTH = 500;

  private final Tokens tokens;
  private int depth;

  TypeSkim(Tokens tokens) {
    this.tokens = tokens;
  }

  /** The place after a type that starts here. */
  int afterType(int start) {
    TokenKind first = tokens.kind(start);
    int at = start;
    if (first.isPrimitive()) {
      at++;
    } else if (first == TokenKind.NAME) {
      at = afterNamed(start);
    } else {
      return NO_TYPE;
    }
    while (at != NO_TYPE
        && tokens.kind(at) == TokenKind.LEFT_BRACKET
        && tokens.kind(at + 1) == TokenKind.RIGHT_BRACKET) {
      at += 2;
    }
    return at;
  }

  private int afterNamed(int start) {
    int at = start + 1;
    while (true) {
      if (tokens.kind(at) == TokenKind.LESS) {
        at = afterArguments(at);
        if (at == NO_TYPE) {
          return NO_TYPE;
        }
      }
      if (tokens.kind(at) != TokenKind.DOT) {
        return at;
      }
      int next = afterAnnotations(at + 1);
      if (tokens.kind(next) != TokenKind.NAME) {
        return at;
      }
      at = next + 1;
    }
  }

  /** The place after type arguments; the diamond has none, and is none. */
  int afterArguments(int less) {
    if (++depth > MAX_DEPTH) {
      throw new NotPlainException();
    }
    int at = less;
    do {
      at = afterArgument(at + 1);
    } while (at != NO_TYPE && tokens.kind(at) == TokenKind.COMMA);
    depth--;
    return at != NO_TYPE && tokens.kind(at) == TokenKind.GREATER ? at + 1 : NO_TYPE;
  }

  private int afterArgument(int start) {
    int at = afterAnnotations(start);
    if (tokens.kind(at) != TokenKind.QUESTION) {
      return afterType(at);
    }
    at++;
    return tokens.kind(at) == TokenKind.EXTENDS || tokens.kind(at) == TokenKind.SUPER
        ? afterType(afterAnnotations(at + 1))
        : at;
  }

  private int afterAnnotations(int start) {
    int at = start;
    while (tokens.kind(at) == TokenKind.AT && tokens.kind(at + 1) == TokenKind.NAME) {
      at += 2;
      while (tokens.kind(at) == TokenKind.DOT && tokens.kind(at + 1) == TokenKind.NAME) {
        at += 2;
      }
      if (tokens.kind(at) == TokenKind.LEFT_PARENTHESIS) {
        at = tokens.closing(at) + 1;
      }
    }
    return at;
  }
}
