package dev.kerf.analyzer.crossing;

import dev.kerf.analyzer.codebase.Codebase;
import java.util.Set;

/** A class makes objects of a class of another service. */
final class InstantiateCrossings extends DependencyCrossings {

  InstantiateCrossings(Codebase codebase, Ends ends) {
    super(codebase, ends, CrossingKind.INSTANTIATE, Set.of("new"));
  }
}
