package dev.kerf.analyzer.sql;

import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.StoreName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A table while scripts are applied to it. */
final class TableUnderWay {
  private final SourceLocation location;
  private final List<ColumnDefinition> columns = new ArrayList<>();
  private final List<List<String>> uniques = new ArrayList<>();
  private final List<Declared> foreignKeys = new ArrayList<>();
  private List<String> primaryKey = List.of();

  /** A foreign key, and where it is written. */
  private record Declared(ForeignKey key, SourceLocation at) {}

  TableUnderWay(SourceLocation location) {
    this.location = location;
  }

  void merge(SchemaStatement.TableCreated created, String path) {
    created.columns().forEach(this::add);
    if (primaryKey.isEmpty()) {
      primaryKey = created.primaryKey();
    }
    created.uniques().forEach(this::unique);
    created.foreignKeys().forEach(key -> refer(key, path));
  }

  void copy(TableUnderWay other) {
    if (other != null) {
      other.columns.forEach(this::add);
    }
  }

  void add(ColumnDefinition column) {
    if (indexOf(column.name()) < 0) {
      columns.add(column);
    }
  }

  void drop(String column) {
    int at = indexOf(column);
    if (at >= 0) {
      columns.remove(at);
    }
    foreignKeys.removeIf(declared -> contains(declared.key().columns(), column));
    uniques.removeIf(unique -> contains(unique, column));
    if (contains(primaryKey, column)) {
      primaryKey = List.of();
    }
  }

  void rename(String column, String to) {
    int at = indexOf(column);
    if (at >= 0) {
      columns.set(at, columns.get(at).named(to));
    }
    primaryKey = renamed(primaryKey, column, to);
    uniques.replaceAll(unique -> renamed(unique, column, to));
    changeKeys(key -> key.from(renamed(key.columns(), column, to)));
  }

  void alter(ColumnDefinition altered) {
    int at = indexOf(altered.name());
    if (at >= 0) {
      columns.set(at, altered.type().isEmpty() ? columns.get(at) : altered);
    }
  }

  void allowNull(String column, boolean nullable) {
    int at = indexOf(column);
    if (at >= 0) {
      columns.set(at, columns.get(at).withNull(nullable));
    }
  }

  void dropForeignKeys() {
    foreignKeys.clear();
  }

  void primaryKey(List<String> key) {
    primaryKey = key;
  }

  void unique(List<String> unique) {
    if (!unique.isEmpty() && !uniques.contains(unique)) {
      uniques.add(unique);
    }
  }

  void refer(ForeignKey key, String path) {
    for (Declared declared : foreignKeys) {
      ForeignKey known = declared.key();
      if (known.columns().equals(key.columns()) && known.target().equals(key.target())) {
        return;
      }
    }
    foreignKeys.add(new Declared(key, new SourceLocation(path, key.line())));
  }

  private void changeKeys(UnaryOperator<ForeignKey> change) {
    foreignKeys.replaceAll(declared -> new Declared(change.apply(declared.key()), declared.at()));
  }

  void dropConstraint(String name) {
    foreignKeys.removeIf(declared -> declared.key().name().equalsIgnoreCase(name));
  }

  void retarget(StoreName old, StoreName to) {
    changeKeys(key -> pointsTo(key, old) ? key.to(to) : key);
  }

  void renameTarget(StoreName target, String column, String to) {
    changeKeys(
        key ->
            pointsTo(key, target) ? key.toColumns(renamed(key.targetColumns(), column, to)) : key);
  }

  SchemaTable finish(
      StoreName name, Function<StoreName, TableUnderWay> others, Set<StoreName> gone) {
    List<ColumnDefinition> finished = new ArrayList<>(columns.size());
    for (ColumnDefinition column : columns) {
      finished.add(contains(primaryKey, column.name()) ? column.withNull(false) : column);
    }
    List<ForeignKey> keys = new ArrayList<>(foreignKeys.size());
    List<SourceLocation> places = new ArrayList<>(foreignKeys.size());
    for (Declared declared : foreignKeys) {
      ForeignKey key = declared.key();
      TableUnderWay target = others.apply(key.target());
      if (target == null && gone.contains(key.target())) {
        continue;
      }
      boolean open = key.targetColumns().isEmpty() && target != null;
      keys.add(open ? key.toColumns(target.primaryKey) : key);
      places.add(declared.at());
    }
    return new SchemaTable(name, finished, primaryKey, uniques, keys, places, location);
  }

  private static boolean pointsTo(ForeignKey key, StoreName table) {
    boolean loose = key.target().schema().isEmpty() || table.schema().isEmpty();
    return key.target().equals(table)
        || loose && key.target().name().equalsIgnoreCase(table.name());
  }

  private int indexOf(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equalsIgnoreCase(column)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean contains(List<String> names, String name) {
    return names.stream().anyMatch(name::equalsIgnoreCase);
  }

  private static List<String> renamed(List<String> names, String column, String to) {
    return names.stream().map(name -> name.equalsIgnoreCase(column) ? to : name).toList();
  }
}
