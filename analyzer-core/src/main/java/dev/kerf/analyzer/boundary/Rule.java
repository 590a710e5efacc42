package dev.kerf.analyzer.boundary;

import dev.kerf.analyzer.model.SourceLocation;

/**
 * One pattern of a boundaries file, where it stands, and whom it gives its elements to.
 *
 * @param pattern as written
 * @param at the file and line
 * @param column 1-based
 */
public record Rule<P>(P pattern, SourceLocation at, int column) {

  /** {@code boundaries.yml:12:9}. */
  public String position() {
    return at + ":" + column;
  }
}
