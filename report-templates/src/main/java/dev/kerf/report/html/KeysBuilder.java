package dev.kerf.report.html;

import dev.kerf.analyzer.model.Counts;
import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.DataFindings;
import dev.kerf.analyzer.result.StoreEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What holds on to each table: the foreign keys of the schema, and the cascades of the mapping,
 * which tie rows as a key does and which no schema shows.
 */
final class KeysBuilder {

  private final Map<String, List<TableEntry.Key>> declared = new TreeMap<>();
  private final Map<String, List<TableEntry.Key>> hidden = new TreeMap<>();

  private KeysBuilder(AnalysisResult result) {
    for (DataFindings.KeyGroup group : result.data().keyGroups()) {
      group.keys().forEach(key -> add(declared, group.to(), key(key)));
    }
    for (StoreEntry store : result.stores()) {
      for (StoreEntry.CascadeEntry cascade : store.cascades()) {
        add(hidden, cascade.to(), cascade(store, cascade, store.id()));
      }
    }
  }

  private static void add(Map<String, List<TableEntry.Key>> keys, String to, TableEntry.Key key) {
    keys.computeIfAbsent(to, id -> new ArrayList<>()).add(key);
  }

  /** By target, the one that most refer to first. */
  static List<Page.Data.Keys> of(AnalysisResult result) {
    return new KeysBuilder(result).groups();
  }

  private List<Page.Data.Keys> groups() {
    Map<String, List<TableEntry.Key>> all = new TreeMap<>();
    declared.forEach((to, keys) -> keys.forEach(key -> add(all, to, key)));
    hidden.forEach((to, keys) -> keys.forEach(key -> add(all, to, key)));
    List<Map.Entry<String, List<TableEntry.Key>>> groups = new ArrayList<>(all.entrySet());
    groups.sort(Comparator.comparing(group -> -group.getValue().size()));
    return groups.stream()
        .map(
            group ->
                new Page.Data.Keys(
                    Names.of(group.getKey()), headline(group.getKey()), group.getValue()))
        .toList();
  }

  private String headline(String to) {
    List<String> parts = new ArrayList<>();
    count(parts, declared, to, "foreign key");
    count(parts, hidden, to, "hidden key");
    return "replacing the reference removes " + String.join(" and ", parts);
  }

  private static void count(
      List<String> parts, Map<String, List<TableEntry.Key>> keys, String to, String noun) {
    int all = keys.values().stream().mapToInt(List::size).sum();
    int here = keys.getOrDefault(to, List.of()).size();
    if (here > 0) {
      parts.add(Counts.count(here) + " of " + Counts.counted(all, noun));
    }
  }

  private static TableEntry.Key key(DataFindings.Key key) {
    List<String> detail = new ArrayList<>();
    if (!key.onDelete().isEmpty()) {
      detail.add("on delete " + key.onDelete());
    }
    if (key.notNull()) {
      detail.add("not null");
    }
    return new TableEntry.Key(
        String.join(", ", key.columns()),
        Names.of(key.from()),
        String.join(", ", detail),
        false,
        Names.place(key.at()));
  }

  /**
   * @param other the store that stands in the list
   */
  static TableEntry.Key cascade(StoreEntry store, StoreEntry.CascadeEntry cascade, String other) {
    return new TableEntry.Key(
        association(store, cascade.attribute()),
        Names.of(other),
        cascade.removesOrphans() ? "cascades, removes orphans" : "cascades",
        true,
        Names.place(cascade.at()));
  }

  /** {@code Order.lines} of {@code shop.Order.lines}. */
  private static String association(StoreEntry store, String attribute) {
    return store.entities().stream()
        .filter(entity -> attribute.startsWith(entity + '.'))
        .findFirst()
        .map(entity -> attribute.substring(Names.packageOf(entity).length()))
        .map(path -> path.startsWith(".") ? path.substring(1) : path)
        .orElse(attribute);
  }
}
