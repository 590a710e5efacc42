package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.codebase.ForeignKey;
import dev.kerf.analyzer.codebase.Store;
import dev.kerf.analyzer.fact.ScriptStated;
import dev.kerf.analyzer.framework.SchemaFact.SchemaChange;
import dev.kerf.analyzer.framework.SchemaFact.SchemaMigrated;
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
import dev.kerf.analyzer.sql.SqlText;
import dev.kerf.analyzer.sql.StatementReader;
import dev.kerf.analyzer.sql.StatementShape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The schemas that migrations and scripts declare. What a migration tool runs makes one schema, in
 * its order. So do the other scripts of one folder; several folders usually hold the same schema
 * for several databases, so what any of them declares counts.
 *
 * <p>What the user names as the schema is a part of it in any case. Where there are migrations they
 * are the schema: dumps, demos and drafts beside them only say what a table looks like that the
 * migrations do not know and the code uses. So do scripts that bring an older installation up to
 * date, where others make the schema as it is today: what they create is often renamed later.
 */
final class Schemas {

  private final Collection<Schema> migrated = new ArrayList<>();
  private final Collection<Schema> told = new ArrayList<>();
  private final Collection<Schema> loose = new ArrayList<>();
  private final Collection<Schema> updates = new ArrayList<>();

  /** Tables that only scripts beside the migrations, or updates, declare. */
  private final Map<StoreName, SourceLocation> aside = new TreeMap<>();

  Schemas(List<Document> documents, List<SchemaMigrated> migrations) {
    Set<String> taken = new TreeSet<>();
    for (SchemaMigrated migration : migrations) {
      SchemaFold fold = new SchemaFold();
      for (SchemaChange change : migration.changes()) {
        taken.add(change.path());
        fold.apply(change.path(), change.script());
      }
      boolean named = migration.evidence().origin() == Evidence.Origin.CONFIGURATION;
      (named ? told : migrated).add(fold.schema());
    }
    List<Document> scripts =
        documents.stream()
            .filter(
                document ->
                    document.fact() instanceof ScriptStated
                        && !taken.contains(document.path())
                        && !MigrationOrder.isUndo(ScriptFolders.fileName(document.path())))
            .toList();
    List<List<Document>> schemas = new ScriptFolders(scripts).schemas();
    schemas.stream().filter(of -> !ScriptFolders.isUpdate(of)).forEach(this::read);
    for (List<Document> update : schemas) {
      if (ScriptFolders.isUpdate(update)) {
        read(update);
      }
    }
  }

  private void read(List<Document> scripts) {
    DdlReader reader = new DdlReader();
    SchemaFold fold = new SchemaFold();
    for (Document script : scripts) {
      fold.apply(script.path(), reader.read(((ScriptStated) script.fact()).text()));
    }
    boolean versioned =
        scripts.stream()
            .anyMatch(script -> MigrationOrder.isVersioned(ScriptFolders.fileName(script.path())));
    boolean update = ScriptFolders.isUpdate(scripts) && isMade(scripts);
    (versioned ? migrated : update ? updates : loose).add(fold.schema());
  }

  /** Whether scripts beside some that update the schema make it. */
  private boolean isMade(List<Document> updates) {
    String beside = ScriptFolders.besideUpdates(updates.get(0).path());
    return loose.stream()
        .flatMap(schema -> schema.tables().stream())
        .anyMatch(table -> table.location().path().startsWith(beside));
  }

  /** Declares all tables and views. */
  void declare(StoreRegistry stores) {
    migrated.forEach(schema -> declare(schema, stores));
    told.forEach(schema -> declare(schema, stores));
    if (migrated.isEmpty()) {
      loose.forEach(schema -> declare(schema, stores));
    } else {
      declareAside(loose, stores);
    }
    declareAside(updates, stores);
  }

  private void declareAside(Collection<Schema> schemas, StoreRegistry stores) {
    for (Schema schema : schemas) {
      for (SchemaTable table : schema.tables()) {
        if (aside.containsKey(table.name()) || stores.find(table.name()).isEmpty()) {
          aside.putIfAbsent(table.name(), table.location());
          declare(table, stores);
        }
      }
    }
  }

  private static void declare(Schema schema, StoreRegistry stores) {
    schema.tables().forEach(table -> declare(table, stores));
    for (Schema.View view : schema.views()) {
      StoreName name = new StoreName(StoreKind.VIEW, view.name().schema(), view.name().name());
      stores.declare(name, Store.Origin.DDL, List.of(), at(view.location()));
      SqlText query = SqlText.builder().append(view.select()).build();
      for (StatementShape shape : new StatementReader().read(query)) {
        stores.madeOf(name, shape.read());
      }
    }
  }

  private static void declare(SchemaTable table, StoreRegistry stores) {
    stores.declare(table.name(), Store.Origin.DDL, columns(table), at(table.location()));
  }

  /** Declares all sequences. */
  void declare(Sequences sequences) {
    Stream.of(migrated, told, loose, updates)
        .flatMap(Collection::stream)
        .flatMap(schema -> schema.sequences().stream())
        .forEach(sequence -> sequences.declare(sequence.name(), at(sequence.location())));
  }

  /** What is no part of the schema: tables beside the migrations that nothing uses. */
  Set<StoreName> leftOut(Set<StoreName> used) {
    Set<StoreName> out = new TreeSet<>(aside.keySet());
    out.removeAll(used);
    return out;
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

  /** All stored routines. */
  List<Schema.Routine> routines() {
    return Stream.of(migrated, told, loose, updates)
        .flatMap(Collection::stream)
        .flatMap(schema -> schema.routines().stream())
        .toList();
  }

  /** The columns of each table that some script declares, whatever their case. */
  Map<StoreName, Set<String>> columns(StoreRegistry stores) {
    Map<StoreName, Set<String>> out = new TreeMap<>();
    Stream.of(migrated, told, loose, updates)
        .flatMap(Collection::stream)
        .flatMap(schema -> schema.tables().stream())
        .forEach(
            table -> {
              Set<String> names =
                  out.computeIfAbsent(
                      stores.find(table.name()).orElse(table.name()),
                      name -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER));
              table.columns().forEach(column -> names.add(column.name()));
            });
    return out;
  }

  /**
   * Each key once: scripts for several databases repeat it. Beside migrations only the keys of
   * tables count that they do not know.
   *
   * @param leftOut tables that are no part of the schema
   */
  List<ForeignKey> foreignKeys(StoreRegistry stores, Set<StoreName> leftOut) {
    Map<String, ForeignKey> out = new TreeMap<>();
    Stream.concat(migrated.stream(), told.stream())
        .flatMap(schema -> schema.tables().stream())
        .forEach(table -> addKeys(table, stores, out));
    for (Collection<Schema> schemas : List.of(loose, updates)) {
      boolean all = migrated.isEmpty() && schemas == loose;
      schemas.stream()
          .flatMap(schema -> schema.tables().stream())
          .filter(table -> all || aside.containsKey(table.name()))
          .forEach(table -> addKeys(table, stores, out));
    }
    return out.values().stream()
        .filter(key -> !leftOut.contains(key.from()) && !leftOut.contains(key.to()))
        .sorted()
        .toList();
  }

  private static void addKeys(
      SchemaTable table, StoreRegistry stores, Map<String, ForeignKey> out) {
    StoreName from = stores.find(table.name()).orElse(table.name());
    for (int i = 0; i < table.foreignKeys().size(); i++) {
      dev.kerf.analyzer.sql.ForeignKey key = table.foreignKeys().get(i);
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
              at(table.foreignKeyPlaces().get(i)));
      out.merge(identity(found), found, (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
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

  /**
   * What no reader understood, and what is not taken for a part of the schema.
   *
   * @param leftOut tables that are no part of it
   */
  List<Diagnostic> diagnostics(Set<StoreName> leftOut) {
    List<Diagnostic> out = new ArrayList<>();
    Stream.of(migrated, told, loose, updates)
        .flatMap(Collection::stream)
        .flatMap(schema -> schema.unread().stream())
        .map(
            unread ->
                new Diagnostic(
                    Diagnostic.Severity.WARNING,
                    "unread-script",
                    unread.location(),
                    "This statement of a schema script was not understood: " + unread.start(),
                    "Check that it is SQL; what it declares is missing from the tables."))
        .forEach(out::add);
    Stream.of(migrated, told, loose, updates)
        .flatMap(Collection::stream)
        .forEach(schema -> addCode(schema, out));
    Map<String, List<String>> byScript = new TreeMap<>();
    for (StoreName table : leftOut) {
      byScript
          .computeIfAbsent(aside.get(table).path(), any -> new ArrayList<>())
          .add(table.qualifiedName());
    }
    byScript.forEach(
        (path, tables) ->
            out.add(
                new Diagnostic(
                    Diagnostic.Severity.NOTE,
                    "script-beside-migrations",
                    new SourceLocation(path, 0),
                    (migrated.isEmpty() ? "Other scripts make" : "Migrations make")
                        + " the schema. Tables that only this script declares, and no"
                        + " code uses, are left out: "
                        + String.join(", ", tables),
                    "Nothing, if it is a dump, a demo or a draft; name it with --schema if it is a"
                        + " part of the schema")));
    return out;
  }

  /** Code that lives in the database: listed, one note for each script. */
  private static void addCode(Schema schema, List<Diagnostic> out) {
    Map<String, List<String>> byScript = new TreeMap<>();
    for (Schema.Routine routine : schema.routines()) {
      byScript
          .computeIfAbsent(routine.location().path(), any -> new ArrayList<>())
          .add(routine.name());
    }
    for (Schema.Trigger trigger : schema.triggers()) {
      String on = trigger.table().isEmpty() ? "" : " on " + trigger.table();
      byScript
          .computeIfAbsent(trigger.location().path(), any -> new ArrayList<>())
          .add(trigger.name() + on);
    }
    byScript.forEach(
        (path, names) ->
            out.add(
                new Diagnostic(
                    Diagnostic.Severity.NOTE,
                    "code-in-database",
                    new SourceLocation(path, 0),
                    "Routines are read where the code calls them, triggers are not; what else they"
                        + " touch does not count: "
                        + String.join(", ", names),
                    "Look whether one of them ties tables that a cut would part")));
  }
}
