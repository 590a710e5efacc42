package dev.kerf.analyzer.discover;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The statements of a Gradle script, Groovy or Kotlin, as far as a build that is written down goes:
 * nothing is run, so what loops, conditions and plugins do is not known. Each statement stands with
 * the blocks around it, joined by dots: {@code sourceSets.main.java.srcDirs = ['src']}, however the
 * script writes it.
 *
 * <p>One pass over the characters; text that is no Gradle gives statements that mean nothing.
 */
final class GradleScript {

  /** Deeper than any build; what is nested deeper is left out. */
  private static final int MAX_DEPTH = 64;

  /** Longer than any statement about projects and folders; what is longer is left out. */
  private static final int MAX_LENGTH = 20_000;

  /** {@code named("main")}, {@code ["main"]} and the like are the name that they ask for. */
  private static final Pattern BY_NAME =
      Pattern.compile(
          "\\.?\\s*\\b(?:named|getByName|create|register|maybeCreate)(?:<\\w+>)?"
              + "\\(\\s*['\"]([^'\"]+)['\"][^)]*\\)"
              + "|(?<=\\w)\\[\\s*['\"]([^'\"]+)['\"]\\s*](?=\\s*(?:\\.|$))");

  private static final Pattern BY_DELEGATE = Pattern.compile("^va[lr]\\s+(\\w+)\\s+by\\b.*");
  private static final Pattern STRING = Pattern.compile("'([^'\\n]*)'|\"([^\"\\n]*)\"");

  /** What a script writes before folders that are relative to it anyway. */
  private static final String OWN_FOLDER =
      "^\\$(?:\\{(?:rootProject\\.)?(?:project|root|settings)Dir}|(?:project|root|settings)Dir)/";

  private final String text;
  private final List<String> statements = new ArrayList<>();
  private final Deque<String> blocks = new ArrayDeque<>();
  private final StringBuilder current = new StringBuilder();

  private GradleScript(String text) {
    this.text = text;
  }

  static List<String> statements(String script) {
    GradleScript read = new GradleScript(script);
    read.read();
    return read.statements;
  }

  /** The literals of a statement, in order; those that something is filled into are left out. */
  static List<String> strings(String statement) {
    List<String> out = new ArrayList<>();
    Matcher matcher = STRING.matcher(statement);
    while (matcher.find()) {
      String literal = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      String plain = literal.replaceFirst(OWN_FOLDER, "");
      if (!plain.contains("$") && !plain.isBlank()) {
        out.add(plain.strip());
      }
    }
    return out;
  }

  private void read() {
    int brackets = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int end = skipped(i);
      if (end > i) {
        i = end - 1;
        continue;
      }
      if (c == '\'' || c == '"') {
        int close = closing(i, c);
        current.append(text, i, close);
        i = close - 1;
      } else if (c == '{') {
        boolean named = brackets == 0 && current.length() <= MAX_LENGTH;
        blocks.push(named ? name(current.toString()) : "");
        current.setLength(0);
        brackets = 0;
      } else if (c == '}') {
        flush();
        blocks.poll();
        brackets = 0;
      } else if (brackets == 0 && (c == '\n' || c == ';') && !continues(i)) {
        flush();
      } else {
        brackets += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
        brackets = Math.max(0, brackets);
        current.append(c);
      }
    }
    flush();
  }

  /** The end of a comment that starts here, or {@code at}. */
  private int skipped(int at) {
    if (text.startsWith("//", at)) {
      int end = text.indexOf('\n', at);
      return end < 0 ? text.length() : end;
    }
    if (text.startsWith("/*", at)) {
      int end = text.indexOf("*/", at + 2);
      return end < 0 ? text.length() : end + 2;
    }
    return at;
  }

  /** After the literal that starts here; at the end of the line where it is never closed. */
  private int closing(int at, char quote) {
    String triple = String.valueOf(quote).repeat(3);
    if (text.startsWith(triple, at)) {
      int end = text.indexOf(triple, at + 3);
      return end < 0 ? text.length() : end + 3;
    }
    int i = at + 1;
    while (i < text.length() && text.charAt(i) != quote && text.charAt(i) != '\n') {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(text.length(), i + 1);
  }

  /** Whether the statement goes on in the next line: after a comma, or at a dot. */
  private boolean continues(int at) {
    if (text.charAt(at) == ';') {
      return false;
    }
    int last = current.length() - 1;
    while (last >= 0 && Character.isWhitespace(current.charAt(last))) {
      last--;
    }
    if (last < 0) {
      return false;
    }
    if (current.charAt(last) == ',' || current.charAt(last) == '=') {
      return true;
    }
    int next = at;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next < text.length() && text.charAt(next) == '.';
  }

  private void flush() {
    String statement = current.length() > MAX_LENGTH ? "" : current.toString().strip();
    current.setLength(0);
    if (statement.isEmpty() || blocks.size() > MAX_DEPTH) {
      return;
    }
    StringBuilder path = new StringBuilder();
    blocks.descendingIterator().forEachRemaining(block -> path.append(block).append('.'));
    statements.add(path + named(statement));
  }

  private static String name(String header) {
    String plain = header.strip();
    Matcher delegate = BY_DELEGATE.matcher(plain);
    return delegate.matches() ? delegate.group(1) : named(plain);
  }

  /** The same with the names that look-ups ask for. */
  private static String named(String statement) {
    Matcher matcher = BY_NAME.matcher(statement);
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      String asked = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      String dot = matcher.start() == 0 ? "" : ".";
      matcher.appendReplacement(out, Matcher.quoteReplacement(dot + asked));
    }
    return matcher.appendTail(out).toString();
  }
}
