package dev.kerf.report.html;

import dev.kerf.analyzer.model.Counts;
import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.DataFindings;
import dev.kerf.analyzer.result.DataFindings.UnitEntry;
import dev.kerf.analyzer.result.DataFindings.UnitStore;
import dev.kerf.analyzer.result.StoreEntry;
import dev.kerf.analyzer.result.StoreRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What ties the data together: shared tables, units of work, keys, joins. */
final class DataBuilder {

  private static final Page.ServiceLink NOBODY = new Page.ServiceLink("", "", 0);

  private final AnalysisResult result;

  /** How many units are opened by methods of one name, which only their lines tell apart. */
  private final Map<String, Integer> overloads = new HashMap<>();

  private final Map<String, String> owners = new HashMap<>();
  private final Map<String, Page.ServiceLink> links = new HashMap<>();

  private DataBuilder(AnalysisResult result, Optional<Candidate> cut) {
    this.result = result;
    for (UnitEntry unit : result.data().units()) {
      overloads.merge(unit.type() + '.' + unit.method(), 1, Integer::sum);
    }
    cut.ifPresent(
        candidate -> {
          ServiceLinks services = new ServiceLinks(candidate, "");
          for (StoreRow row : candidate.matrix()) {
            owners.put(row.store(), row.owner());
            links.put(row.store(), services.of(row.owner()));
          }
        });
  }

  static Page.Data of(AnalysisResult result, Optional<Candidate> cut) {
    return new DataBuilder(result, cut).data();
  }

  private Page.Data data() {
    DataFindings data = result.data();
    List<UnitEntry> units = new ArrayList<>(data.units());
    units.sort(
        Comparator.comparing((UnitEntry unit) -> -services(unit))
            .thenComparing(unit -> -unit.stores().size()));
    return new Page.Data(
        shared(),
        units.stream().map(this::unit).toList(),
        data.splitEntryPoints().stream().map(DataBuilder::split).toList(),
        data.bareWrites().stream().map(DataBuilder::bare).toList(),
        KeysBuilder.of(result),
        data.joins().stream().map(DataBuilder::join).toList());
  }

  /** Tables that several classes write, those with most writers first. */
  private List<Page.Data.Shared> shared() {
    List<Page.Data.Shared> rows = new ArrayList<>();
    List<StoreEntry> stores = new ArrayList<>(result.stores());
    Map<String, Map<String, Integer>> writers = new HashMap<>();
    for (StoreEntry store : stores) {
      writers.put(store.id(), byType(store, "write"));
    }
    stores.removeIf(store -> store.framework() || writers.get(store.id()).size() < 2);
    stores.sort(
        Comparator.comparing((StoreEntry store) -> -writers.get(store.id()).size())
            .thenComparing(StoreEntry::id));
    for (StoreEntry store : stores) {
      Map<String, Integer> readers = byType(store, "read");
      rows.add(
          new Page.Data.Shared(
              Names.of(store.id()),
              links.getOrDefault(store.id(), NOBODY),
              types(writers.get(store.id()), "W"),
              types(readers, "R")));
    }
    return rows;
  }

  /** How many methods. */
  private static Map<String, Integer> byType(StoreEntry store, String mode) {
    Map<String, Integer> out = new TreeMap<>();
    Set<String> methods = new HashSet<>();
    for (StoreEntry.AccessEntry access : store.accesses()) {
      if (access.mode().equals(mode) && methods.add(access.type() + '.' + access.method())) {
        out.merge(Names.outermost(access.type()), 1, Integer::sum);
      }
    }
    return out;
  }

  private static List<Page.Data.TypeCount> types(Map<String, Integer> counts, String letter) {
    return counts.entrySet().stream()
        .map(
            entry ->
                new Page.Data.TypeCount(
                    Names.of(entry.getKey()), letter + '\u00a0' + Counts.count(entry.getValue())))
        .toList();
  }

  /** How many services own what the unit writes. */
  private long services(UnitEntry unit) {
    return unit.stores().stream()
        .map(store -> owners.getOrDefault(store.store(), ""))
        .filter(owner -> !owner.isEmpty() && !owner.equals("shared"))
        .distinct()
        .count();
  }

  private Page.Data.Unit unit(UnitEntry unit) {
    List<String> summary = new ArrayList<>();
    if (overloads.get(unit.type() + '.' + unit.method()) > 1) {
      summary.add("line " + unit.at().line());
    }
    summary.add(unit.propagation());
    if (unit.readOnly()) {
      summary.add("read-only");
    }
    long services = services(unit);
    long stores = unit.stores().stream().map(UnitStore::store).distinct().count();
    summary.add("writes " + Counts.counted(stores, "table"));
    unit.remoteCalls().forEach(call -> summary.add("waits for " + call));
    return new Page.Data.Unit(
        Names.of(unit.type()),
        unit.method(),
        String.join(", ", summary),
        services > 1 ? "splits over " + Counts.counted(services, "service") : "",
        unit.stores().stream().map(this::step).toList(),
        Names.place(unit.at()));
  }

  private Page.Data.Step step(UnitStore store) {
    return new Page.Data.Step(
        Names.of(store.store()),
        links.getOrDefault(store.store(), NOBODY),
        store.locked(),
        String.join(" › ", store.path()),
        Names.place(store.at()));
  }

  private static Page.Data.Split split(DataFindings.SplitEntry split) {
    return new Page.Data.Split(
        split.route().isEmpty() ? split.method() : split.route(),
        Names.of(split.type()),
        split.units(),
        Names.place(split.at()));
  }

  private static Page.Data.Bare bare(DataFindings.BareWrite write) {
    return new Page.Data.Bare(
        Names.of(write.store()), Names.of(write.type()), write.method(), Names.place(write.at()));
  }

  private static Page.Data.Joined join(DataFindings.JoinEntry join) {
    return new Page.Data.Joined(
        Names.of(join.type()),
        join.method(),
        join.stores().stream().map(Names::of).toList(),
        Names.clipped(join.statement()),
        Names.place(join.at()));
  }
}
