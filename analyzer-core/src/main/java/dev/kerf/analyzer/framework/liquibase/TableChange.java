package dev.kerf.analyzer.framework.liquibase;

import dev.kerf.analyzer.fact.XmlElement;
import dev.kerf.analyzer.model.StoreKind;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.sql.ColumnDefinition;
import dev.kerf.analyzer.sql.ForeignKey;
import dev.kerf.analyzer.sql.SchemaStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Turns one change of a change set into what it does to the schema. */
final class TableChange {

  private final XmlElement change;
  private final Map<String, String> properties;
  private final List<SchemaStatement> out;
  private final int line;

  TableChange(XmlElement change, Map<String, String> properties, List<SchemaStatement> out) {
    this.change = change;
    this.properties = properties;
    this.out = out;
    this.line = change.line();
  }

  /**
   * Adds the statements. A change that names a table by a property without a value is listed as
   * unread; those that only move rows say nothing.
   */
  void read() {
    if (change.attributes().entrySet().stream().anyMatch(this::isUnknownName)) {
      out.add(new SchemaStatement.UnreadStatement(change.name() + ' ' + change.attributes(), line));
      return;
    }
    switch (change.name()) {
      case "createTable" -> table("tableName").ifPresent(this::createTable);
      case "dropTable" ->
          table("tableName")
              .ifPresent(table -> out.add(new SchemaStatement.TableDropped(table, line)));
      case "renameTable" ->
          both(
              table("oldTableName"),
              table("newTableName"),
              (from, to) -> out.add(new SchemaStatement.TableRenamed(from, to, line)));
      case "addLookupTable" -> lookupTable();
      case "createView" ->
          store(StoreKind.VIEW, "viewName")
              .ifPresent(view -> out.add(new SchemaStatement.ViewCreated(view, query(), line)));
      case "dropView" ->
          store(StoreKind.VIEW, "viewName")
              .ifPresent(view -> out.add(new SchemaStatement.ViewDropped(view, line)));
      case "renameView" ->
          both(
              store(StoreKind.VIEW, "oldViewName"),
              store(StoreKind.VIEW, "newViewName"),
              (from, to) -> out.add(new SchemaStatement.ViewRenamed(from, to, line)));
      case "createSequence" ->
          store(StoreKind.SEQUENCE, "sequenceName")
              .ifPresent(name -> out.add(new SchemaStatement.SequenceCreated(name, line)));
      case "dropSequence" ->
          store(StoreKind.SEQUENCE, "sequenceName")
              .ifPresent(name -> out.add(new SchemaStatement.SequenceDropped(name, line)));
      case "renameSequence" -> {
        store(StoreKind.SEQUENCE, "oldSequenceName")
            .ifPresent(name -> out.add(new SchemaStatement.SequenceDropped(name, line)));
        store(StoreKind.SEQUENCE, "newSequenceName")
            .ifPresent(name -> out.add(new SchemaStatement.SequenceCreated(name, line)));
      }
      case "addForeignKeyConstraint" -> foreignKey();
      case "dropForeignKeyConstraint" ->
          table("baseTableName").ifPresent(table -> dropConstraint(table));
      case "dropAllForeignKeyConstraints" ->
          table("baseTableName")
              .ifPresent(table -> out.add(new SchemaStatement.ForeignKeysDropped(table, line)));
      default -> table("tableName").ifPresent(this::alter);
    }
  }

  private void alter(StoreName table) {
    switch (change.name()) {
      case "addColumn" -> columns(table, true);
      case "dropColumn" -> {
        text("columnName").ifPresent(column -> drop(table, column));
        change
            .children("column")
            .flatMap(column -> text(column, "name").stream())
            .forEach(column -> drop(table, column));
      }
      case "renameColumn" ->
          both(
              text("oldColumnName"),
              text("newColumnName"),
              (from, to) -> out.add(new SchemaStatement.ColumnRenamed(table, from, to, line)));
      case "mergeColumns" -> {
        List.of("column1Name", "column2Name")
            .forEach(key -> text(key).ifPresent(column -> drop(table, column)));
        text("finalColumnName").ifPresent(name -> add(table, name, "finalColumnType"));
      }
      case "modifyDataType" ->
          both(
              text("columnName"),
              text("newDataType"),
              (column, type) ->
                  out.add(
                      new SchemaStatement.ColumnAltered(table, definition(column, type), line)));
      case "addNotNullConstraint", "dropNotNullConstraint" ->
          text("columnName")
              .ifPresent(
                  column ->
                      out.add(
                          new SchemaStatement.NullabilityChanged(
                              table, column, change.name().startsWith("drop"), line)));
      case "addPrimaryKey" ->
          out.add(new SchemaStatement.PrimaryKeyAdded(table, names("columnNames"), line));
      case "dropPrimaryKey" -> out.add(new SchemaStatement.PrimaryKeyDropped(table, line));
      case "addUniqueConstraint" ->
          out.add(new SchemaStatement.UniqueAdded(table, names("columnNames"), line));
      case "dropUniqueConstraint" -> dropConstraint(table);
      case "createIndex" -> createIndex(table);
      default -> {
        // rows, remarks, defaults and indexes taken away
      }
    }
  }

  private void createTable(StoreName table) {
    List<ColumnDefinition> columns = new ArrayList<>();
    List<String> key = new ArrayList<>();
    List<List<String>> uniques = new ArrayList<>();
    List<ForeignKey> foreignKeys = new ArrayList<>();
    for (XmlElement element : change.children("column").toList()) {
      Optional<ChangeColumn> column = ChangeColumn.read(element, properties);
      column.ifPresent(
          read -> {
            columns.add(read.definition());
            if (read.primaryKey()) {
              key.add(read.definition().name());
            }
            if (read.unique()) {
              uniques.add(List.of(read.definition().name()));
            }
            read.reference().ifPresent(foreignKeys::add);
          });
    }
    boolean onlyIfAbsent =
        change.attribute("ifNotExists").filter("true"::equalsIgnoreCase).isPresent();
    out.add(
        new SchemaStatement.TableCreated(
            table,
            onlyIfAbsent,
            columns,
            key,
            uniques,
            foreignKeys,
            Optional.empty(),
            Optional.empty(),
            line));
  }

  private void columns(StoreName table, boolean withKeys) {
    for (XmlElement element : change.children("column").toList()) {
      ChangeColumn.read(element, properties)
          .ifPresent(
              column -> {
                String name = column.definition().name();
                out.add(
                    new SchemaStatement.ColumnAdded(table, column.definition(), element.line()));
                if (withKeys && column.primaryKey()) {
                  out.add(new SchemaStatement.PrimaryKeyAdded(table, List.of(name), line));
                }
                if (column.unique()) {
                  out.add(new SchemaStatement.UniqueAdded(table, List.of(name), line));
                }
                column
                    .reference()
                    .ifPresent(
                        key -> out.add(new SchemaStatement.ForeignKeyAdded(table, key, line)));
              });
    }
  }

  private void add(StoreName table, String column, String typeKey) {
    ColumnDefinition added = definition(column, text(typeKey).orElse(""));
    out.add(new SchemaStatement.ColumnAdded(table, added, line));
  }

  private void drop(StoreName table, String column) {
    out.add(new SchemaStatement.ColumnDropped(table, column, line));
  }

  private void dropConstraint(StoreName table) {
    text("constraintName")
        .ifPresent(name -> out.add(new SchemaStatement.ConstraintDropped(table, name, line)));
  }

  private void createIndex(StoreName table) {
    boolean unique = change.attribute("unique").filter("true"::equalsIgnoreCase).isPresent();
    List<String> columns =
        change.children("column").flatMap(column -> text(column, "name").stream()).toList();
    String name = text("indexName").orElse("");
    out.add(new SchemaStatement.IndexCreated(name, table, columns, unique, line));
  }

  private void foreignKey() {
    both(
        table("baseTableName"),
        table("referencedTableName"),
        (from, to) -> {
          boolean cascades =
              change.attribute("deleteCascade").filter("true"::equalsIgnoreCase).isPresent();
          String onDelete =
              text("onDelete")
                  .map(rule -> rule.toLowerCase(Locale.ROOT))
                  .orElse(cascades ? "cascade" : "");
          ForeignKey key =
              new ForeignKey(
                  text("constraintName").orElse(""),
                  names("baseColumnNames"),
                  to,
                  names("referencedColumnNames"),
                  onDelete,
                  line);
          out.add(new SchemaStatement.ForeignKeyAdded(from, key, line));
        });
  }

  /** A table of the values of a column, which then refers to it. */
  private void lookupTable() {
    Optional<String> column = text("newColumnName");
    Optional<String> referring = text("existingColumnName");
    both(
        table("existingTableName"),
        table("newTableName"),
        (existing, created) -> {
          List<ColumnDefinition> columns =
              column.map(name -> definition(name, text("newColumnDataType").orElse(""))).stream()
                  .toList();
          List<String> key = column.stream().toList();
          out.add(
              new SchemaStatement.TableCreated(
                  created,
                  false,
                  columns,
                  key,
                  List.of(),
                  List.of(),
                  Optional.empty(),
                  Optional.empty(),
                  line));
          String name = text("constraintName").orElse("");
          ForeignKey reference =
              new ForeignKey(name, referring.stream().toList(), created, key, "", line);
          out.add(new SchemaStatement.ForeignKeyAdded(existing, reference, line));
        });
  }

  private static ColumnDefinition definition(String column, String type) {
    return new ColumnDefinition(column, type, true, Optional.empty(), false, Optional.empty());
  }

  private String query() {
    return Placeholders.in(change.attribute("selectQuery").orElseGet(change::text), properties);
  }

  // ---- names --------------------------------------------------------------------------------

  private boolean isUnknownName(Map.Entry<String, String> attribute) {
    return attribute.getKey().endsWith("Name")
        && Placeholders.in(attribute.getValue(), properties).contains("${");
  }

  private Optional<StoreName> table(String key) {
    return store(StoreKind.TABLE, key);
  }

  /** The schema stands beside the name: {@code baseTableName} has {@code baseTableSchemaName}. */
  private Optional<StoreName> store(StoreKind kind, String key) {
    String ofTable = key.substring(0, key.length() - "Name".length()) + "SchemaName";
    return text(key)
        .map(
            name ->
                text(ofTable)
                    .or(() -> text("schemaName"))
                    .map(schema -> new StoreName(kind, schema, name))
                    .orElseGet(() -> StoreName.of(kind, name)));
  }

  private List<String> names(String key) {
    return text(key).stream()
        .flatMap(names -> List.of(names.split(",")).stream())
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private Optional<String> text(String key) {
    return text(change, key);
  }

  private Optional<String> text(XmlElement element, String key) {
    return ChangeColumn.text(element, key, properties);
  }

  private interface Pair<T> {
    void accept(T first, T second);
  }

  private static <T> void both(Optional<T> first, Optional<T> second, Pair<T> then) {
    if (first.isPresent() && second.isPresent()) {
      then.accept(first.get(), second.get());
    }
  }
}
