package dev.kerf.analyzer.sql;

import java.util.Objects;
import java.util.Optional;

/**
 * A column as a script defines it.
 *
 * @param name without quotes
 * @param type as written, blanks collapsed; empty where the script gives none
 * @param nullable whether the definition allows NULL; a primary key's columns do not
 * @param defaultValue the expression as written
 * @param autoIncrement whether the DBMS numbers the rows
 * @param comment text for people
 */
public record ColumnDefinition(
    String name,
    String type,
    boolean nullable,
    Optional<String> defaultValue,
    boolean autoIncrement,
    Optional<String> comment) {

  public ColumnDefinition {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(defaultValue, "defaultValue");
    Objects.requireNonNull(comment, "comment");
    if (name.isBlank()) {
      throw new IllegalArgumentException("a column of type '" + type + "' has a blank name");
    }
  }

  ColumnDefinition named(String newName) {
    return new ColumnDefinition(newName, type, nullable, defaultValue, autoIncrement, comment);
  }

  ColumnDefinition withNull(boolean allowed) {
    return new ColumnDefinition(name, type, allowed, defaultValue, autoIncrement, comment);
  }
}
