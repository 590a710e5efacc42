package dev.kerf.analyzer.couple;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.model.TypeName;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How strongly types and stores are tied, by kind.
 *
 * @param index the elements and their numbers
 * @param roles what each outermost type is for
 * @param atoms elements that no cut separates
 * @param ties by kind; a kind without any tie is absent
 */
public record CouplingGraph(
    ElementIndex index,
    SortedMap<TypeName, RoleAssignment> roles,
    Atoms atoms,
    SortedMap<CouplingKind, Ties> ties) {

  public CouplingGraph {
    roles = Collections.unmodifiableSortedMap(new TreeMap<>(roles));
    ties = Collections.unmodifiableSortedMap(new TreeMap<>(ties));
  }

  /**
   * Measures a codebase. Its lists must be sorted, as {@link Codebase} promises: strengths are sums
   * in that order.
   */
  public static CouplingGraph of(Codebase codebase, CouplingOptions options) {
    ElementIndex index = new ElementIndex(codebase);
    SortedMap<CouplingKind, Ties> kinds = new TreeMap<>();
    Ties structural = StructuralCoupling.ties(codebase, index, options);
    put(kinds, CouplingKind.STRUCTURAL, structural);
    put(kinds, CouplingKind.DATA, DataCoupling.ties(codebase, index, options));
    put(kinds, CouplingKind.TRANSACTIONAL, TransactionalCoupling.ties(codebase, index));
    put(kinds, CouplingKind.SEMANTIC, SemanticCoupling.ties(codebase, index, structural, options));
    return new CouplingGraph(index, Roles.of(codebase), Atoms.of(codebase, index), kinds);
  }

  private static void put(SortedMap<CouplingKind, Ties> kinds, CouplingKind kind, Ties ties) {
    if (ties.pairs() > 0) {
      kinds.put(kind, ties);
    }
  }
}
