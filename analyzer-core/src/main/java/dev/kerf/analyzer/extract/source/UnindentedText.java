package dev.kerf.analyzer.extract.source;

import com.github.javaparser.Provider;

/**
 * Hands a text to the parser without the blanks that its lines begin with. The parser makes a token
 * with four objects of each, which is an eighth of its time, and no part of a tree depends on them:
 * between tokens blanks mean nothing, and lines stay the lines that they are. Only columns move.
 *
 * <p>A text block does mean the blanks in it, so a text that may hold one is handed over as it is.
 */
final class UnindentedText implements Provider {

  private final String text;
  private final boolean indented;
  private int next;

  UnindentedText(String text) {
    this.text = text;
    this.indented = text.contains("\"\"\"");
  }

  @Override
  public int read(char[] buffer, int offset, int length) {
    int filled = 0;
    while (filled < length) {
      if (!indented && (next == 0 || text.charAt(next - 1) == '\n')) {
        skipBlanks();
      }
      if (next == text.length()) {
        break;
      }
      int lineEnd = text.indexOf('\n', next);
      int end = lineEnd < 0 || indented ? text.length() : lineEnd + 1;
      int taken = Math.min(end - next, length - filled);
      text.getChars(next, next + taken, buffer, offset + filled);
      next += taken;
      filled += taken;
    }
    return filled == 0 ? -1 : filled;
  }

  private void skipBlanks() {
    while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
      next++;
    }
  }

  @Override
  public void close() {
    // A text holds nothing open.
  }
}
