package dev.kerf.analyzer.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Patterns as lines of a boundaries file: those that differ in the last thing they name share a
 * line, with braces around what they differ in.
 */
final class PatternLines {

  /** Characters of a line that is still read at a glance. */
  private static final int WIDTH = 92;

  /** What is around the place in which patterns differ. */
  private record Frame(String before, String after) implements Comparable<Frame> {

    int room() {
      return WIDTH - before.length() - after.length();
    }

    String around(List<String> parts) {
      String own = parts.size() == 1 ? parts.get(0) : '{' + String.join(",", parts) + '}';
      return before + own + after;
    }

    @Override
    public int compareTo(Frame other) {
      int order = before.compareTo(other.before);
      return order != 0 ? order : after.compareTo(other.after);
    }
  }

  private PatternLines() {}

  /** The lines for sorted patterns of one owner. */
  static List<String> of(List<TypePattern> patterns) {
    SortedMap<Frame, List<String>> frames = new TreeMap<>();
    for (TypePattern pattern : patterns) {
      String text = pattern.text();
      String after = text.endsWith(".**") ? ".**" : "";
      int end = text.length() - after.length();
      int start = text.lastIndexOf('.', end - 1) + 1;
      // One that is named in full stands alone: it is what people look for and tools change.
      Frame frame =
          pattern.isExact() ? new Frame(text, "") : new Frame(text.substring(0, start), after);
      frames
          .computeIfAbsent(frame, key -> new ArrayList<>())
          .add(pattern.isExact() ? "" : text.substring(start, end));
    }
    List<String> out = new ArrayList<>();
    frames.forEach((frame, parts) -> out.addAll(lines(frame, parts)));
    return out;
  }

  private static List<String> lines(Frame frame, List<String> parts) {
    List<String> out = new ArrayList<>();
    List<String> line = new ArrayList<>();
    int length = 0;
    for (String part : parts) {
      if (!line.isEmpty() && length + part.length() + 2 > frame.room()) {
        out.add(frame.around(line));
        line.clear();
        length = 0;
      }
      line.add(part);
      length += part.length() + 1;
    }
    out.add(frame.around(line));
    return out;
  }
}
