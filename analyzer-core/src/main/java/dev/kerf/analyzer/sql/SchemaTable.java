package dev.kerf.analyzer.sql;

import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.StoreName;
import java.util.List;
import java.util.Objects;

/**
 * A table as it stands after all scripts.
 *
 * @param columns in the order of their definition
 * @param primaryKey empty where none is declared
 * @param uniques the columns of every unique constraint and unique index
 * @param foreignKeys with the columns of the target filled in where the target is known
 * @param foreignKeyPlaces where each foreign key is written, in their order
 * @param location where it was first created
 */
public record SchemaTable(
    StoreName name,
    List<ColumnDefinition> columns,
    List<String> primaryKey,
    List<List<String>> uniques,
    List<ForeignKey> foreignKeys,
    List<SourceLocation> foreignKeyPlaces,
    SourceLocation location) {

  public SchemaTable {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(location, "location");
    columns = List.copyOf(columns);
    primaryKey = List.copyOf(primaryKey);
    uniques = List.copyOf(uniques);
    foreignKeys = List.copyOf(foreignKeys);
    foreignKeyPlaces = List.copyOf(foreignKeyPlaces);
  }
}
