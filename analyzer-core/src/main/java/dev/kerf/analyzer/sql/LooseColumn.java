package dev.kerf.analyzer.sql;

import dev.kerf.analyzer.model.StoreName;
import java.util.List;

/**
 * A column without a qualifier that could belong to several tables of its statement. Who knows the
 * columns of the tables can decide: the first candidate that has it owns it.
 *
 * @param column the bare name
 * @param candidates the tables in whose scope it stands, innermost scope first
 */
public record LooseColumn(String column, List<StoreName> candidates) {

  public LooseColumn {
    candidates = List.copyOf(candidates);
  }
}
