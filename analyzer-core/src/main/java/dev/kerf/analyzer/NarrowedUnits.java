package dev.kerf.analyzer;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.Transaction;
import dev.kerf.analyzer.codebase.Transaction.StorePath;
import dev.kerf.analyzer.crossing.Crossing;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.StoreName;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Tells units of work that are what is left of a larger one: the method ran within it, on the same
 * way to the same stores, and begins a unit of its own now that the larger one is no more. Opening
 * fewer stores at a time is what the recipe of a transaction asks for; nothing of it is new.
 */
final class NarrowedUnits {

  private final Codebase older;
  private final Codebase newer;
  private final TodaysNames names;

  NarrowedUnits(Codebase older, Codebase newer, TodaysNames names) {
    this.older = older;
    this.newer = newer;
    this.names = names;
  }

  /** Whether all units of work that make a crossing are left of larger ones. */
  boolean make(Crossing crossing) {
    List<Transaction> units =
        newer.transactions().stream()
            .filter(unit -> unit.root().owner().outermost().equals(crossing.from()))
            .filter(unit -> stores(unit).contains(crossing.to()))
            .toList();
    return !units.isEmpty()
        && units.stream()
            .allMatch(
                unit ->
                    older.transactions().stream()
                        .anyMatch(larger -> isLeft(unit, larger, crossing)));
  }

  private boolean isLeft(Transaction unit, Transaction larger, Crossing crossing) {
    List<MethodName> way = way(unit, crossing);
    List<MethodName> before = names.of(way(larger, crossing));
    return !way.isEmpty()
        && before.size() > way.size()
        && before.subList(before.size() - way.size(), before.size()).equals(way)
        && stores(larger).containsAll(stores(unit))
        && isNoMore(names.of(larger.root()), crossing);
  }

  private boolean isNoMore(MethodName root, Crossing crossing) {
    return newer.transactions().stream()
        .noneMatch(unit -> unit.root().equals(root) && stores(unit).contains(crossing.to()));
  }

  private static List<MethodName> way(Transaction unit, Crossing crossing) {
    return unit.paths().stream()
        .filter(path -> path.access().store().equals(crossing.to()))
        .findFirst()
        .map(StorePath::methods)
        .orElse(List.of());
  }

  private static SortedSet<StoreName> stores(Transaction unit) {
    SortedSet<StoreName> stores = new TreeSet<>(unit.written());
    stores.addAll(unit.locked());
    return stores;
  }
}
