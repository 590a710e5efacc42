package dev.kerf.analyzer.sql;

import java.util.List;

/** The tokens of a statement, with the partner of every bracket. Positions are indexes into it. */
final class Tokens {
  private static final Token END = new Token(Token.Kind.END, "", "", -1, -2);

  private final List<Token> tokens;
  private final int[] close;
  private final int depth;
  private final boolean balanced;

  Tokens(List<Token> tokens) {
    this.tokens = tokens;
    this.close = new int[tokens.size()];
    int[] open = new int[tokens.size()];
    int level = 0;
    int deepest = 0;
    boolean even = true;
    for (int i = 0; i < close.length; i++) {
      Token token = tokens.get(i);
      even &= isClosed(token);
      if (token.symbol("(")) {
        open[level++] = i;
        deepest = Math.max(deepest, level);
      } else if (token.symbol(")")) {
        if (level > 0) {
          close[open[--level]] = i;
        } else {
          even = false;
        }
      }
    }
    even &= level == 0;
    while (level > 0) {
      close[open[--level]] = close.length;
    }
    this.depth = deepest;
    this.balanced = even;
  }

  int size() {
    return tokens.size();
  }

  /** The token there, or one of kind END outside the statement. */
  Token at(int index) {
    return index >= 0 && index < tokens.size() ? tokens.get(index) : END;
  }

  /** Where the bracket that opens here closes: the size where it does not. */
  int close(int open) {
    return close[open];
  }

  /** How deep brackets are nested. */
  int depth() {
    return depth;
  }

  /** A text whose quote never closes has swallowed whatever stands behind it. */
  private static boolean isClosed(Token token) {
    String text = token.text();
    return token.kind() != Token.Kind.STRING
        || !text.startsWith("'")
        || text.length() > 1 && text.endsWith("'");
  }

  /** Whether every bracket and quote has its partner. */
  boolean balanced() {
    return balanced;
  }

  /** Whether these words stand here, in this order. */
  boolean words(int index, String... words) {
    for (int i = 0; i < words.length; i++) {
      if (!at(index + i).is(words[i])) {
        return false;
      }
    }
    return true;
  }

  boolean symbol(int index, String symbol) {
    return at(index).symbol(symbol);
  }
}
