package dev.kerf.analyzer.report;

import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.Group;
import dev.kerf.analyzer.result.Service;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** {@code element,kind,service}: where every type and every store is. */
final class CutCsv implements CutWriter {

  @Override
  public String write(AnalysisResult result, Candidate cut) {
    List<List<Object>> rows = new ArrayList<>();
    for (Service service : cut.services()) {
      add(rows, new Group(service.types(), service.stores()), service.id());
    }
    add(rows, cut.sharedKernel(), "shared-kernel");
    add(rows, cut.unassigned(), "unassigned");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      TableFormat.CSV.write(new ExportTable(List.of("element", "kind", "service"), rows), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("an array took no bytes", e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static void add(List<List<Object>> rows, Group group, String service) {
    group.types().forEach(type -> rows.add(List.of(type, "type", service)));
    group
        .stores()
        .forEach(
            store -> rows.add(List.of(store, store.substring(0, store.indexOf(':')), service)));
  }
}
