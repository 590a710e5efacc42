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
 * @param cascades what the ORM carries along to other stores, hidden from the schema
 * @param polymorphic references that no foreign key declares
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
    List<CascadeEntry> cascades,
    List<PolymorphicEntry> polymorphic,
    @ByNumber Place at) {

  /**
   * A column.
   *
   * @param writers methods that write it, as {@code shop.Order.cancel}, sorted
   * @param readers methods that read it, sorted
   */
  public record ColumnEntry(
      String name,
      String type,
      boolean key,
      boolean nullable,
      @ByNumber List<String> writers,
      @ByNumber List<String> readers) {
    public ColumnEntry {
      writers = List.copyOf(writers);
      readers = List.copyOf(readers);
    }
  }

  /** A method that reads or writes the store. */
  public record AccessEntry(
      String type, String method, String mode, String how, String certainty, @ByNumber Place at) {}

  /** A reference to another store. */
  public record ForeignKeyEntry(
      List<String> columns,
      String to,
      List<String> toColumns,
      String onDelete,
      boolean notNull,
      String origin,
      @ByNumber Place at) {
    public ForeignKeyEntry {
      columns = List.copyOf(columns);
      toColumns = List.copyOf(toColumns);
    }
  }

  /**
   * What the ORM does to a row here it does to rows of another store, whatever the schema says.
   *
   * @param attribute the association that says so, as {@code shop.Order.lines}
   * @param to store id
   * @param removesOrphans whether a row that is taken out of the association is deleted
   */
  public record CascadeEntry(
      String attribute, String to, boolean removesOrphans, @ByNumber Place at) {}

  /**
   * Two columns that refer to a row of one of several stores; no foreign key says which.
   *
   * @param type the column that tells the store
   * @param id the column that tells the row
   */
  public record PolymorphicEntry(String type, String id) {}

  public StoreEntry {
    cascades = List.copyOf(cascades);
    polymorphic = List.copyOf(polymorphic);
    columns = List.copyOf(columns);
    entities = List.copyOf(entities);
    accesses = List.copyOf(accesses);
    foreignKeys = List.copyOf(foreignKeys);
  }
}
