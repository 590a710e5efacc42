package dev.kerf.analyzer.sql;

import dev.kerf.analyzer.model.StoreName;
import java.util.List;
import java.util.Optional;

/** What one statement of a script does to the schema. One statement may do several things. */
public sealed interface SchemaStatement {

  /** The 1-based line where the statement starts. */
  int line();

  /**
   * @param onlyIfAbsent {@code IF NOT EXISTS}
   * @param primaryKey empty where none is declared
   * @param like the table whose columns it copies
   * @param select the query that fills it, as text
   */
  record TableCreated(
      StoreName table,
      boolean onlyIfAbsent,
      List<ColumnDefinition> columns,
      List<String> primaryKey,
      List<List<String>> uniques,
      List<ForeignKey> foreignKeys,
      Optional<StoreName> like,
      Optional<String> select,
      int line)
      implements SchemaStatement {
    public TableCreated {
      columns = List.copyOf(columns);
      primaryKey = List.copyOf(primaryKey);
      uniques = List.copyOf(uniques);
      foreignKeys = List.copyOf(foreignKeys);
    }
  }

  record TableDropped(StoreName table, int line) implements SchemaStatement {}

  record TableRenamed(StoreName table, StoreName to, int line) implements SchemaStatement {}

  record ColumnAdded(StoreName table, ColumnDefinition column, int line)
      implements SchemaStatement {}

  record ColumnDropped(StoreName table, String column, int line) implements SchemaStatement {}

  record ColumnRenamed(StoreName table, String column, String to, int line)
      implements SchemaStatement {}

  /**
   * @param column the new definition; an empty type leaves the type as it was
   */
  record ColumnAltered(StoreName table, ColumnDefinition column, int line)
      implements SchemaStatement {}

  /** Says whether a column may be empty, and leaves the rest of it as it was. */
  record NullabilityChanged(StoreName table, String column, boolean nullable, int line)
      implements SchemaStatement {}

  record PrimaryKeyAdded(StoreName table, List<String> columns, int line)
      implements SchemaStatement {
    public PrimaryKeyAdded {
      columns = List.copyOf(columns);
    }
  }

  record PrimaryKeyDropped(StoreName table, int line) implements SchemaStatement {}

  record UniqueAdded(StoreName table, List<String> columns, int line) implements SchemaStatement {
    public UniqueAdded {
      columns = List.copyOf(columns);
    }
  }

  record ForeignKeyAdded(StoreName table, ForeignKey foreignKey, int line)
      implements SchemaStatement {}

  record ConstraintDropped(StoreName table, String constraint, int line)
      implements SchemaStatement {}

  /** All foreign keys of a table at once. */
  record ForeignKeysDropped(StoreName table, int line) implements SchemaStatement {}

  /**
   * @param select the query as text, for {@link StatementReader}
   */
  record ViewCreated(StoreName view, String select, int line) implements SchemaStatement {}

  record ViewDropped(StoreName view, int line) implements SchemaStatement {}

  record ViewRenamed(StoreName view, StoreName to, int line) implements SchemaStatement {}

  /**
   * @param columns empty where it is on expressions
   */
  record IndexCreated(String index, StoreName table, List<String> columns, boolean unique, int line)
      implements SchemaStatement {
    public IndexCreated {
      columns = List.copyOf(columns);
    }
  }

  record SequenceCreated(StoreName sequence, int line) implements SchemaStatement {}

  record SequenceDropped(StoreName sequence, int line) implements SchemaStatement {}

  /**
   * A stored procedure, function, package or event.
   *
   * @param text the whole definition
   */
  record RoutineListed(String routine, String text, int line) implements SchemaStatement {}

  /**
   * @param table the table that fires it
   * @param text the whole definition
   */
  record TriggerListed(String trigger, Optional<StoreName> table, String text, int line)
      implements SchemaStatement {}

  /**
   * What was not understood.
   *
   * @param start its first characters, on one line
   */
  record UnreadStatement(String start, int line) implements SchemaStatement {}
}
