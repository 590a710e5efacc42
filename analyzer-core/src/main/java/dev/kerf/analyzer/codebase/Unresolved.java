package dev.kerf.analyzer.codebase;

import dev.kerf.analyzer.model.SourceLocation;
import java.util.Comparator;

/**
 * A place that Kerf could not decide.
 *
 * @param kind {@code call}, {@code type}, {@code statement}, ...
 * @param expression what stands there
 * @param reason kebab-case
 */
public record Unresolved(SourceLocation location, String kind, String expression, String reason)
    implements Comparable<Unresolved> {

  private static final Comparator<Unresolved> ORDER =
      Comparator.comparing(Unresolved::location)
          .thenComparing(Unresolved::kind)
          .thenComparing(Unresolved::expression)
          .thenComparing(Unresolved::reason);

  @Override
  public int compareTo(Unresolved other) {
    return ORDER.compare(this, other);
  }
}
