package dev.kerf.analyzer.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * A table of facts, ready to be written.
 *
 * @param columns as the contract names them
 * @param rows sorted by column from the left; cells are text, whole numbers or flags
 */
public record ExportTable(List<String> columns, List<List<Object>> rows) {

  private static final Comparator<List<Object>> ORDER = ExportTable::compareCells;

  public ExportTable {
    columns = List.copyOf(columns);
    List<List<Object>> sorted = new ArrayList<>();
    for (List<Object> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "a row of " + row.size() + " cells for the columns " + columns);
      }
      sorted.add(List.copyOf(row));
    }
    Collections.sort(sorted, ORDER);
    rows = Collections.unmodifiableList(sorted);
  }

  private static int compareCells(List<Object> a, List<Object> b) {
    for (int i = 0; i < a.size(); i++) {
      int order =
          a.get(i) instanceof Integer x && b.get(i) instanceof Integer y
              ? Integer.compare(x, y)
              : a.get(i).toString().compareTo(b.get(i).toString());
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
