package dev.kerf.analyzer.report;

import dev.kerf.analyzer.model.SourceLocation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows that end in a place: equal rows keep the first place by path and line. */
final class PlacedRows {

  private final List<String> columns;
  private final Map<List<Object>, SourceLocation> first = new LinkedHashMap<>();

  PlacedRows(String... columns) {
    this.columns = List.of(columns);
  }

  void add(SourceLocation at, Object... cells) {
    first.merge(
        Arrays.asList(cells), at, (known, other) -> known.compareTo(other) <= 0 ? known : other);
  }

  ExportTable table() {
    List<List<Object>> rows = new ArrayList<>();
    first.forEach(
        (cells, at) -> {
          List<Object> row = new ArrayList<>(cells);
          row.add(at.path());
          row.add(at.line());
          rows.add(row);
        });
    return new ExportTable(columns, rows);
  }
}
