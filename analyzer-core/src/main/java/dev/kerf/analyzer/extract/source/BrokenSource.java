package dev.kerf.analyzer.extract.source;

import java.util.ArrayList;
import java.util.List;

/**
 * A source that does not parse, from which members and statements are cut until the rest does. What
 * is cut becomes blank, so that lines stay what they are; braces that stay open are closed at the
 * end.
 */
final class BrokenSource {

  /**
   * Where a statement, a member or a type may have ended.
   *
   * @param offset after its last character
   * @param braces that are open there
   */
  private record End(int offset, int braces) {}

  private final List<End> ends = new ArrayList<>();
  private final StringBuilder text;
  private final int length;
  private int cutFrom;
  private int cutTo = -1;

  BrokenSource(String source) {
    text = new StringBuilder(source);
    length = source.length();
    ends.add(new End(0, 0));
    BracketCursor cursor = new BracketCursor(source);
    int braces = 0;
    while (cursor.advance()) {
      switch (cursor.current()) {
        case '{' -> braces++;
        case '}' -> ends.add(new End(cursor.end(), --braces));
        case ';' -> ends.add(new End(cursor.end(), braces));
        default -> {}
      }
    }
  }

  String text() {
    return text.toString();
  }

  /** Cuts what stands around the offset; more than before where that place was cut already. */
  void cutAt(int offset) {
    boolean again = offset <= cutTo;
    int from = lastEnd(again ? cutFrom - 1 : offset);
    End start = ends.get(from);
    End stop = endAfter(from, Math.max(offset, cutTo), start.braces);
    cutFrom = start.offset;
    cutTo = stop.offset;
    for (int i = cutFrom; i < cutTo; i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        text.setCharAt(i, ' ');
      }
    }
    if (cutTo == length) {
      text.setLength(length);
      text.append("}".repeat(Math.max(start.braces, 0)));
    }
  }

  private int lastEnd(int offset) {
    int last = 0;
    while (last + 1 < ends.size() && ends.get(last + 1).offset <= offset) {
      last++;
    }
    return last;
  }

  /** The next end on the same level; the brace that closes the level around it stays. */
  private End endAfter(int from, int offset, int braces) {
    for (End end : ends.subList(from + 1, ends.size())) {
      if (end.offset > offset && end.braces <= braces) {
        return end.braces < braces && end.braces >= 0 ? new End(end.offset - 1, braces) : end;
      }
    }
    return new End(length, braces);
  }
}
