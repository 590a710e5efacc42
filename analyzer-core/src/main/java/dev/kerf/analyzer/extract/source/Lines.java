package dev.kerf.analyzer.extract.source;

import com.github.javaparser.Range;
import com.github.javaparser.ast.Node;
import java.util.Optional;

/** Line numbers of nodes and texts, 1-based. */
final class Lines {

  private Lines() {}

  static int of(Node node) {
    Optional<Range> range = node.getRange();
    return range.isPresent() ? range.get().begin.line : 0;
  }

  /** How many lines a text has; a last line without an end counts. */
  static int count(String text) {
    int lines = 0;
    for (int start = 0; start < text.length(); start = nextStart(text, start)) {
      lines++;
    }
    return lines;
  }

  /** The offset at which the line after this one starts; the length of the text after the last. */
  static int nextStart(String text, int offset) {
    for (int i = offset; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        return i + 1;
      }
      if (c == '\r') {
        return text.startsWith("\n", i + 1) ? i + 2 : i + 1;
      }
    }
    return text.length();
  }
}
