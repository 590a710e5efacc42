package dev.kerf.report.html;

import dev.kerf.analyzer.model.Counts;
import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.Service;
import dev.kerf.analyzer.result.StoreEntry;
import dev.kerf.analyzer.result.StoreRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who reads and writes which table, table by service. */
final class MatrixBuilder {

  private MatrixBuilder() {}

  static CutPart.Matrix matrix(AnalysisResult result, Candidate candidate, ServiceLinks links) {
    return new CutPart.Matrix(
        links.all(),
        rows(result, candidate).stream().map(row -> row(row, candidate, links)).toList());
  }

  /** A table of a framework is nobody's: that several services write it needs no decision. */
  static List<StoreRow> rows(AnalysisResult result, Candidate candidate) {
    Set<String> frameworks =
        result.stores().stream()
            .filter(StoreEntry::framework)
            .map(StoreEntry::id)
            .collect(Collectors.toSet());
    return candidate.matrix().stream().filter(row -> !frameworks.contains(row.store())).toList();
  }

  static boolean contested(StoreRow row) {
    return row.cells().values().stream().filter(cell -> cell.writers() > 0).count() > 1;
  }

  private static CutPart.Matrix.Row row(StoreRow row, Candidate candidate, ServiceLinks links) {
    return new CutPart.Matrix.Row(
        Names.of(row.store()),
        links.of(row.owner()),
        contested(row),
        candidate.services().stream()
            .map(service -> cell(service, row.cells().get(service.id()), row))
            .toList());
  }

  private static CutPart.Matrix.Cell cell(Service service, StoreRow.Cell cell, StoreRow row) {
    boolean own = service.id().equals(row.owner());
    if (cell == null || cell.readers() + cell.writers() == 0) {
      return new CutPart.Matrix.Cell(own ? "owns" : "", "", own ? "own" : "");
    }
    List<String> parts = new ArrayList<>();
    if (cell.readers() > 0) {
      parts.add("R\u00a0" + cell.readers());
    }
    if (cell.writers() > 0) {
      parts.add("W\u00a0" + cell.writers());
    }
    return new CutPart.Matrix.Cell(
        String.join(" ", parts),
        service.name() + ": " + words(cell),
        own ? "own" : cell.writers() > 0 ? "writes" : "reads");
  }

  /** {@code written by 1 method, read by 3 methods}. */
  static String words(StoreRow.Cell cell) {
    List<String> out = new ArrayList<>();
    if (cell.writers() > 0) {
      out.add("written by " + Counts.counted(cell.writers(), "method"));
    }
    if (cell.readers() > 0) {
      out.add("read by " + Counts.counted(cell.readers(), "method"));
    }
    return String.join(", ", out);
  }
}
