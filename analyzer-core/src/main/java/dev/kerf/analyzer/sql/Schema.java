package dev.kerf.analyzer.sql;

import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.StoreName;
import java.util.List;
import java.util.Objects;

/**
 * What a database looks like after ordered scripts. Every list is sorted.
 *
 * @param unread what no reader understood, in the order of the scripts
 */
public record Schema(
    List<SchemaTable> tables,
    List<View> views,
    List<Sequence> sequences,
    List<Routine> routines,
    List<Trigger> triggers,
    List<Unread> unread) {

  /**
   * @param select its query, for {@link StatementReader}
   */
  public record View(StoreName name, String select, SourceLocation location) {}

  public record Sequence(StoreName name, SourceLocation location) {}

  /**
   * @param text the whole definition
   */
  public record Routine(String name, String text, SourceLocation location) {}

  /**
   * @param table as written; empty text where none was recognised
   * @param text the whole definition
   */
  public record Trigger(String name, String table, String text, SourceLocation location) {}

  /**
   * @param start the first characters of the statement
   */
  public record Unread(String start, SourceLocation location) {
    public Unread {
      Objects.requireNonNull(start, "start");
      Objects.requireNonNull(location, "location");
    }
  }

  public Schema {
    tables = List.copyOf(tables);
    views = List.copyOf(views);
    sequences = List.copyOf(sequences);
    routines = List.copyOf(routines);
    triggers = List.copyOf(triggers);
    unread = List.copyOf(unread);
  }
}
