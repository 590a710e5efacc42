package dev.kerf.analyzer.extract.script;

import dev.kerf.analyzer.fact.PropertiesStated;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a properties file: comments, continuations, the three ways to part key and value,
 * and escapes. An escape that is broken stands for itself, where {@link java.util.Properties} would
 * refuse the file.
 */
final class PropertyLines {

  private final List<String> lines;
  private final List<PropertiesStated.Entry> entries = new ArrayList<>();
  private int next;

  private PropertyLines(String text) {
    lines = text.lines().toList();
  }

  /** All keys in the order of the file, repeated ones too: the last of them wins. */
  static List<PropertiesStated.Entry> read(String text) {
    PropertyLines reader = new PropertyLines(text);
    while (reader.next < reader.lines.size()) {
      reader.entry();
    }
    return reader.entries;
  }

  private void entry() {
    int line = next + 1;
    String first = stripped(lines.get(next++));
    // A lone continuation continues nothing: what follows may be a comment again.
    boolean blank = first.isEmpty() || first.equals("\\");
    if (blank || first.charAt(0) == '#' || first.charAt(0) == '!') {
      return;
    }
    StringBuilder logical = new StringBuilder(first);
    while (endsInContinuation(logical)) {
      logical.setLength(logical.length() - 1);
      if (next == lines.size()) {
        break;
      }
      logical.append(stripped(lines.get(next++)));
    }
    int keyEnd = endOfKey(logical);
    String value = logical.substring(startOfValue(logical, keyEnd));
    entries.add(
        new PropertiesStated.Entry(
            unescaped(logical.substring(0, keyEnd)), unescaped(value), line));
  }

  private static boolean endsInContinuation(CharSequence line) {
    int backslashes = 0;
    while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }

  private static int endOfKey(CharSequence line) {
    int at = 0;
    while (at < line.length()) {
      char c = line.charAt(at);
      if (c == '=' || c == ':' || isBlank(c)) {
        return at;
      }
      at += c == '\\' ? 2 : 1;
    }
    return line.length();
  }

  private static int startOfValue(CharSequence line, int keyEnd) {
    int at = skipBlanks(line, keyEnd);
    if (at < line.length() && (line.charAt(at) == '=' || line.charAt(at) == ':')) {
      at = skipBlanks(line, at + 1);
    }
    return at;
  }

  private static int skipBlanks(CharSequence line, int from) {
    int at = from;
    while (at < line.length() && isBlank(line.charAt(at))) {
      at++;
    }
    return at;
  }

  private static String stripped(String line) {
    return line.substring(skipBlanks(line, 0));
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\f';
  }

  private static String unescaped(String written) {
    if (written.indexOf('\\') < 0) {
      return written;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c != '\\' || i + 1 == written.length()) {
        out.append(c);
        continue;
      }
      char escaped = written.charAt(++i);
      String hex = written.substring(i + 1, Math.min(written.length(), i + 5));
      if (escaped == 'u' && hex.matches("[0-9A-Fa-f]{4}")) {
        out.append((char) Integer.parseInt(hex, 16));
        i += 4;
      } else {
        out.append(
            switch (escaped) {
              case 't' -> '\t';
              case 'n' -> '\n';
              case 'r' -> '\r';
              case 'f' -> '\f';
              default -> escaped;
            });
      }
    }
    return out.toString();
  }
}
