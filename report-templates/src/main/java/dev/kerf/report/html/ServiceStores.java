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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The stores of a service, its own and those of others, with the columns that are in dispute. */
final class ServiceStores {

  private final Candidate candidate;
  private final ServiceLinks links;
  private final ServiceIndex index;
  private final Limits limits;
  private final Map<String, StoreEntry> stores;
  private final Map<String, StoreRow> rows = new HashMap<>();

  ServiceStores(
      Candidate candidate,
      Map<String, StoreEntry> stores,
      ServiceLinks links,
      ServiceIndex index,
      Limits limits) {
    this.candidate = candidate;
    this.stores = stores;
    this.links = links;
    this.index = index;
    this.limits = limits;
    candidate.matrix().forEach(row -> rows.put(row.store(), row));
  }

  OwnStore own(Service service, String store) {
    List<OwnStore.Guest> guests = new ArrayList<>();
    StoreRow row = rows.get(store);
    for (Service other : candidate.services()) {
      StoreRow.Cell cell = row == null ? null : row.cells().get(other.id());
      if (cell != null && !other.id().equals(service.id()) && cell.readers() + cell.writers() > 0) {
        guests.add(
            new OwnStore.Guest(
                links.of(other.id()), MatrixBuilder.words(cell), columns(store, other.id())));
      }
    }
    return new OwnStore(Names.of(store), guests);
  }

  ForeignStore foreign(Service service, String store) {
    StoreRow row = rows.get(store);
    StoreRow.Cell cell = row == null ? null : row.cells().get(service.id());
    boolean orphan = row == null || row.owner().isEmpty();
    return new ForeignStore(
        Names.of(store),
        links.of(orphan ? "nobody" : row.owner()),
        cell == null ? "" : MatrixBuilder.words(cell),
        columns(store, service.id()));
  }

  /**
   * {@code writes total, status; reads id}: what the methods of a service do with which columns.
   */
  private String columns(String store, String service) {
    StoreEntry entry = stores.get(store);
    if (entry == null) {
      return "";
    }
    Map<String, Set<String>> byUse = new LinkedHashMap<>();
    byUse.put("writes", new TreeSet<>());
    byUse.put("reads", new TreeSet<>());
    for (StoreEntry.ColumnEntry column : entry.columns()) {
      if (uses(service, column.writers())) {
        byUse.get("writes").add(column.name());
      } else if (uses(service, column.readers())) {
        byUse.get("reads").add(column.name());
      }
    }
    return byUse.entrySet().stream()
        .filter(use -> !use.getValue().isEmpty())
        .map(use -> use.getKey() + ' ' + listed(use.getValue(), entry.columns().size()))
        .collect(Collectors.joining("; "));
  }

  private String listed(Set<String> columns, int all) {
    if (columns.size() == all) {
      return all == 1 ? "its column" : "all " + Counts.count(all) + " columns";
    }
    String named = columns.stream().limit(limits.named()).collect(Collectors.joining(", "));
    return columns.size() <= limits.named()
        ? named
        : named + " and " + Counts.counted(columns.size() - limits.named(), "more column");
  }

  private boolean uses(String service, List<String> methods) {
    return methods.stream().anyMatch(method -> index.ofMethod(method).equals(service));
  }
}
