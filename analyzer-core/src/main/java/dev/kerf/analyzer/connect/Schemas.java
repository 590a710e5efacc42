package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.codebase.ForeignKey;
import dev.kerf.analyzer.codebase.Store;
import dev.kerf.analyzer.fact.ScriptStated;
import dev.kerf.analyzer.model.Diagnostic;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.StoreKind;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.resolve.ResolvedApplication.Document;
import dev.kerf.analyzer.sql.ColumnDefinition;
import dev.kerf.analyzer.sql.DdlReader;
import dev.kerf.analyzer.sql.Schema;
import dev.kerf.analyzer.sql.SchemaFold;
import dev.kerf.analyzer.sql.SchemaTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The schemas that scripts declare. The scripts of one folder make one schema, applied in their
 * order; several folders usually hold the same schema for several databases, so what any of them
 * declares counts.
 */
final class Schemas {

  private final Collection<Schema> byFolder = new ArrayList<>();

  Schemas(List<Document> documents) {
    Map<String, List<Document>> folders = new TreeMap<>();
    for (Document document : documents) {
      if (document.fact() instanceof ScriptStated
          && !MigrationOrder.isUndo(fileName(document.path()))) {
        folders.computeIfAbsent(folder(document.path()), key -> new ArrayList<>()).add(document);
      }
    }
    DdlReader reader = new DdlReader();
    for (List<Document> scripts : folders.values()) {
      scripts.sort(Comparator.comparing((Document d) -> fileName(d.path()), new MigrationOrder()));
      SchemaFold fold = new SchemaFold();
      for (Document script : scripts) {
        fold.apply(script.path(), reader.read(((ScriptStated) script.fact()).text()));
      }
      byFolder.add(fold.schema());
    }
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Declares all tables and views. */
  void declare(StoreRegistry stores) {
    for (Schema schema : byFolder) {
      for (SchemaTable table : schema.tables()) {
        stores.declare(table.name(), Store.Origin.DDL, columns(table), at(table.location()));
      }
      for (Schema.View view : schema.views()) {
        StoreName name = new StoreName(StoreKind.VIEW, view.name().schema(), view.name().name());
        stores.declare(name, Store.Origin.DDL, List.of(), at(view.location()));
      }
    }
  }

  private static List<Store.Column> columns(SchemaTable table) {
    Set<String> key = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    key.addAll(table.primaryKey());
    return table.columns().stream()
        .map(
            column ->
                new Store.Column(
                    column.name(), column.type(), key.contains(column.name()), column.nullable()))
        .toList();
  }

  /** Each key once: scripts for several databases repeat it. */
  List<ForeignKey> foreignKeys(StoreRegistry stores) {
    Map<String, ForeignKey> out = new TreeMap<>();
    for (Schema schema : byFolder) {
      for (SchemaTable table : schema.tables()) {
        StoreName from = stores.find(table.name()).orElse(table.name());
        for (dev.kerf.analyzer.sql.ForeignKey key : table.foreignKeys()) {
          StoreName to = stores.find(key.target()).orElse(key.target());
          ForeignKey found =
              new ForeignKey(
                  from,
                  key.columns(),
                  to,
                  key.targetColumns(),
                  key.onDelete(),
                  isNotNull(table, key.columns()),
                  Store.Origin.DDL,
                  at(table.location()));
          out.merge(identity(found), found, (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
      }
    }
    return out.values().stream().sorted().toList();
  }

  private static String identity(ForeignKey key) {
    return (key.from().id() + key.fromColumns() + key.to().id()).toLowerCase(Locale.ROOT);
  }

  private static boolean isNotNull(SchemaTable table, List<String> columns) {
    Set<String> required = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    table.columns().stream()
        .filter(column -> !column.nullable())
        .map(ColumnDefinition::name)
        .forEach(required::add);
    required.addAll(table.primaryKey());
    return !columns.isEmpty() && required.containsAll(columns);
  }

  private static Evidence at(SourceLocation location) {
    return new Evidence(Evidence.Origin.SCRIPT, location);
  }

  /** What no reader understood. */
  List<Diagnostic> diagnostics() {
    return byFolder.stream()
        .flatMap(schema -> schema.unread().stream())
        .map(
            unread ->
                new Diagnostic(
                    Diagnostic.Severity.WARNING,
                    "unread-script",
                    unread.location(),
                    "This statement of a schema script was not understood: " + unread.start(),
                    "Check that it is SQL; what it declares is missing from the tables."))
        .toList();
  }
}
