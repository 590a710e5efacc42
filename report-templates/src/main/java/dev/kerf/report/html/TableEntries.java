package dev.kerf.report.html;

import dev.kerf.analyzer.model.Counts;
import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.StoreEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/** What is known of each store: columns, writers, readers, references, its owner in the cut. */
final class TableEntries {

  private final Homes homes;

  private TableEntries(Optional<Candidate> cut) {
    homes = new Homes(cut);
  }

  /**
   * @param framework whether the tables of frameworks are asked for, or those of the application
   */
  static List<TableEntry> of(AnalysisResult result, Optional<Candidate> cut, boolean framework) {
    TableEntries entries = new TableEntries(cut);
    return result.stores().stream()
        .filter(store -> store.framework() == framework)
        .map(entries::entry)
        .toList();
  }

  private TableEntry entry(StoreEntry store) {
    List<StoreEntry.AccessEntry> writers = accesses(store, "write");
    List<StoreEntry.AccessEntry> readers = accesses(store, "read");
    SortedMap<String, Touch> touches = Touch.byType(store, homes);
    return new TableEntry(
        Names.storeAnchor(store.id()),
        Names.of(store.id()),
        summary(store, Touch.of(touches.keySet(), touches)),
        homes.owner(store.id()),
        Names.place(store.at()),
        homes(store, touches),
        bySharing(store.columns()).stream()
            .map(
                column ->
                    new TableEntry.Column(column.name(), column.type(), column.key(), use(column)))
            .toList(),
        writers.stream().map(TableEntries::access).toList(),
        readers.stream().map(TableEntries::access).toList(),
        keys(store),
        store.entities().stream().map(Names::of).toList());
  }

  /** Of the list of what a service does to a store; a comma is in no other id. */
  static String anchor(String store, Page.ServiceLink service) {
    return service.href().isEmpty()
        ? ""
        : Names.storeAnchor(store) + ',' + service.href().substring(1);
  }

  /** Who touches it, by service. */
  private List<TableEntry.Home> homes(StoreEntry store, SortedMap<String, Touch> touches) {
    return homes.grouped(touches.keySet()).stream()
        .map(group -> home(store, group.home(), Touch.of(group.types(), touches)))
        .toList();
  }

  private static TableEntry.Home home(StoreEntry store, Page.ServiceLink home, Touch touch) {
    return new TableEntry.Home(
        home,
        anchor(store.id(), home),
        Stream.of(way("W", "written", touch.writing()), way("R", "read", touch.reading()))
            .filter(way -> !way.methods().isEmpty())
            .toList());
  }

  private static TableEntry.Way way(String letter, String done, Set<Touch.Method> methods) {
    return new TableEntry.Way(
        letter,
        done + " by " + Counts.counted(methods.size(), "method"),
        methods.stream()
            .map(
                method ->
                    new TableEntry.Method(Names.of(method.type()), method.name(), method.element()))
            .toList());
  }

  /** Those of the schema, then those that only the mapping knows. */
  private static List<TableEntry.Key> keys(StoreEntry store) {
    List<TableEntry.Key> out = new ArrayList<>();
    store.foreignKeys().forEach(key -> out.add(key(key)));
    store.cascades().forEach(cascade -> out.add(KeysBuilder.cascade(store, cascade, cascade.to())));
    return out;
  }

  /** Columns that several types write stand first: nobody owns them alone. */
  private static List<StoreEntry.ColumnEntry> bySharing(List<StoreEntry.ColumnEntry> columns) {
    return columns.stream()
        .sorted(Comparator.comparing(column -> types(column.writers()) < 2))
        .toList();
  }

  private static String use(StoreEntry.ColumnEntry column) {
    long writing = types(column.writers());
    boolean read = !column.readers().isEmpty();
    if (writing == 0 && !read) {
      return "not used by code that Kerf can see";
    }
    String writers =
        writing == 0 ? "never written" : "written by " + Counts.counted(writing, "type");
    return read ? writers : writers + ", never read";
  }

  /** How many types have one of these methods. */
  private static long types(List<String> methods) {
    return methods.stream()
        .map(method -> method.substring(0, method.lastIndexOf('.')))
        .distinct()
        .count();
  }

  private static String summary(StoreEntry store, Touch touch) {
    return String.join(
        ", ",
        store.framework() ? store.kind() + " of a framework" : store.kind(),
        Counts.counted(store.columns().size(), "column"),
        "written by " + Counts.counted(touch.writing().size(), "method"),
        "read by " + Counts.counted(touch.reading().size(), "method"),
        "known from " + origin(store.origin()));
  }

  private static String origin(String origin) {
    return switch (origin) {
      case "ddl" -> "the schema";
      case "entity" -> "an entity";
      case "mapper" -> "a mapper";
      case "statement" -> "a statement";
      default -> origin;
    };
  }

  private static List<StoreEntry.AccessEntry> accesses(StoreEntry store, String mode) {
    return store.accesses().stream().filter(access -> access.mode().equals(mode)).toList();
  }

  private static TableEntry.Access access(StoreEntry.AccessEntry access) {
    return new TableEntry.Access(
        Names.of(access.type()),
        access.method(),
        AccessWords.of(access.how()),
        Names.place(access.at()));
  }

  private static TableEntry.Key key(StoreEntry.ForeignKeyEntry key) {
    return new TableEntry.Key(
        String.join(", ", key.columns()),
        Names.of(key.to()),
        key.onDelete().isEmpty() ? "" : "on delete " + key.onDelete(),
        false,
        Names.place(key.at()));
  }
}
