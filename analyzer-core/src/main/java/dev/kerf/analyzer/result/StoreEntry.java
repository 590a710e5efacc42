package dev.kerf.analyzer.result;

import java.util.List;

/**
 * A store of the application.
 *
 * @param id {@code table:orders}
 * @param origin {@code ddl}, {@code entity}, {@code mapper}, {@code statement}
 * @param framework whether a framework owns it
 * @param entities types mapped to it, sorted
 * @param accesses who reads and writes it, sorted
 * @param foreignKeys from it to others
 */
public record StoreEntry(
    String id,
    String kind,
    String name,
    String origin,
    boolean framework,
    List<ColumnEntry> columns,
    List<String> entities,
    List<AccessEntry> accesses,
    List<ForeignKeyEntry> foreignKeys,
    Place at) {

  /** A column. */
  public record ColumnEntry(String name, String type, boolean key, boolean nullable) {}

  /** A method that reads or writes the store. */
  public record AccessEntry(
      String type, String method, String mode, String how, String certainty, Place at) {}

  /** A reference to another store. */
  public record ForeignKeyEntry(
      List<String> columns, String to, List<String> toColumns, String onDelete, Place at) {
    public ForeignKeyEntry {
      columns = List.copyOf(columns);
      toColumns = List.copyOf(toColumns);
    }
  }

  public StoreEntry {
    columns = List.copyOf(columns);
    entities = List.copyOf(entities);
    accesses = List.copyOf(accesses);
    foreignKeys = List.copyOf(foreignKeys);
  }
}
