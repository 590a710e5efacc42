package dev.kerf.analyzer.boundary;

import dev.kerf.analyzer.model.SourceLocation;
import java.util.Optional;

/**
 * One pattern of a boundaries file, where it stands, and whom it gives its elements to.
 *
 * @param pattern as written, each of several in braces for itself
 * @param at the file and line
 * @param column 1-based, of the pattern, or of what it has for itself where several share braces
 * @param before what a pattern in braces shares with the others before them, or empty
 * @param after what it shares with the others behind them, or empty
 */
public record Rule<P>(P pattern, SourceLocation at, int column, String before, String after) {

  public Rule(P pattern, SourceLocation at, int column) {
    this(pattern, at, column, "", "");
  }

  /** {@code boundaries.yml:12:9}. */
  public String position() {
    return at + ":" + column;
  }

  /** Whether it is one of several in braces, so that its line says more than it. */
  public boolean isInBraces() {
    return !before.isEmpty() || !after.isEmpty();
  }

  /**
   * What has to stand at its column for another pattern to stand in its place.
   *
   * @return empty where the braces leave no place for that pattern
   */
  public Optional<String> spelling(String other) {
    int end = other.length() - after.length();
    boolean fits = other.startsWith(before) && other.endsWith(after) && end > before.length();
    return fits ? Optional.of(other.substring(before.length(), end)) : Optional.empty();
  }
}
