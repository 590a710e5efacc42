package dev.kerf.analyzer.crossing;

import dev.kerf.analyzer.codebase.Codebase;
import java.util.Set;

/**
 * A class names or uses a type of another service, beyond calling, making, extending, annotating or
 * throwing it. A type that only a called method's descriptor mentions is none.
 */
final class TypeUseCrossings extends DependencyCrossings {

  TypeUseCrossings(Codebase codebase, Ends ends) {
    super(
        codebase,
        ends,
        CrossingKind.TYPE_USE,
        Set.of(
            "permits",
            "field",
            "parameter",
            "return",
            "generic",
            "access",
            "constant",
            "type",
            "cast",
            "instanceof",
            "class-literal",
            "type-argument",
            "inferred"));
  }
}
