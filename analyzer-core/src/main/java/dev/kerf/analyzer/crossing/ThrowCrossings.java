package dev.kerf.analyzer.crossing;

import dev.kerf.analyzer.codebase.Codebase;
import java.util.Set;

/** A method declares an exception of another service. */
final class ThrowCrossings extends DependencyCrossings {

  ThrowCrossings(Codebase codebase) {
    super(codebase, CrossingKind.THROW, Set.of("throws"));
  }
}
