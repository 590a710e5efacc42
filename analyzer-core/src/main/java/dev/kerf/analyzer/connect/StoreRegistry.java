package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.codebase.Store;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.StoreName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The stores of the application in the spelling of their best declaration. A statement may leave
 * the schema out, or name one that the schema's script leaves out: both mean the same store as long
 * as only one has that name.
 */
final class StoreRegistry {

  private final Map<StoreName, Store> stores = new TreeMap<>();
  private final Map<String, List<StoreName>> byBareName = new TreeMap<>();
  private final Map<StoreName, Collection<StoreName>> behind = new TreeMap<>();

  /** Takes a declaration up, or adds what it knows to the one that is there already. */
  StoreName declare(
      StoreName name, Store.Origin origin, List<Store.Column> columns, Evidence evidence) {
    Optional<StoreName> known = find(name);
    // The same name in another spelling may be the better one.
    StoreName key = known.filter(found -> !found.equals(name)).orElse(name);
    Store store = new Store(key, origin, false, columns, evidence);
    stores.merge(key, store, StoreRegistry::better);
    if (known.isEmpty()) {
      byBareName.computeIfAbsent(bare(name), any -> new ArrayList<>()).add(name);
    }
    return stores.get(key).name();
  }

  /** Adds what another place says of a store that is declared already. */
  void addColumns(StoreName name, List<Store.Column> columns) {
    find(name)
        .map(stores::get)
        .ifPresent(
            store ->
                stores.put(
                    store.name(),
                    better(
                        store,
                        new Store(
                            store.name(), store.origin(), false, columns, store.evidence()))));
  }

  /** The better origin wins; of two equal ones the first by place; columns are kept from any. */
  private static Store better(Store a, Store b) {
    int order = a.origin().compareTo(b.origin());
    Store best =
        order != 0 ? (order < 0 ? a : b) : (a.evidence().compareTo(b.evidence()) <= 0 ? a : b);
    Store other = best == a ? b : a;
    List<Store.Column> columns = new ArrayList<>(best.columns());
    for (Store.Column column : other.columns()) {
      if (columns.stream().noneMatch(known -> known.name().equalsIgnoreCase(column.name()))) {
        columns.add(column);
      }
    }
    return new Store(best.name(), best.origin(), best.framework(), columns, best.evidence());
  }

  /** The store that a name means, in the spelling of its declaration, if it is declared. */
  Optional<StoreName> find(StoreName name) {
    Store declared = stores.get(name);
    if (declared != null) {
      return Optional.of(declared.name());
    }
    List<StoreName> named = byBareName.getOrDefault(bare(name), List.of());
    List<StoreName> sameSchema =
        named.stream()
            .filter(
                known ->
                    name.schema().isEmpty()
                        || known.schema().isEmpty()
                        || known.schema().equalsIgnoreCase(name.schema()))
            .toList();
    return sameSchema.size() == 1
        ? Optional.of(stores.get(sameSchema.get(0)).name())
        : Optional.empty();
  }

  /** The stores whose names end so, and have more than that. */
  List<StoreName> endingWith(String end) {
    String searched = end.toLowerCase(Locale.ROOT);
    return byBareName.entrySet().stream()
        .filter(named -> named.getKey().endsWith(searched))
        .filter(named -> named.getKey().length() > searched.length())
        .flatMap(named -> named.getValue().stream())
        .toList();
  }

  /** Says which tables and views a view is made of. */
  void madeOf(StoreName view, Collection<StoreName> parts) {
    parts.forEach(part -> behind.computeIfAbsent(view, any -> new TreeSet<>()).add(part));
  }

  /** All tables and views that are read with a view, empty for a table. */
  SortedSet<StoreName> behind(StoreName store) {
    SortedSet<StoreName> out = new TreeSet<>();
    List<StoreName> open = new ArrayList<>(behind.getOrDefault(store, List.of()));
    while (!open.isEmpty()) {
      StoreName part = open.remove(open.size() - 1);
      StoreName known = find(part).orElse(part);
      if (!known.equals(store) && out.add(known)) {
        open.addAll(behind.getOrDefault(known, List.of()));
      }
    }
    return out;
  }

  /** Whether a store is declared with a column of that name. */
  boolean hasColumn(StoreName name, String column) {
    return find(name)
        .map(stores::get)
        .filter(store -> store.columns().stream().anyMatch(c -> c.name().equalsIgnoreCase(column)))
        .isPresent();
  }

  Collection<Store> all() {
    return stores.values();
  }

  private static String bare(StoreName name) {
    return name.name().toLowerCase(Locale.ROOT);
  }
}
