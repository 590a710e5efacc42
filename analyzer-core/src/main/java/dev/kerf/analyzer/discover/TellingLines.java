package dev.kerf.analyzer.discover;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines by which a Java source is told again in another place: from its first type on, since a
 * licence and imports say no more than that two files lie in one project. But for its declaration
 * the name of the type is not in them, so that a small class that gets another name is still the
 * same.
 */
final class TellingLines {

  private static final String NAME = "<name>";

  private final Pattern name;
  private final Pattern declaration;
  private final List<String> lines = new ArrayList<>();
  private boolean begun;

  /** What has to come before anything else counts; empty where nothing has. */
  private String until = "";

  private TellingLines(String simpleName) {
    String quoted = Pattern.quote(simpleName);
    name = Pattern.compile("(?<![\\w$])" + quoted + "(?![\\w$])");
    declaration = Pattern.compile("(?:class|interface|enum|record)\\s+" + quoted + "(?![\\w$])");
  }

  /**
   * @param path of the file, which is named after its type
   */
  static List<String> of(String path, String text) {
    String file = Folders.name(path);
    int dot = file.indexOf('.');
    TellingLines reader = new TellingLines(dot < 0 ? file : file.substring(0, dot));
    text.lines().map(String::strip).forEach(reader::read);
    return reader.lines();
  }

  /** A type without a body is all in its declaration: there its name is what may differ. */
  private List<String> lines() {
    return lines.size() == 1 ? List.of(unnamed(lines.get(0))) : List.copyOf(lines);
  }

  private void read(String line) {
    int at = 0;
    while (!begun && at < line.length()) {
      at = skip(line, at);
    }
    if (begun) {
      add(line.substring(at));
    }
  }

  /** Where the line goes on after the next piece of the head; from there on where it has none. */
  private int skip(String line, int at) {
    int next = at;
    if (!until.isEmpty()) {
      int end = line.indexOf(until, at);
      next = end < 0 ? line.length() : end + until.length();
      until = end < 0 ? until : "";
    } else if (Character.isWhitespace(line.charAt(at))) {
      next = at + 1;
    } else if (line.startsWith("//", at)) {
      next = line.length();
    } else if (line.startsWith("/*", at)) {
      until = "*/";
      next = at + until.length();
    } else if (line.startsWith("package ", at) || line.startsWith("import ", at)) {
      until = ";";
    } else {
      begun = true;
    }
    return next;
  }

  /** A brace alone tells nothing. */
  private void add(String line) {
    if (line.length() > 1) {
      Matcher declared = declaration.matcher(line);
      lines.add(declared.find() ? line : unnamed(line));
    }
  }

  private String unnamed(String line) {
    return name.matcher(line).replaceAll(NAME);
  }
}
