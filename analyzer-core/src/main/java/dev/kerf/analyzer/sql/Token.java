package dev.kerf.analyzer.sql;

/**
 * One lexical unit.
 *
 * @param kind what it is
 * @param text as written, quotes of a quoted identifier removed
 * @param upper the upper-case word for keywords, empty for everything that cannot be one
 * @param start index of its first character in the text
 * @param end index after its last character
 */
record Token(Kind kind, String text, String upper, int start, int end) {

  /** What a token is. */
  enum Kind {
    /** A bare word: a keyword or an identifier. */
    WORD,
    /** An identifier in double quotes, backticks or brackets. */
    QUOTED,
    STRING,
    NUMBER,
    /** {@code ?}, {@code ?1}, {@code :name}, {@code $1}, {@code @variable}. */
    PARAMETER,
    HOLE,
    SYMBOL,
    /** Stands behind the last token. */
    END
  }

  boolean is(String word) {
    return upper.equals(word);
  }

  boolean symbol(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  boolean isName() {
    return kind == Kind.WORD || kind == Kind.QUOTED;
  }

  boolean isHole() {
    return kind == Kind.HOLE;
  }

  boolean touches(Token next) {
    return end == next.start;
  }
}
