package dev.kerf.analyzer.codebase;

import dev.kerf.analyzer.model.SourceLocation;
import java.util.Comparator;
import java.util.Optional;

/**
 * A place that Kerf could not decide.
 *
 * @param kind {@code call}, {@code type}, {@code statement}, ...
 * @param expression what stands there
 * @param reason kebab-case
 * @param cause what stands behind it, where it is known: sites are grouped by it
 */
public record Unresolved(
    SourceLocation location,
    String kind,
    String expression,
    String reason,
    Optional<UnresolvedCause> cause)
    implements Comparable<Unresolved> {

  private static final Comparator<Unresolved> ORDER =
      Comparator.comparing(Unresolved::location)
          .thenComparing(Unresolved::kind)
          .thenComparing(Unresolved::expression)
          .thenComparing(Unresolved::reason)
          .thenComparing(site -> site.cause().map(UnresolvedCause::toString).orElse(""));

  @Override
  public int compareTo(Unresolved other) {
    return ORDER.compare(this, other);
  }
}
