package dev.kerf.analyzer.report;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.ColumnUse;
import dev.kerf.analyzer.codebase.ForeignKey;
import dev.kerf.analyzer.codebase.Join;
import dev.kerf.analyzer.codebase.ReachSearch;
import dev.kerf.analyzer.codebase.RepeatedAccess;
import dev.kerf.analyzer.codebase.RepeatedAccessSearch;
import dev.kerf.analyzer.codebase.Sequence;
import dev.kerf.analyzer.codebase.Store;
import dev.kerf.analyzer.codebase.StoreAccess;
import dev.kerf.analyzer.codebase.StoreReach;
import dev.kerf.analyzer.codebase.Transaction;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The tables of what is kept: tables, columns and sequences, and who touches them from where. */
final class StoreTables {

  /** Between two methods of a path. */
  private static final String STEP = " > ";

  private StoreTables() {}

  static ExportTable tableAccesses(Codebase codebase) {
    PlacedRows rows =
        new PlacedRows(
            "class", "method", "table", "mode", "lock", "how", "certainty", "path", "line");
    for (StoreAccess access : codebase.accesses()) {
      rows.add(
          access.evidence().location(),
          access.method().owner().id(),
          access.method().name(),
          access.store().qualifiedName(),
          access.mode().word(),
          access.lock(),
          access.how().word(),
          access.certainty().word());
    }
    return rows.table();
  }

  static ExportTable tableReach(Codebase codebase) {
    List<List<Object>> rows = new ArrayList<>();
    for (StoreReach reach : new ReachSearch(codebase.followed(), codebase.accesses()).all()) {
      rows.add(
          List.of(
              reach.method().owner().id(),
              reach.method().name(),
              reach.store().qualifiedName(),
              reach.mode().word(),
              path(reach.path())));
    }
    return new ExportTable(
        List.of("class", "method", "table", "mode", "path"), shortestPaths(rows));
  }

  /** Overloads share a name; the shortest path stands for them. */
  private static List<List<Object>> shortestPaths(List<List<Object>> rows) {
    Map<List<Object>, List<Object>> byKey = new LinkedHashMap<>();
    for (List<Object> row : rows) {
      byKey.merge(
          row.subList(0, 4),
          row,
          (a, b) -> {
            String pathA = (String) a.get(4);
            String pathB = (String) b.get(4);
            int shorter = Integer.compare(pathA.split(STEP).length, pathB.split(STEP).length);
            return shorter < 0 || shorter == 0 && pathA.compareTo(pathB) <= 0 ? a : b;
          });
    }
    return List.copyOf(byKey.values());
  }

  static ExportTable tables(Codebase codebase) {
    PlacedRows rows = new PlacedRows("table", "kind", "schema", "origin", "path", "line");
    for (Store store : codebase.stores().values()) {
      rows.add(
          store.evidence().location(),
          store.name().name(),
          store.name().kind().word(),
          store.name().schema(),
          store.origin().word());
    }
    return rows.table();
  }

  /** Sequences are no tables: nothing is kept in them that one service would have to own. */
  static ExportTable sequences(Codebase codebase) {
    PlacedRows rows =
        new PlacedRows(
            "sequence", "kind", "schema", "origin", "framework", "users", "path", "line");
    for (Sequence sequence : codebase.sequences()) {
      rows.add(
          sequence.evidence().location(),
          sequence.name().name(),
          sequence.name().kind().word(),
          sequence.name().schema(),
          sequence.origin().word(),
          sequence.framework(),
          sequence.users().stream().map(TypeName::id).collect(Collectors.joining(" ")));
    }
    return rows.table();
  }

  /**
   * One row for each column, by name as all exports are; an empty cell says that nobody writes or
   * reads it. The report has those with several writers first.
   */
  static ExportTable columns(Codebase codebase) {
    List<List<Object>> rows = new ArrayList<>();
    for (ColumnUse use : codebase.columns()) {
      rows.add(
          List.of(
              use.store().qualifiedName(),
              use.column(),
              use.type(),
              use.key(),
              methods(use.writers()),
              methods(use.readers())));
    }
    return new ExportTable(List.of("table", "column", "type", "key", "writers", "readers"), rows);
  }

  static ExportTable foreignKeys(Codebase codebase) {
    PlacedRows rows =
        new PlacedRows(
            "from",
            "fromColumns",
            "to",
            "toColumns",
            "onDelete",
            "notNull",
            "origin",
            "path",
            "line");
    for (ForeignKey key : codebase.foreignKeys()) {
      rows.add(
          key.evidence().location(),
          key.from().qualifiedName(),
          String.join(" ", key.fromColumns()),
          key.to().qualifiedName(),
          String.join(" ", key.toColumns()),
          key.onDelete(),
          key.notNull(),
          key.origin().word());
    }
    return rows.table();
  }

  static ExportTable joins(Codebase codebase) {
    PlacedRows rows = new PlacedRows("class", "method", "tables", "statement", "path", "line");
    for (Join join : codebase.joins()) {
      rows.add(
          join.evidence().location(),
          join.method().owner().id(),
          join.method().name(),
          names(join.stores()),
          join.statement());
    }
    return rows.table();
  }

  static ExportTable transactions(Codebase codebase) {
    PlacedRows rows =
        new PlacedRows(
            "class",
            "method",
            "propagation",
            "readOnly",
            "tablesWritten",
            "tablesLocked",
            "remoteCalls",
            "path",
            "line");
    for (Transaction transaction : codebase.transactions()) {
      rows.add(
          transaction.evidence().location(),
          transaction.root().owner().id(),
          transaction.root().name(),
          transaction.propagation(),
          transaction.readOnly(),
          names(transaction.written()),
          names(transaction.locked()),
          String.join(" ", transaction.remoteCalls()));
    }
    return rows.table();
  }

  /** The path is that of the loop; the chain leads from there to what causes the statement. */
  static ExportTable repeatedAccesses(Codebase codebase) {
    PlacedRows rows =
        new PlacedRows("class", "method", "table", "how", "chain", "routes", "path", "line");
    for (RepeatedAccess repeated : new RepeatedAccessSearch(codebase).all()) {
      Set<String> routes = new TreeSet<>();
      repeated.entries().forEach(entry -> routes.add(entry.label()));
      rows.add(
          repeated.evidence().location(),
          repeated.method().owner().id(),
          repeated.method().name(),
          repeated.store().qualifiedName(),
          repeated.how().word(),
          path(repeated.path()),
          String.join("; ", routes));
    }
    return rows.table();
  }

  /** Overloads once. */
  private static String methods(Collection<MethodName> methods) {
    Set<String> names = new TreeSet<>();
    methods.forEach(method -> names.add(name(method)));
    return String.join(" ", names);
  }

  private static String path(List<MethodName> methods) {
    return methods.stream().map(StoreTables::name).collect(Collectors.joining(STEP));
  }

  /** {@code shop.Order.cancel}. */
  private static String name(MethodName method) {
    return method.owner().id() + '.' + method.name();
  }

  private static String names(Collection<StoreName> stores) {
    List<String> names = new ArrayList<>();
    stores.forEach(store -> names.add(store.qualifiedName()));
    return String.join(" ", names);
  }
}
