package dev.kerf.analyzer.sql;

/** Finds out what holes are called. */
final class Holes {
  private Holes() {}

  /** The name of the hole in a token; empty where it has none. */
  static String name(SqlText source, Token token) {
    if (token.text().startsWith("${")) {
      return token.text().substring(2, Math.max(2, token.text().length() - 1));
    }
    int at = source.text().indexOf(SqlText.HOLE, Math.max(0, token.start()));
    if (at < 0 || at >= token.end()) {
      return "";
    }
    int index = 0;
    for (int i = source.text().indexOf(SqlText.HOLE); i < at; index++) {
      i = source.text().indexOf(SqlText.HOLE, i + 1);
    }
    return source.holes().get(index);
  }
}
