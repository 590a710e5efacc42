package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.codebase.ColumnUse;
import dev.kerf.analyzer.codebase.Store;
import dev.kerf.analyzer.framework.EntityFact.AttributeMapped;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.sql.LooseColumn;
import dev.kerf.analyzer.sql.StatementShape;
import dev.kerf.analyzer.sql.TableUse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Collects who writes and who reads which column. */
final class ColumnUses {

  /** What a statement writes for all columns at once. */
  private static final String ALL = "*";

  private static final Pattern QUOTES = Pattern.compile("[\"`\\[\\]]");

  /** The users of one column under its first spelling. */
  private static final class Users {
    private final String column;
    private final SortedSet<MethodName> writers = new TreeSet<>();
    private final SortedSet<MethodName> readers = new TreeSet<>();

    Users(String column) {
      this.column = column;
    }
  }

  private final StoreRegistry stores;
  private final Map<StoreName, Map<String, Users>> byStore = new TreeMap<>();

  ColumnUses(StoreRegistry stores) {
    this.stores = stores;
  }

  void read(MethodName method, StoreName store, Collection<String> columns) {
    columns.forEach(column -> users(store, column).readers.add(method));
  }

  void write(MethodName method, StoreName store, Collection<String> columns) {
    columns.forEach(column -> users(store, column).writers.add(method));
  }

  /** Takes up what a statement says of columns. */
  void add(MethodName method, StatementShape shape) {
    for (TableUse use : shape.tables()) {
      read(method, use.table(), use.columnsRead());
      write(method, use.table(), use.columnsWritten());
    }
    for (LooseColumn loose : shape.looseColumns()) {
      loose.candidates().stream()
          .filter(table -> stores.hasColumn(table, loose.column()))
          .findFirst()
          .ifPresent(table -> read(method, table, List.of(loose.column())));
    }
  }

  /** An attribute is read: its own columns, or those of the table that links it. */
  void read(MethodName method, AttributeMapped attribute) {
    if (!attribute.mappedByOther()) {
      read(method, attribute.table(), attribute.columns());
      attribute.linkTable().ifPresent(link -> read(method, link, attribute.link().all()));
    }
  }

  void write(MethodName method, AttributeMapped attribute) {
    if (!attribute.mappedByOther()) {
      write(method, attribute.table(), attribute.columns());
      attribute.linkTable().ifPresent(link -> write(method, link, attribute.link().all()));
    }
  }

  private Users users(StoreName store, String column) {
    return byStore
        .computeIfAbsent(stores.find(store).orElse(store), any -> new TreeMap<>())
        .computeIfAbsent(key(column), any -> new Users(column));
  }

  private static String key(String column) {
    return unquoted(column).toLowerCase(Locale.ROOT);
  }

  private static String unquoted(String column) {
    return isPlain(column) ? column : QUOTES.matcher(column).replaceAll("");
  }

  /** Nearly all names are: whether nothing but letters, digits and underscores is in one. */
  private static boolean isPlain(String column) {
    for (int i = 0; i < column.length(); i++) {
      char c = column.charAt(i);
      if (c != '_' && !Character.isLetterOrDigit(c)) {
        return false;
      }
    }
    return true;
  }

  /** Every column of every store, also those that nobody uses. */
  List<ColumnUse> all(Collection<Store> known) {
    List<ColumnUse> out = new ArrayList<>();
    for (Store store : known) {
      Map<String, Users> users = new TreeMap<>(byStore.getOrDefault(store.name(), Map.of()));
      Users ofAll = users.remove(ALL);
      for (Store.Column column : store.columns()) {
        Users own = users.remove(key(column.name()));
        out.add(
            use(store, unquoted(column.name()), column.type(), column.primaryKey(), own, ofAll));
      }
      // Columns that only statements name, as where no script declares the table.
      users.values().forEach(own -> out.add(use(store, own.column, "", false, own, ofAll)));
    }
    out.sort(null);
    return out;
  }

  private static ColumnUse use(
      Store store, String column, String type, boolean key, Users own, Users ofAll) {
    SortedSet<MethodName> writers = new TreeSet<>();
    SortedSet<MethodName> readers = new TreeSet<>();
    for (Users users : new Users[] {own, ofAll}) {
      if (users != null) {
        writers.addAll(users.writers);
        readers.addAll(users.readers);
      }
    }
    return new ColumnUse(store.name(), column, type, key, writers, readers);
  }
}
