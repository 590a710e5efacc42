package dev.kerf.report.html;

import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.Service;
import dev.kerf.analyzer.result.StoreRow;
import java.util.ArrayList;
import java.util.List;

/** Who reads and writes which table, table by service. */
final class MatrixBuilder {

  private MatrixBuilder() {}

  static Page.Matrix matrix(Candidate candidate, ServiceLinks links, Limits limits) {
    return new Page.Matrix(
        links.all(),
        Limits.first(candidate.matrix(), limits.tables(), row -> row(row, candidate, links)),
        Limits.more(candidate.matrix().size(), limits.tables()));
  }

  static boolean contested(StoreRow row) {
    return row.cells().values().stream().filter(cell -> cell.writers() > 0).count() > 1;
  }

  private static Page.Matrix.Row row(StoreRow row, Candidate candidate, ServiceLinks links) {
    return new Page.Matrix.Row(
        Names.of(row.store()),
        links.of(row.owner()),
        contested(row),
        candidate.services().stream()
            .map(service -> cell(service, row.cells().get(service.id()), row))
            .toList());
  }

  private static Page.Matrix.Cell cell(Service service, StoreRow.Cell cell, StoreRow row) {
    boolean own = service.id().equals(row.owner());
    if (cell == null || cell.readers() + cell.writers() == 0) {
      return new Page.Matrix.Cell(own ? "owns" : "", "", own ? "own" : "");
    }
    List<String> parts = new ArrayList<>();
    if (cell.readers() > 0) {
      parts.add("R\u00a0" + cell.readers());
    }
    if (cell.writers() > 0) {
      parts.add("W\u00a0" + cell.writers());
    }
    return new Page.Matrix.Cell(
        String.join(" ", parts),
        service.name() + ": " + words(cell),
        own ? "own" : cell.writers() > 0 ? "writes" : "reads");
  }

  /** {@code written by 1 method, read by 3 methods}. */
  static String words(StoreRow.Cell cell) {
    List<String> out = new ArrayList<>();
    if (cell.writers() > 0) {
      out.add("written by " + Numbers.counted(cell.writers(), "method"));
    }
    if (cell.readers() > 0) {
      out.add("read by " + Numbers.counted(cell.readers(), "method"));
    }
    return String.join(", ", out);
  }
}
