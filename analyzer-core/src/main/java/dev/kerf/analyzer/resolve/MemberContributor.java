package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.CompilationUnitStated;

/**
 * Adds what a unit declares without writing it: a record's accessors, an enum's {@code values()},
 * the getters of a code generator. Runs before the index is built, so that every other file sees
 * the added members and types like written ones.
 */
public interface MemberContributor {

  /**
   * The unit with what it implies. Added members carry {@link
   * dev.kerf.analyzer.fact.Modifier#IMPLICIT} and have no body; a unit that implies nothing is
   * returned as it is.
   */
  CompilationUnitStated complete(CompilationUnitStated unit);
}
