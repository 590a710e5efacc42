package dev.kerf.analyzer.codebase;

import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.StoreName;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A store of the application.
 *
 * @param origin what the best evidence for its existence is
 * @param framework whether a framework owns it (migration history, sequences, sessions), not the
 *     application
 * @param columns in order of declaration; empty where nothing declares them
 */
public record Store(
    StoreName name, Origin origin, boolean framework, List<Column> columns, Evidence evidence) {

  /** What declares a store, best first. */
  public enum Origin {
    DDL,
    ENTITY,
    MAPPER,
    STATEMENT;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A column.
   *
   * @param type as declared, empty where unknown
   * @param primaryKey whether it is part of the primary key
   * @param nullable whether it may be empty; true where unknown
   */
  public record Column(String name, String type, boolean primaryKey, boolean nullable) {}

  public Store {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(origin, "origin");
    columns = List.copyOf(columns);
  }
}
