package dev.kerf.analyzer.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** The statements of the test resources, each with what it is expected to touch. */
final class StatementCorpus {
  static final List<String> FILES =
      List.of("ansi", "mysql", "postgresql", "oracle", "sqlserver", "others", "holes");

  /**
   * One statement. Its heading is {@code -- [likely|heuristic] R read.. W written.. L locked..}.
   *
   * @param where file and line, for messages
   * @param expected the heading in one spelling: lower case, names sorted
   */
  record Case(String where, String expected, String sql) {
    @Override
    public String toString() {
      return where;
    }
  }

  private StatementCorpus() {}

  static List<Case> read(String file) {
    List<Case> cases = new ArrayList<>();
    int line = 1;
    for (String block : text(file).split("\n\n")) {
      int newline = block.indexOf('\n');
      String heading = block.substring(2, newline).strip();
      cases.add(new Case(file + ".sql:" + line, spelling(heading), block.substring(newline + 1)));
      line += (int) block.lines().count() + 1;
    }
    return cases;
  }

  /** What a shape touches, spelled like a heading. */
  static String spelling(StatementShape shape) {
    String line = Shapes.line(shape);
    return spelling(line.substring(line.indexOf(' ') + 1));
  }

  private static String spelling(String heading) {
    String certainty = "certain";
    StringBuilder parts = new StringBuilder();
    SortedSet<String> names = new TreeSet<>();
    for (String word : (heading + " .").strip().split(" ")) {
      boolean letter = word.matches("[RWL.]");
      if (letter) {
        parts.append(names.isEmpty() ? "" : String.join(" ", names) + " ");
        parts.append(word.equals(".") ? "" : word + " ");
        names.clear();
      } else if (word.matches("certain|likely|heuristic")) {
        certainty = word;
      } else {
        names.add(word.toLowerCase(Locale.ROOT));
      }
    }
    return (certainty + " " + parts).strip();
  }

  private static String text(String file) {
    String path = "statements/" + file + ".sql";
    try (InputStream in = StatementCorpus.class.getResourceAsStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip() + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
