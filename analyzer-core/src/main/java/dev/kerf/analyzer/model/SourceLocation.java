package dev.kerf.analyzer.model;

import java.util.Objects;

/**
 * Where something was read.
 *
 * @param path workspace-relative, with forward slashes; inside an archive {@code
 *     app.war!/a/B.class}
 * @param line 1-based, 0 where there is none
 */
public record SourceLocation(String path, int line) implements Comparable<SourceLocation> {

  public SourceLocation {
    Objects.requireNonNull(path, "path");
    if (line < 0) {
      throw new IllegalArgumentException("negative line " + line + " in " + path);
    }
  }

  @Override
  public int compareTo(SourceLocation other) {
    if (this == other) {
      return 0;
    }
    int byPath = path.compareTo(other.path);
    return byPath != 0 ? byPath : Integer.compare(line, other.line);
  }

  /** {@code src/Order.java:41}, or the path alone without a line. */
  @Override
  public String toString() {
    return line == 0 ? path : path + ':' + line;
  }
}
