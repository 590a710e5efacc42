package dev.kerf.analyzer.sql;

import java.util.Arrays;

/** Knows what the holes of a text are called. */
final class Holes {
  private final SqlText source;
  private final int[] positions;

  Holes(SqlText source) {
    this.source = source;
    this.positions = new int[source.holes().size()];
    int at = -1;
    for (int i = 0; i < positions.length; i++) {
      at = source.text().indexOf(SqlText.HOLE, at + 1);
      positions[i] = at;
    }
  }

  /** The name of the first hole in a token; empty where it has none. */
  String name(Token token) {
    if (token.text().startsWith("${")) {
      return token.text().substring(2, Math.max(2, token.text().length() - 1));
    }
    int found = Arrays.binarySearch(positions, token.start());
    int index = found >= 0 ? found : -found - 1;
    return index < positions.length && positions[index] < token.end()
        ? source.holes().get(index)
        : "";
  }
}
