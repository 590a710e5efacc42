package dev.kerf.analyzer.report;

import dev.kerf.analyzer.result.ServiceContract;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What services would ask of one another, as a table. */
final class ContractTable {

  private ContractTable() {}

  /**
   * One row for each operation, each part that is read and each seam, and each method that asks for
   * it. Of a seam, that method stands twice.
   */
  static ExportTable of(List<ServiceContract> contracts) {
    List<List<Object>> rows = new ArrayList<>();
    for (ServiceContract contract : contracts) {
      String service = contract.service();
      for (ServiceContract.Operation one : contract.operations()) {
        for (ServiceContract.Caller by : one.callers()) {
          List<String> ends = List.of(service, "operation", one.type(), one.method());
          rows.add(row(ends, by, one.takes(), one.gives(), List.of()));
        }
      }
      for (ServiceContract.Reading one : contract.reads()) {
        for (ServiceContract.Caller by : one.callers()) {
          List<String> ends = List.of(service, "read", one.type(), one.part().name());
          rows.add(row(ends, by, List.of(), List.of(), List.of()));
        }
      }
      for (ServiceContract.Seam one : contract.seams()) {
        List<String> ends = List.of(service, "seam", one.caller().type(), one.caller().method());
        rows.add(row(ends, one.caller(), one.takes(), one.gives(), one.transactions()));
      }
    }
    return new ExportTable(
        List.of(
            "service",
            "kind",
            "class",
            "member",
            "byService",
            "byClass",
            "byMethod",
            "takes",
            "gives",
            "routes",
            "perElement",
            "transactions",
            "path",
            "line"),
        rows);
  }

  private static List<Object> row(
      List<String> ends,
      ServiceContract.Caller by,
      List<ServiceContract.Item> takes,
      List<ServiceContract.Item> gives,
      List<String> transactions) {
    List<Object> row = new ArrayList<>(ends);
    row.addAll(List.of(by.service(), by.type(), by.method()));
    row.add(takes.stream().map(Object::toString).collect(Collectors.joining(", ")));
    row.add(gives.stream().map(Object::toString).collect(Collectors.joining(", ")));
    row.add(String.join("; ", by.routes()));
    row.add(String.join("; ", by.perElement()));
    row.add(String.join("; ", transactions));
    row.add(by.at().path());
    row.add(by.at().line());
    return row;
  }
}
