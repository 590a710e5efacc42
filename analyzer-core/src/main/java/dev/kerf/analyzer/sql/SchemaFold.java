package dev.kerf.analyzer.sql;

import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.StoreName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Applies scripts one after the other, as a migration tool would, and gives the schema that they
 * leave behind.
 *
 * <p>A table that is created twice without being dropped is described by both scripts, as when
 * there is one for each DBMS: the first location stays, columns and keys that only the later one
 * has are added. A name without a schema means the table of that name in any schema.
 */
public final class SchemaFold {
  private final SortedMap<StoreName, TableUnderWay> tables = new TreeMap<>();

  /** Tables that were dropped; keys to them go with them unless they are created again. */
  private final Set<StoreName> gone = new TreeSet<>();

  /** Keys of tables that are not there yet. */
  private final List<Early> early = new ArrayList<>();

  private final SortedMap<StoreName, Schema.View> views = new TreeMap<>();
  private final SortedMap<StoreName, Schema.Sequence> sequences = new TreeMap<>();
  private final SortedMap<String, Schema.Routine> routines = new TreeMap<>();
  private final SortedMap<String, Schema.Trigger> triggers = new TreeMap<>();
  private final List<Schema.Unread> unread = new ArrayList<>();

  /**
   * Applies the next script.
   *
   * @param path workspace-relative, for the locations
   */
  public SchemaFold apply(String path, SchemaScript script) {
    for (SchemaStatement statement : script.statements()) {
      apply(statement, new SourceLocation(path, statement.line()));
    }
    return this;
  }

  /** The schema so far. */
  public Schema schema() {
    List<SchemaTable> result = new ArrayList<>(tables.size());
    gone.removeAll(tables.keySet());
    tables.forEach((name, table) -> result.add(table.finish(name, this::find, gone)));
    return new Schema(
        result,
        List.copyOf(views.values()),
        List.copyOf(sequences.values()),
        List.copyOf(routines.values()),
        List.copyOf(triggers.values()),
        unread);
  }

  private void apply(SchemaStatement statement, SourceLocation at) {
    if (statement instanceof SchemaStatement.TableCreated created) {
      create(created, at);
    } else if (statement instanceof SchemaStatement.TableDropped dropped) {
      StoreName table = known(dropped.table());
      if (tables.remove(table) != null) {
        gone.add(table);
      }
    } else if (statement instanceof SchemaStatement.TableRenamed renamed) {
      rename(renamed.table(), renamed.to());
    } else if (statement instanceof SchemaStatement.ViewCreated view) {
      views.put(view.view(), new Schema.View(view.view(), view.select(), at));
    } else if (statement instanceof SchemaStatement.ViewDropped view) {
      views.remove(view.view());
    } else if (statement instanceof SchemaStatement.ViewRenamed view) {
      renameView(view.view(), view.to());
    } else if (statement instanceof SchemaStatement.SequenceCreated sequence) {
      sequences.putIfAbsent(sequence.sequence(), new Schema.Sequence(sequence.sequence(), at));
    } else if (statement instanceof SchemaStatement.SequenceDropped sequence) {
      sequences.remove(sequence.sequence());
    } else if (statement instanceof SchemaStatement.RoutineListed routine) {
      routines.put(routine.routine(), new Schema.Routine(routine.routine(), routine.text(), at));
    } else if (statement instanceof SchemaStatement.TriggerListed trigger) {
      String table = trigger.table().map(StoreName::qualifiedName).orElse("");
      triggers.put(
          trigger.trigger(), new Schema.Trigger(trigger.trigger(), table, trigger.text(), at));
    } else if (statement instanceof SchemaStatement.UnreadStatement nothing) {
      unread.add(new Schema.Unread(nothing.start(), at));
    } else {
      alter(statement, at);
    }
  }

  private void create(SchemaStatement.TableCreated created, SourceLocation at) {
    TableUnderWay existing = find(created.table());
    if (existing == null) {
      existing = new TableUnderWay(at);
      tables.put(created.table(), existing);
    } else if (created.onlyIfAbsent()) {
      return;
    }
    if (created.like().isPresent()) {
      existing.copy(find(created.like().get()));
    }
    existing.merge(created, at.path());
    bindEarly(created.table());
  }

  /** Keys that a script gave to a table before another one made it: their order is a guess. */
  private void bindEarly(StoreName made) {
    for (Early key : List.copyOf(early)) {
      StoreName table = key.added().table();
      if (table.name().equalsIgnoreCase(made.name()) && find(table) != null) {
        early.remove(key);
        apply(key.added(), key.at());
      }
    }
  }

  private void rename(StoreName from, StoreName to) {
    StoreName old = known(from);
    TableUnderWay table = tables.remove(old);
    if (table == null) {
      // T-SQL renames a column in the same words, and says so only where it must.
      if (!from.schema().isBlank() && tables.containsKey(known(StoreName.table(from.schema())))) {
        rename(StoreName.table(from.schema()), from.name(), to.name());
      }
      return;
    }
    tables.put(to, table);
    for (TableUnderWay other : tables.values()) {
      other.retarget(old, to);
    }
  }

  private void rename(StoreName table, String column, String to) {
    with(table, renamed -> renamed.rename(column, to));
    for (TableUnderWay other : tables.values()) {
      other.renameTarget(known(table), column, to);
    }
  }

  private void renameView(StoreName from, StoreName to) {
    Schema.View view = views.remove(from);
    if (view != null) {
      views.put(to, new Schema.View(to, view.select(), view.location()));
    }
  }

  private void alter(SchemaStatement statement, SourceLocation at) {
    if (statement instanceof SchemaStatement.ColumnAdded added) {
      with(added.table(), table -> table.add(added.column()));
    } else if (statement instanceof SchemaStatement.ColumnDropped dropped) {
      with(dropped.table(), table -> table.drop(dropped.column()));
    } else if (statement instanceof SchemaStatement.ColumnRenamed renamed) {
      rename(renamed.table(), renamed.column(), renamed.to());
    } else if (statement instanceof SchemaStatement.ColumnAltered altered) {
      with(altered.table(), table -> table.alter(altered.column()));
    } else if (statement instanceof SchemaStatement.NullabilityChanged changed) {
      with(changed.table(), table -> table.allowNull(changed.column(), changed.nullable()));
    } else if (statement instanceof SchemaStatement.ForeignKeysDropped dropped) {
      with(dropped.table(), TableUnderWay::dropForeignKeys);
    } else if (statement instanceof SchemaStatement.PrimaryKeyAdded key) {
      with(key.table(), table -> table.primaryKey(key.columns()));
    } else if (statement instanceof SchemaStatement.PrimaryKeyDropped key) {
      with(key.table(), table -> table.primaryKey(List.of()));
    } else if (statement instanceof SchemaStatement.UniqueAdded unique) {
      with(unique.table(), table -> table.unique(unique.columns()));
    } else if (statement instanceof SchemaStatement.IndexCreated index) {
      if (index.unique() && !index.columns().isEmpty()) {
        with(index.table(), table -> table.unique(index.columns()));
      }
    } else if (statement instanceof SchemaStatement.ForeignKeyAdded key) {
      if (find(key.table()) == null && !gone.contains(key.table())) {
        early.add(new Early(key, at));
      }
      with(key.table(), table -> table.refer(key.foreignKey(), at.path()));
    } else if (statement instanceof SchemaStatement.ConstraintDropped constraint) {
      early.removeIf(key -> key.isCalled(constraint));
      with(constraint.table(), table -> table.dropConstraint(constraint.constraint()));
    }
  }

  private record Early(SchemaStatement.ForeignKeyAdded added, SourceLocation at) {
    boolean isCalled(SchemaStatement.ConstraintDropped constraint) {
      return added.table().equals(constraint.table())
          && added.foreignKey().name().equalsIgnoreCase(constraint.constraint());
    }
  }

  /** A change of a table. */
  private interface Change {
    void apply(TableUnderWay table);
  }

  /** Changes a table; one that no script creates is somebody else's. */
  private void with(StoreName name, Change change) {
    TableUnderWay table = find(name);
    if (table != null) {
      change.apply(table);
    }
  }

  private TableUnderWay find(StoreName name) {
    return tables.get(known(name));
  }

  /** The table as it was created: with or without its schema. */
  private StoreName known(StoreName name) {
    if (tables.containsKey(name)) {
      return name;
    }
    for (StoreName table : tables.keySet()) {
      boolean loose = name.schema().isEmpty() || table.schema().isEmpty();
      if (loose && table.name().equalsIgnoreCase(name.name())) {
        return table;
      }
    }
    return name;
  }
}
