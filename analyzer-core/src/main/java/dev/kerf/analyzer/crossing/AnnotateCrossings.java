package dev.kerf.analyzer.crossing;

import dev.kerf.analyzer.codebase.Codebase;
import java.util.Set;

/** A class carries an annotation that another service declares. */
final class AnnotateCrossings extends DependencyCrossings {

  AnnotateCrossings(Codebase codebase) {
    super(codebase, CrossingKind.ANNOTATE, Set.of("annotation"));
  }
}
