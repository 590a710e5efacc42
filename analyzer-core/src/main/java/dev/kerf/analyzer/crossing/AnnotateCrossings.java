package dev.kerf.analyzer.crossing;

import dev.kerf.analyzer.codebase.Codebase;
import java.util.Set;

/** A class carries an annotation that another service declares. */
final class AnnotateCrossings extends DependencyCrossings {

  AnnotateCrossings(Codebase codebase, Ends ends) {
    super(codebase, ends, CrossingKind.ANNOTATE, Set.of("annotation"));
  }
}
