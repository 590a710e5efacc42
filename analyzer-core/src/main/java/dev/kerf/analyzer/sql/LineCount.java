package dev.kerf.analyzer.sql;

/**
 * The lines of a statement's tokens. It goes through the statement once, from its start to its end:
 * a statement may hold as many constraints as its author likes.
 */
final class LineCount {
  private final String script;
  private int counted;
  private int line;

  /**
   * @param start of the statement in the script
   * @param line of that start
   */
  LineCount(String script, int start, int line) {
    this.script = script;
    this.counted = start;
    this.line = line;
  }

  /** The line of a token that stands behind those that were asked for before. */
  int of(Token token) {
    for (int i = script.indexOf('\n', counted);
        i >= 0 && i < token.start();
        i = script.indexOf('\n', counted)) {
      line++;
      counted = i + 1;
    }
    counted = Math.max(counted, token.start());
    return line;
  }
}
