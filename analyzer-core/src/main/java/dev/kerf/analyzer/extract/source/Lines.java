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
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
        lines++;
        start = i + 1;
      }
    }
    return start < text.length() ? lines + 1 : lines;
  }
}
