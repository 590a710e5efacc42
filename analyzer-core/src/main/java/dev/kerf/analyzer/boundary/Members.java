package dev.kerf.analyzer.boundary;

import java.util.List;

/** What one owner claims, as patterns. */
public record Members(
    List<Rule<TypePattern>> types,
    List<Rule<StorePattern>> tables,
    List<Rule<ColumnPattern>> columns) {

  public static final Members NONE = new Members(List.of(), List.of(), List.of());

  public Members {
    types = List.copyOf(types);
    tables = List.copyOf(tables);
    columns = List.copyOf(columns);
  }
}
