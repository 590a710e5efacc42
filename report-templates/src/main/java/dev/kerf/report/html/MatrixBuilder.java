package dev.kerf.report.html;

import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.Service;
import dev.kerf.analyzer.result.StoreEntry;
import dev.kerf.analyzer.result.StoreRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who reads and writes which table, table by service. */
final class MatrixBuilder {

  private final Map<String, StoreEntry> stores = new HashMap<>();
  private final Candidate candidate;
  private final ServiceLinks links;
  private final Homes homes;
  private final boolean first;

  private MatrixBuilder(
      AnalysisResult result, Candidate candidate, ServiceLinks links, String prefix) {
    result.stores().forEach(store -> stores.put(store.id(), store));
    this.candidate = candidate;
    this.links = links;
    this.homes = new Homes(Optional.of(candidate), prefix);
    this.first = prefix.isEmpty();
  }

  /**
   * @param prefix of the ids in the part of the page that is about the cut
   */
  static CutPart.Matrix matrix(
      AnalysisResult result, Candidate candidate, ServiceLinks links, String prefix) {
    MatrixBuilder builder = new MatrixBuilder(result, candidate, links, prefix);
    return new CutPart.Matrix(
        links.all(), rows(result, candidate).stream().map(builder::row).toList());
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

  private CutPart.Matrix.Row row(StoreRow row) {
    StoreEntry store = stores.get(row.store());
    Map<Page.ServiceLink, Touch> touches = store == null ? Map.of() : Touch.byHome(store, homes);
    return new CutPart.Matrix.Row(
        Names.of(row.store()),
        links.of(row.owner()),
        contested(row),
        candidate.services().stream()
            .map(service -> cell(service, touches.get(links.of(service.id())), row))
            .toList());
  }

  private CutPart.Matrix.Cell cell(Service service, Touch touch, StoreRow row) {
    boolean own = service.id().equals(row.owner());
    if (touch == null) {
      return new CutPart.Matrix.Cell(own ? "owns" : "", "", own ? "own" : "", "");
    }
    StoreRow.Cell cell = row.cells().get(service.id());
    boolean writes = touch.written() || cell != null && cell.writers() > 0;
    return new CutPart.Matrix.Cell(
        touch.counts(),
        service.name() + ": " + touch.words(),
        own ? "own" : writes ? "writes" : "reads",
        // The entries of tables speak of the cut that the page begins with; the script, which shows
        // the others, has them speak of these and leads to their services.
        first
            ? TableEntries.anchor(row.store(), links.of(service.id()))
            : Names.storeAnchor(row.store()));
  }
}
