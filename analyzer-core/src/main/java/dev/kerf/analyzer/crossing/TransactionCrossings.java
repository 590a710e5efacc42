package dev.kerf.analyzer.crossing;

import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.boundary.Owner;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.Transaction;
import dev.kerf.analyzer.codebase.Transaction.StorePath;
import dev.kerf.analyzer.crossing.Crossing.Identity;
import dev.kerf.analyzer.crossing.Crossing.Route;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * One unit of work writes or locks stores of two services or more. It is at home in the service of
 * the class that opens it, when that service owns one of the stores, otherwise in the one that owns
 * most of them; each foreign store is one crossing. Several methods of one class that split the
 * same way are one crossing with several places.
 */
final class TransactionCrossings implements CrossingDetector {

  /** Methods of one class over the same stores. */
  private static final class Unit {
    final SortedSet<String> methods = new TreeSet<>();
    final SortedSet<SourceLocation> places = new TreeSet<>();
    final Map<StoreName, Route> routes = new HashMap<>();
  }

  /** By the outermost class that opens them, then by their stores. */
  private final SortedMap<TypeName, Map<SortedSet<StoreName>, Unit>> roots = new TreeMap<>();

  TransactionCrossings(Codebase codebase) {
    for (Transaction transaction : codebase.transactions()) {
      SortedSet<StoreName> stores = new TreeSet<>(transaction.written());
      stores.addAll(transaction.locked());
      if (stores.size() > 1) {
        TypeName owner = transaction.root().owner();
        Unit unit =
            roots
                .computeIfAbsent(owner.outermost(), key -> new LinkedHashMap<>())
                .computeIfAbsent(stores, key -> new Unit());
        unit.methods.add(owner.simpleName() + '.' + transaction.root().name());
        unit.places.add(transaction.evidence().location());
        for (StorePath path : transaction.paths()) {
          unit.routes.putIfAbsent(
              path.access().store(),
              new Route(path.methods(), path.access().evidence().location()));
        }
      }
    }
  }

  @Override
  public CrossingKind kind() {
    return CrossingKind.TRANSACTION;
  }

  @Override
  public void across(Boundaries boundaries, Consumer<Crossing> found) {
    roots.forEach((root, units) -> across(root, units, boundaries, found));
  }

  @Override
  public int count(Boundaries boundaries) {
    int count = 0;
    for (Map.Entry<TypeName, Map<SortedSet<StoreName>, Unit>> root : roots.entrySet()) {
      count += splits(root.getKey(), root.getValue(), boundaries).size();
    }
    return count;
  }

  /** A store of another service than the one where a unit is at home. */
  private record Split(String home, StoreName store, String service) {}

  private void across(
      TypeName root,
      Map<SortedSet<StoreName>, Unit> units,
      Boundaries boundaries,
      Consumer<Crossing> found) {
    splits(root, units, boundaries)
        .forEach(
            (split, same) ->
                found.accept(crossing(root, split.home, split.store, split.service, same)));
  }

  private static Map<Split, List<Unit>> splits(
      TypeName root, Map<SortedSet<StoreName>, Unit> units, Boundaries boundaries) {
    Map<Split, List<Unit>> splits = new LinkedHashMap<>();
    units.forEach(
        (stores, unit) -> {
          Map<StoreName, String> services = services(stores, boundaries);
          String home = home(root, services, boundaries);
          services.forEach(
              (store, service) -> {
                if (!service.equals(home)) {
                  splits
                      .computeIfAbsent(new Split(home, store, service), key -> new ArrayList<>())
                      .add(unit);
                }
              });
        });
    return splits;
  }

  private Crossing crossing(
      TypeName root, String home, StoreName store, String service, List<Unit> units) {
    SortedSet<String> methods = new TreeSet<>();
    SortedSet<SourceLocation> places = new TreeSet<>();
    for (Unit unit : units) {
      methods.addAll(unit.methods);
      places.addAll(unit.places);
    }
    return new Crossing(
        new Identity(kind(), List.of(root.id(), store.id())),
        root,
        store,
        home,
        service,
        methods.first(),
        List.copyOf(places),
        units.stream().map(unit -> unit.routes.get(store)).filter(Objects::nonNull).findFirst());
  }

  /** The stores that services own, each with its service. */
  private static Map<StoreName, String> services(
      SortedSet<StoreName> stores, Boundaries boundaries) {
    Map<StoreName, String> services = new LinkedHashMap<>();
    for (StoreName store : stores) {
      if (boundaries.ownerOf(store) instanceof Owner.Service service) {
        services.put(store, service.id());
      }
    }
    return services;
  }

  private static String home(
      TypeName root, Map<StoreName, String> services, Boundaries boundaries) {
    SortedMap<String, Integer> share = new TreeMap<>();
    for (String service : services.values()) {
      share.merge(service, 1, Integer::sum);
    }
    if (boundaries.ownerOf(root) instanceof Owner.Service service
        && share.containsKey(service.id())) {
      return service.id();
    }
    String most = "";
    for (Map.Entry<String, Integer> entry : share.entrySet()) {
      if (entry.getValue() > share.getOrDefault(most, 0)) {
        most = entry.getKey();
      }
    }
    return most;
  }
}
