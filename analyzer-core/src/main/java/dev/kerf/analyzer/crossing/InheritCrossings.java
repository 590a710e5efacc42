package dev.kerf.analyzer.crossing;

import dev.kerf.analyzer.codebase.Codebase;
import java.util.Set;

/** A class extends or implements a type of another service. */
final class InheritCrossings extends DependencyCrossings {

  InheritCrossings(Codebase codebase, Ends ends) {
    super(codebase, ends, CrossingKind.INHERIT, Set.of("extends", "implements"));
  }
}
