package dev.kerf.analyzer.couple;

import dev.kerf.analyzer.codebase.ChangeHistory.TypeChange;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.model.TypeName;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
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

  private static final Set<Role> CARRIERS = Set.of(Role.DTO, Role.ENUMERATION, Role.EXCEPTION);

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
    SortedMap<TypeName, TypeName> rows = RowTypes.of(codebase);
    SortedMap<TypeName, RoleAssignment> roles = Roles.of(codebase, rows);
    boolean[] launchers = having(Set.of(Role.LAUNCHER), index, roles);
    boolean[] carriers = having(CARRIERS, index, roles);
    // What starts the application is tied to everything by its job and its name.
    SortedMap<CouplingKind, Ties> kinds = new TreeMap<>();
    Ties structural =
        StructuralCoupling.ties(codebase, index, carriers, options).without(launchers);
    put(kinds, CouplingKind.STRUCTURAL, structural);
    put(
        kinds,
        CouplingKind.DATA,
        DataCoupling.ties(codebase, index, rows, options).without(launchers));
    put(kinds, CouplingKind.TRANSACTIONAL, TransactionalCoupling.ties(codebase, index));
    // Types with a common base are tied through it whatever they are about: were that to count,
    // each
    // word of a layer with a base type would seem to hold tied types together.
    Ties telling = structural.without(having(Set.of(Role.BASE_TYPE), index, roles));
    Ties semantic = SemanticCoupling.ties(index, telling, new EntityNames(roles), options);
    put(kinds, CouplingKind.SEMANTIC, semantic.without(launchers));
    return new CouplingGraph(index, roles, Atoms.of(codebase, index), kinds);
  }

  /** The same with what was changed together; a short history adds nothing. */
  public CouplingGraph with(List<TypeChange> changes, EvolutionOptions options) {
    SortedMap<CouplingKind, Ties> kinds = new TreeMap<>(ties);
    Ties evolutionary = EvolutionaryCoupling.ties(changes, index, options);
    boolean[] launchers = having(Set.of(Role.LAUNCHER), index, roles);
    put(kinds, CouplingKind.EVOLUTIONARY, evolutionary.without(launchers));
    return new CouplingGraph(index, roles, atoms, kinds);
  }

  /** Whether each element has no tie but those of words. */
  public boolean[] tiedByWordsOnly() {
    boolean[] wordsOnly = new boolean[index.size()];
    Arrays.fill(wordsOnly, true);
    ties.forEach(
        (kind, tied) -> {
          for (int i = 0; i < wordsOnly.length; i++) {
            boolean more =
                kind != CouplingKind.SEMANTIC && tied.offsets()[i + 1] > tied.offsets()[i];
            wordsOnly[i] &= !more;
          }
        });
    return wordsOnly;
  }

  /** The same with other atoms. */
  public CouplingGraph with(Atoms others) {
    return new CouplingGraph(index, roles, others, ties);
  }

  /**
   * The same without the ties of some elements.
   *
   * @param dropped by element
   */
  public CouplingGraph without(boolean[] dropped) {
    SortedMap<CouplingKind, Ties> kinds = new TreeMap<>();
    ties.forEach((kind, all) -> put(kinds, kind, all.without(dropped)));
    return new CouplingGraph(index, roles, atoms, kinds);
  }

  private static boolean[] having(
      Set<Role> wanted, ElementIndex index, SortedMap<TypeName, RoleAssignment> roles) {
    boolean[] having = new boolean[index.size()];
    for (int i = 0; i < index.typeCount(); i++) {
      having[i] = wanted.contains(roles.get((TypeName) index.element(i)).role());
    }
    return having;
  }

  private static void put(SortedMap<CouplingKind, Ties> kinds, CouplingKind kind, Ties ties) {
    if (ties.pairs() > 0) {
      kinds.put(kind, ties);
    }
  }
}
