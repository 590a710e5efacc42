package dev.kerf.analyzer;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.StoreAccess;
import dev.kerf.analyzer.codebase.StoreAccess.How;
import dev.kerf.analyzer.codebase.StoreAccess.Mode;
import dev.kerf.analyzer.crossing.Crossing;
import dev.kerf.analyzer.crossing.Crossing.Identity;
import dev.kerf.analyzer.crossing.CrossingKind;
import dev.kerf.analyzer.discover.GitProblemException;
import dev.kerf.analyzer.model.Element;
import dev.kerf.analyzer.model.TypeName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Reads of a class on lines that the change leaves alone, where the ORM loads later what it loaded
 * along before. The class used the same object, and its rows were read by whoever loaded the owner:
 * to load them later is a mend of the mapping, and no new use of the table.
 */
final class LaterLoads {

  private record Load(TypeName entity, String attribute, Element store) {}

  private LaterLoads() {}

  /** Those of some that the older side lacks. */
  static Set<Identity> among(
      List<Crossing> added, OlderSide before, Codebase now, TodaysNames names, ChangedFiles changed)
      throws GitProblemException {
    List<Crossing> reads =
        added.stream()
            .filter(crossing -> crossing.kind() == CrossingKind.TABLE_READ)
            .filter(crossing -> crossing.places().stream().noneMatch(changed::has))
            .filter(crossing -> isLazy(crossing, now))
            .toList();
    Set<Identity> out = new HashSet<>();
    if (!reads.isEmpty()) {
      Set<Load> along = loads(now, UnaryOperator.identity());
      Set<Element> later =
          loads(before.read().codebase(), names::of).stream()
              .filter(load -> !along.contains(load))
              .map(Load::store)
              .collect(Collectors.toSet());
      reads.stream()
          .filter(crossing -> later.contains(crossing.to()))
          .forEach(crossing -> out.add(crossing.identity()));
    }
    return out;
  }

  private static boolean isLazy(Crossing crossing, Codebase now) {
    return now.accesses().stream()
        .filter(access -> access.mode() == Mode.READ && access.store().equals(crossing.to()))
        .filter(access -> access.method().owner().outermost().equals(crossing.from()))
        .map(StoreAccess::how)
        .allMatch(How.LAZY::equals);
  }

  private static Set<Load> loads(Codebase side, UnaryOperator<TypeName> names) {
    return side.eagerLoads().stream()
        .map(load -> new Load(names.apply(load.entity()), load.attribute(), load.to()))
        .collect(Collectors.toSet());
  }
}
