package dev.kerf.analyzer;

import dev.kerf.analyzer.codebase.Cascade;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.StoreAccess;
import dev.kerf.analyzer.codebase.StoreAccess.How;
import dev.kerf.analyzer.gate.Cause;
import dev.kerf.analyzer.model.Element;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the ORM writes beside a statement by cascades that the older side lacks. */
final class CarriedWrites {

  private record Cascading(TypeName entity, String attribute, Element to) {
    static Cascading of(TypeName entity, Cascade cascade) {
      return new Cascading(entity, cascade.attribute(), cascade.to());
    }
  }

  private final Set<Cascading> before = new HashSet<>();
  private final Codebase newer;

  CarriedWrites(Codebase older, Codebase newer, TodaysNames names) {
    this.newer = newer;
    for (Cascade cascade : older.cascades()) {
      before.add(Cascading.of(names.of(cascade.entity()), cascade));
    }
  }

  /**
   * Where a statement stays as it is, and the ORM now carries it on to another table: at once, or
   * by an old cascade behind the new one.
   */
  Optional<Cause> cause(MethodName method, Element store) {
    Set<Element> carried = new HashSet<>();
    for (StoreAccess each : newer.accesses()) {
      if (each.how() == How.CASCADE && Unnumbered.of(each.method()).equals(method)) {
        carried.add(each.store());
      }
    }
    Set<Element> seen = new HashSet<>();
    Deque<Element> open = new ArrayDeque<>(List.of(store));
    while (!open.isEmpty()) {
      Element reached = open.remove();
      if (!carried.contains(reached) || !seen.add(reached)) {
        continue;
      }
      for (Cascade cascade : newer.cascades()) {
        if (cascade.to().equals(reached)) {
          if (!before.contains(Cascading.of(cascade.entity(), cascade))) {
            String how = reached.equals(store) ? " cascades to it" : " cascades on to it";
            return Optional.of(
                new Cause(
                    cascade.entity().simpleName() + '.' + cascade.attribute() + how,
                    cascade.evidence().location()));
          }
          open.add(cascade.from());
        }
      }
    }
    return Optional.empty();
  }
}
