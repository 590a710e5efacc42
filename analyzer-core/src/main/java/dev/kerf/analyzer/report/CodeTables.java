package dev.kerf.analyzer.report;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.DependencyRow;
import dev.kerf.analyzer.codebase.EntryPoint;
import dev.kerf.analyzer.codebase.MethodCall;
import dev.kerf.analyzer.codebase.Unresolved;
import dev.kerf.analyzer.model.SourceLocation;
import java.util.ArrayList;
import java.util.List;

/** The tables of types and methods: what the code is tied together by, and what stayed open. */
final class CodeTables {

  private CodeTables() {}

  static ExportTable typeDependencies(List<DependencyRow> dependencies) {
    List<List<Object>> rows = new ArrayList<>(dependencies.size());
    for (DependencyRow dependency : dependencies) {
      rows.add(
          List.of(
              dependency.from(),
              dependency.to(),
              dependency.kinds(),
              dependency.seen(),
              dependency.path(),
              dependency.line()));
    }
    return new ExportTable(List.of("from", "to", "kinds", "seen", "path", "line"), rows);
  }

  /** One row for each call site: the place is part of the key. */
  static ExportTable methodCalls(Codebase codebase) {
    List<List<Object>> rows = new ArrayList<>();
    for (MethodCall call : codebase.calls()) {
      SourceLocation at = call.evidence().location();
      rows.add(
          List.of(
              call.from().owner().id(),
              call.from().name(),
              call.to().owner().id(),
              call.to().name(),
              call.to().parameters().size(),
              call.via().word(),
              call.certainty().word(),
              at.path(),
              at.line()));
    }
    return new ExportTable(
        List.of(
            "from",
            "fromMethod",
            "to",
            "toMethod",
            "paramCount",
            "via",
            "certainty",
            "path",
            "line"),
        List.copyOf(rows));
  }

  static ExportTable entryPoints(Codebase codebase) {
    PlacedRows rows = new PlacedRows("class", "method", "kind", "route", "path", "line");
    for (EntryPoint entry : codebase.entryPoints()) {
      rows.add(
          entry.evidence().location(),
          entry.method().owner().id(),
          entry.method().name(),
          entry.kind(),
          entry.route());
    }
    return rows.table();
  }

  static ExportTable unresolved(Codebase codebase) {
    List<List<Object>> rows = new ArrayList<>();
    for (Unresolved site : codebase.unresolved()) {
      rows.add(
          List.of(
              site.location().path(),
              site.location().line(),
              site.kind(),
              site.expression(),
              site.reason()));
    }
    return new ExportTable(List.of("path", "line", "kind", "expression", "reason"), rows);
  }
}
