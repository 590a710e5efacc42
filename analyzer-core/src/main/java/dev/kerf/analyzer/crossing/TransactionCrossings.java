package dev.kerf.analyzer.crossing;

import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.boundary.Owner;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.Transaction;
import dev.kerf.analyzer.crossing.Crossing.Identity;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * One unit of work writes or locks stores of two services or more. It is at home in the service of
 * the class that opens it, when that service owns one of the stores, otherwise in the one that owns
 * most of them; each foreign store is one crossing.
 */
final class TransactionCrossings implements CrossingDetector {

  private record Unit(
      TypeName root, String method, TreeSet<StoreName> stores, SourceLocation place) {}

  private final List<Unit> units = new ArrayList<>();

  TransactionCrossings(Codebase codebase) {
    for (Transaction transaction : codebase.transactions()) {
      TreeSet<StoreName> stores = new TreeSet<>(transaction.written());
      stores.addAll(transaction.locked());
      if (stores.size() > 1) {
        TypeName owner = transaction.root().owner();
        units.add(
            new Unit(
                owner.outermost(),
                owner.simpleName() + '.' + transaction.root().name(),
                stores,
                transaction.evidence().location()));
      }
    }
  }

  @Override
  public CrossingKind kind() {
    return CrossingKind.TRANSACTION;
  }

  @Override
  public void across(Boundaries boundaries, Consumer<Crossing> found) {
    SortedMap<Identity, List<Crossing>> byIdentity = new TreeMap<>();
    for (Unit unit : units) {
      SortedMap<String, Integer> share = new TreeMap<>();
      for (StoreName store : unit.stores) {
        if (boundaries.ownerOf(store) instanceof Owner.Service service) {
          share.merge(service.id(), 1, Integer::sum);
        }
      }
      if (share.size() > 1) {
        String home = home(unit, share, boundaries);
        for (StoreName store : unit.stores) {
          if (boundaries.ownerOf(store) instanceof Owner.Service service
              && !service.id().equals(home)) {
            Identity identity = new Identity(kind(), List.of(unit.root.id(), store.id()));
            byIdentity
                .computeIfAbsent(identity, key -> new ArrayList<>())
                .add(
                    new Crossing(
                        identity,
                        unit.root,
                        store,
                        home,
                        service.id(),
                        unit.method,
                        List.of(unit.place)));
          }
        }
      }
    }
    byIdentity.values().forEach(same -> merged(same).forEach(found));
  }

  /** Several methods of one class that split the same way are one crossing with several places. */
  private static List<Crossing> merged(List<Crossing> same) {
    SortedMap<String, Crossing> byHome = new TreeMap<>();
    for (Crossing crossing : same) {
      byHome.merge(
          crossing.fromService(),
          crossing,
          (a, b) -> {
            TreeSet<SourceLocation> places = new TreeSet<>(a.places());
            places.addAll(b.places());
            String detail = a.detail().compareTo(b.detail()) <= 0 ? a.detail() : b.detail();
            return new Crossing(
                a.identity(),
                a.from(),
                a.to(),
                a.fromService(),
                a.toService(),
                detail,
                List.copyOf(places));
          });
    }
    return List.copyOf(byHome.values());
  }

  private static String home(Unit unit, SortedMap<String, Integer> share, Boundaries boundaries) {
    if (boundaries.ownerOf(unit.root) instanceof Owner.Service service
        && share.containsKey(service.id())) {
      return service.id();
    }
    String most = share.firstKey();
    for (Map.Entry<String, Integer> entry : share.entrySet()) {
      if (entry.getValue() > share.get(most)) {
        most = entry.getKey();
      }
    }
    return most;
  }
}
