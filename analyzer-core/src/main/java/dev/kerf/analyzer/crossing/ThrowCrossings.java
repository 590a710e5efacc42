package dev.kerf.analyzer.crossing;

import dev.kerf.analyzer.codebase.Codebase;
import java.util.Set;

/** A method declares an exception of another service. */
final class ThrowCrossings extends DependencyCrossings {

  ThrowCrossings(Codebase codebase, Ends ends) {
    super(codebase, ends, CrossingKind.THROW, Set.of("throws"));
  }
}
