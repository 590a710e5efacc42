package dev.kerf.analyzer.yaml;

import java.util.Comparator;
import java.util.Objects;

/**
 * One thing that is wrong with a configuration.
 *
 * @param path the file, as people know it
 * @param line 1-based, 0 where the file as a whole is meant
 * @param column 1-based, 0 likewise
 * @param message what is wrong
 * @param remedy what to do, with an example where there is one
 */
public record YamlProblem(String path, int line, int column, String message, String remedy)
    implements Comparable<YamlProblem> {

  private static final Comparator<YamlProblem> ORDER =
      Comparator.comparing(YamlProblem::path)
          .thenComparingInt(YamlProblem::line)
          .thenComparingInt(YamlProblem::column)
          .thenComparing(YamlProblem::message);

  public YamlProblem {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(remedy, "remedy");
  }

  /** {@code kerf.yml:3:5: there is no key 'exlude'}. */
  public String sentence() {
    return path + (line == 0 ? "" : ":" + line + ':' + column) + ": " + message;
  }

  @Override
  public int compareTo(YamlProblem other) {
    return ORDER.compare(this, other);
  }
}
