package dev.kerf.analyzer.crossing;

import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.boundary.Owner;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.StoreAccess;
import dev.kerf.analyzer.crossing.Crossing.Identity;
import dev.kerf.analyzer.model.ColumnName;
import dev.kerf.analyzer.model.Element;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * What reading and writing another service's store have in common. What a mapping carries along is
 * told where the mapping stands: by {@link JoinCrossings} and {@link CascadeCrossings}.
 */
abstract class StoreCrossings implements CrossingDetector {

  private final CrossingKind kind;
  private final PairTies ties;
  private final Map<StoreName, List<StoreAccess>> accesses = new LinkedHashMap<>();

  StoreCrossings(Codebase codebase, Ends ends, CrossingKind kind, StoreAccess.Mode mode) {
    this.kind = kind;
    this.ties = new PairTies(ends);
    CarriedAlong carried = new CarriedAlong(codebase);
    for (StoreAccess access : codebase.accesses()) {
      if (access.mode() == mode && !carried.isCarried(access)) {
        accesses.computeIfAbsent(access.store(), key -> new ArrayList<>()).add(access);
        add(ties, access, access.store());
      }
    }
  }

  private void add(PairTies to, StoreAccess access, Element reached) {
    TypeName type = access.method().owner().outermost();
    to.add(
        new Identity(kind, List.of(type.id(), reached.id())),
        type,
        reached,
        access.method().owner().simpleName() + '.' + access.method().name(),
        access.evidence().location());
  }

  /** What the statements behind each tie name: columns in lower case, an empty text for rows. */
  Map<Identity, SortedSet<String>> columns() {
    Map<Identity, SortedSet<String>> out = new HashMap<>();
    accesses.forEach(
        (store, all) -> {
          for (StoreAccess access : all) {
            SortedSet<String> named =
                out.computeIfAbsent(
                    new Identity(
                        kind, List.of(access.method().owner().outermost().id(), store.id())),
                    key -> new TreeSet<>());
            named.addAll(access.columns().isEmpty() ? Set.of("") : access.columns());
          }
        });
    return out;
  }

  @Override
  public final CrossingKind kind() {
    return kind;
  }

  @Override
  public final void across(Boundaries boundaries, Consumer<Crossing> found) {
    ties.across(
        boundaries,
        crossing -> {
          if (!(crossing.to() instanceof StoreName store && boundaries.dividesColumnsOf(store))) {
            found.accept(crossing);
          }
        });
    accesses.forEach(
        (store, all) -> {
          if (boundaries.dividesColumnsOf(store)) {
            byColumn(all, boundaries).across(boundaries, found);
          }
        });
  }

  @Override
  public final int count(Boundaries boundaries) {
    return accesses.keySet().stream().anyMatch(boundaries::dividesColumnsOf)
        ? CrossingDetector.super.count(boundaries)
        : ties.count(boundaries);
  }

  /**
   * Ties to what the statements name: a column that has an owner of its own, or the store for all
   * others and for whole rows.
   */
  private PairTies byColumn(List<StoreAccess> all, Boundaries boundaries) {
    PairTies out = new PairTies(new Ends());
    for (StoreAccess access : all) {
      Owner owner = boundaries.ownerOf(access.store());
      if (access.columns().isEmpty()) {
        add(out, access, access.store());
      }
      for (String column : access.columns()) {
        ColumnName name = new ColumnName(access.store(), column);
        add(out, access, boundaries.ownerOf(name).equals(owner) ? access.store() : name);
      }
    }
    return out;
  }
}
