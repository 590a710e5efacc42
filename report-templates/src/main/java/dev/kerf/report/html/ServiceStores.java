package dev.kerf.report.html;

import dev.kerf.analyzer.model.Counts;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.Service;
import dev.kerf.analyzer.result.StoreEntry;
import dev.kerf.analyzer.result.StoreRow;
import dev.kerf.report.html.ServiceSection.ForeignStore;
import dev.kerf.report.html.ServiceSection.OwnStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The stores of a service, its own and those of others, with the columns that are in dispute. */
final class ServiceStores {

  private final Candidate candidate;
  private final ServiceLinks links;
  private final ServiceIndex index;
  private final Map<String, StoreEntry> stores;
  private final Map<String, StoreRow> rows = new HashMap<>();
  private final Homes homes;
  private final Map<String, Map<Page.ServiceLink, Touch>> touches = new HashMap<>();

  ServiceStores(
      Candidate candidate,
      Map<String, StoreEntry> stores,
      ServiceLinks links,
      Homes homes,
      ServiceIndex index) {
    this.homes = homes;
    this.candidate = candidate;
    this.stores = stores;
    this.links = links;
    this.index = index;
    candidate.matrix().forEach(row -> rows.put(row.store(), row));
  }

  OwnStore own(Service service, String store) {
    List<OwnStore.Guest> guests = new ArrayList<>();
    for (Service other : candidate.services()) {
      Touch touch = touches(store).get(links.of(other.id()));
      if (touch != null && !other.id().equals(service.id())) {
        guests.add(
            new OwnStore.Guest(links.of(other.id()), touch.words(), columns(store, other.id())));
      }
    }
    return new OwnStore(Names.of(store), guests);
  }

  ForeignStore foreign(Service service, String store) {
    StoreRow row = rows.get(store);
    Touch touch = touches(store).get(links.of(service.id()));
    boolean orphan = row == null || row.owner().isEmpty();
    return new ForeignStore(
        Names.of(store),
        links.of(orphan ? "nobody" : row.owner()),
        touch == null ? "" : touch.words(),
        columns(store, service.id()));
  }

  private Map<Page.ServiceLink, Touch> touches(String store) {
    StoreEntry entry = stores.get(store);
    return entry == null
        ? Map.of()
        : touches.computeIfAbsent(store, key -> Touch.byHome(entry, homes));
  }

  /** What the methods of a service write of a store, and what of the rest they read. */
  private List<ServiceSection.Columns> columns(String store, String service) {
    StoreEntry entry = stores.get(store);
    if (entry == null) {
      return List.of();
    }
    Set<String> written = new TreeSet<>();
    Set<String> read = new TreeSet<>();
    for (StoreEntry.ColumnEntry column : entry.columns()) {
      if (uses(service, column.writers())) {
        written.add(column.name());
      } else if (uses(service, column.readers())) {
        read.add(column.name());
      }
    }
    int all = entry.columns().size();
    return Stream.of(columns("writes", written, all), columns("reads", read, all))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<ServiceSection.Columns> columns(String way, Set<String> these, int all) {
    if (these.isEmpty()) {
      return Optional.empty();
    }
    if (these.size() < all) {
      return Optional.of(new ServiceSection.Columns(way, "", List.copyOf(these)));
    }
    String words = all == 1 ? "its column" : "all " + Counts.count(all) + " columns";
    return Optional.of(new ServiceSection.Columns(way, words, List.of()));
  }

  private boolean uses(String service, List<String> methods) {
    return methods.stream().anyMatch(method -> index.ofMethod(method).equals(service));
  }
}
