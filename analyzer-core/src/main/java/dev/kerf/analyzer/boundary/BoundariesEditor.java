package dev.kerf.analyzer.boundary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Takes entries out of the text of a boundaries file, or puts others in their place, and leaves all
 * else as people wrote it: order, comments, blank lines.
 */
public final class BoundariesEditor {

  private static final String DASHES = " *(- +)+";

  private BoundariesEditor() {}

  /**
   * One entry of a list.
   *
   * @param line 1-based, of the entry's first character
   * @param column 1-based
   * @param replacement empty text to take the entry out
   */
  public record Edit(int line, int column, String replacement) {}

  /**
   * The text after all edits.
   *
   * @return empty where an edit points at no entry of a list
   */
  public static Optional<String> apply(String text, List<Edit> edits) {
    List<Edit> lastFirst = new ArrayList<>(edits);
    lastFirst.sort(Comparator.comparingInt(Edit::line).thenComparingInt(Edit::column).reversed());
    String out = text;
    for (Edit edit : lastFirst) {
      Optional<String> next = apply(out, edit);
      if (next.isEmpty()) {
        return next;
      }
      out = next.get();
    }
    return Optional.of(out);
  }

  private static Optional<String> apply(String text, Edit edit) {
    int start = offset(text, edit.line(), edit.column());
    if (start < 0) {
      return Optional.empty();
    }
    int lineStart = text.lastIndexOf('\n', start - 1) + 1;
    String before = text.substring(lineStart, start);
    if (before.matches(DASHES)) {
      return Optional.of(
          edit.replacement().isEmpty()
              ? withoutBlock(text, lineStart, before)
              : replaced(text, start, scalarEnd(text, start, false), scalar(edit, false)));
    }
    int end = scalarEnd(text, start, true);
    String replacement =
        isInBraces(text, lineStart, start) ? edit.replacement() : scalar(edit, true);
    return Optional.of(
        edit.replacement().isEmpty()
            ? withoutItem(text, start, end)
            : replaced(text, start, end, replacement));
  }

  /** As YAML reads it back: braces are a mapping in brackets, and a star begins an alias. */
  private static String scalar(Edit edit, boolean inBrackets) {
    String text = edit.replacement();
    boolean plain = !text.startsWith("*") && !(inBrackets && text.indexOf('{') >= 0);
    return plain ? text : '"' + text + '"';
  }

  /** Whether an entry begins before, and this is one of several in its braces. */
  private static boolean isInBraces(String text, int lineStart, int start) {
    int open = text.lastIndexOf('{', start - 1);
    return open >= lineStart && text.lastIndexOf('}', start - 1) < open;
  }

  private static int offset(String text, int line, int column) {
    int at = 0;
    for (int i = 1; i < line; i++) {
      at = text.indexOf('\n', at) + 1;
      if (at == 0) {
        return -1;
      }
    }
    int start = at + column - 1;
    return start < text.length() && start >= 0 ? start : -1;
  }

  private static String replaced(String text, int start, int end, String replacement) {
    return text.substring(0, start) + replacement + text.substring(end);
  }

  /** An entry with a dash: its line, and all lines below that are indented more than the dash. */
  private static String withoutBlock(String text, int lineStart, String before) {
    int dash = before.indexOf('-');
    int end = nextLine(text, lineStart);
    while (end < text.length() && belongsTo(text, end, dash)) {
      end = nextLine(text, end);
    }
    boolean only = !isEntry(text, end, dash) && !entryBefore(text, lineStart, dash);
    String rest = text.substring(end);
    if (!only) {
      return text.substring(0, lineStart) + rest;
    }
    // A key without a value is no list: say that it is empty.
    String head = text.substring(0, lineStart);
    int key = head.lastIndexOf(':');
    return head.substring(0, key + 1) + " []" + head.substring(key + 1) + rest;
  }

  private static int nextLine(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end + 1;
  }

  private static boolean belongsTo(String text, int lineStart, int dash) {
    String line = text.substring(lineStart, nextLine(text, lineStart));
    return !line.isBlank() && indentation(line) > dash;
  }

  private static boolean isEntry(String text, int lineStart, int dash) {
    int at = lineStart;
    while (at < text.length()) {
      String line = text.substring(at, nextLine(text, at));
      if (!line.isBlank() && !line.strip().startsWith("#")) {
        return indentation(line) == dash && line.charAt(dash) == '-';
      }
      at = nextLine(text, at);
    }
    return false;
  }

  /** Whether an entry of the same list stands above: deeper lines may lie between. */
  private static boolean entryBefore(String text, int lineStart, int dash) {
    int end = lineStart;
    while (end > 0) {
      int start = text.lastIndexOf('\n', end - 2) + 1;
      String line = text.substring(start, end);
      if (!line.isBlank() && !line.strip().startsWith("#") && indentation(line) <= dash) {
        return indentation(line) == dash && line.charAt(dash) == '-';
      }
      end = start;
    }
    return false;
  }

  private static int indentation(String line) {
    int at = 0;
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  /** An entry in brackets, with the comma that parts it from the next or the one before. */
  private static String withoutItem(String text, int start, int end) {
    int from = start;
    int to = end;
    int after = skipBlanks(text, to);
    if (after < text.length() && text.charAt(after) == ',') {
      to = skipBlanks(text, after + 1);
    } else {
      int before = start - 1;
      while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
        before--;
      }
      if (before >= 0 && text.charAt(before) == ',') {
        from = before;
      } else if (before >= 0 && text.charAt(before) == ':') {
        // A single entry may stand without brackets.
        return replaced(text, start, end, "[]");
      } else if (before >= 0 && text.charAt(before) == '{') {
        return withoutEntryAround(text, before);
      }
    }
    return text.substring(0, from) + text.substring(to);
  }

  /** The entry whose braces hold nothing more than what is to go. */
  private static String withoutEntryAround(String text, int brace) {
    int start = brace;
    while (start > 0 && " [,\n".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    int lineStart = text.lastIndexOf('\n', start - 1) + 1;
    String before = text.substring(lineStart, start);
    return before.matches(DASHES)
        ? withoutBlock(text, lineStart, before)
        : withoutItem(text, start, scalarEnd(text, start, true));
  }

  private static int skipBlanks(String text, int at) {
    int next = at;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next;
  }

  /** Where a scalar or a mapping in braces ends. */
  private static int scalarEnd(String text, int start, boolean inBrackets) {
    char first = text.charAt(start);
    if (first == '"' || first == '\'') {
      return quoteEnd(text, start);
    }
    int depth = 0;
    for (int at = start; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"' || c == '\'') {
        at = quoteEnd(text, at) - 1;
      } else if (c == '{' || c == '[') {
        depth++;
      } else if (c == '}' || c == ']') {
        if (depth == 0) {
          return trimmed(text, start, at);
        }
        depth--;
      } else if (depth == 0 && (c == '\n' || c == ',' && inBrackets || startsComment(text, at))) {
        return trimmed(text, start, at);
      }
    }
    return text.length();
  }

  private static boolean startsComment(String text, int at) {
    return text.charAt(at) == '#' && Character.isWhitespace(text.charAt(at - 1));
  }

  private static int trimmed(String text, int start, int end) {
    int at = end;
    while (at > start && Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static int quoteEnd(String text, int start) {
    char quote = text.charAt(start);
    for (int at = start + 1; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\\' && quote == '"') {
        at++;
      } else if (c == quote) {
        return at + 1;
      }
    }
    return text.length();
  }
}
