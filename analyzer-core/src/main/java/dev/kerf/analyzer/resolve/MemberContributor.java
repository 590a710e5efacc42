package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.CompilationUnitStated;
import java.util.List;

/**
 * Adds what a unit declares without writing it: a record's accessors, an enum's {@code values()},
 * the getters of a code generator. Runs before the index is built, so that every other file sees
 * the added members and types like written ones; asked by several threads at once.
 */
public interface MemberContributor {

  /**
   * What the unit states, with what it implies. Added members carry {@link
   * dev.kerf.analyzer.fact.Modifier#IMPLICIT}; a unit that implies nothing is returned as it is.
   */
  CompilationUnitStated complete(DeclaredUnit unit);

  /**
   * The members of the unit whose methods their types offer as their own. Which these are depends
   * on other files, so the index adds them once it knows all.
   */
  default List<Forwarding> forwardings(DeclaredUnit unit) {
    return List.of();
  }
}
