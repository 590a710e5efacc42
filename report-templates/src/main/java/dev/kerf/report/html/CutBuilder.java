package dev.kerf.report.html;

import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.Group;
import dev.kerf.analyzer.result.Service;
import dev.kerf.analyzer.result.StoreRow;
import dev.kerf.analyzer.result.Tie;
import dev.kerf.analyzer.result.TypeEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** One cut in full: its map, its services, its ties, its matrix. */
final class CutBuilder {

  /** Colours that the style has for services; more services than these share them in turn. */
  static final int COLOURS = 12;

  private final Candidate candidate;
  private final Map<String, Service> services = new TreeMap<>();
  private final Map<String, Integer> colours = new HashMap<>();
  private final Map<String, TypeEntry> types = new HashMap<>();
  private final Map<String, StoreRow> rows = new HashMap<>();

  private CutBuilder(Candidate candidate, AnalysisResult result) {
    this.candidate = candidate;
    for (Service service : candidate.services()) {
      colours.put(service.id(), colours.size() % COLOURS);
      services.put(service.id(), service);
    }
    result.types().forEach(type -> types.put(type.name(), type));
    candidate.matrix().forEach(row -> rows.put(row.store(), row));
  }

  static Page.Cut cut(Candidate candidate, AnalysisResult result) {
    CutBuilder builder = new CutBuilder(candidate, result);
    return new Page.Cut(
        ServiceMapLayout.of(candidate, builder.colours),
        candidate.services().stream().map(builder::service).toList(),
        candidate.ties().stream().map(builder::tie).toList(),
        builder.matrix(),
        builder.homeless(candidate.sharedKernel()),
        builder.homeless(candidate.unassigned()));
  }

  private String name(String serviceId) {
    Service service = services.get(serviceId);
    return service == null ? serviceId : service.name();
  }

  private Page.ServicePage service(Service service) {
    return new Page.ServicePage(
        Names.serviceAnchor(service.id()),
        service.name(),
        colours.get(service.id()),
        summary(service),
        service.reasons(),
        roles(service),
        service.stores().stream().map(Names::of).toList(),
        service.sharedStores().stream().map(store -> foreign(service, store)).toList(),
        Limits.first(service.entryPoints(), Limits.ROWS, CutBuilder::entryPoint),
        Limits.more(service.entryPoints().size(), Limits.ROWS),
        groups(tie -> tie.from().equals(service.id()), true),
        groups(tie -> tie.to().equals(service.id()), false));
  }

  static String summary(Service service) {
    return Names.counted(service.types().size(), "type")
        + ", "
        + Names.counted(service.stores().size(), "table");
  }

  private List<Page.RoleGroup> roles(Service service) {
    Map<String, List<Page.Name>> byRole = new TreeMap<>();
    for (String type : service.types()) {
      String role = types.containsKey(type) ? types.get(type).role() : "other";
      byRole.computeIfAbsent(role, key -> new ArrayList<>()).add(Names.of(type));
    }
    return byRole.entrySet().stream()
        .map(entry -> new Page.RoleGroup(entry.getKey(), entry.getValue()))
        .toList();
  }

  private Page.ForeignStore foreign(Service service, String store) {
    StoreRow row = rows.get(store);
    StoreRow.Cell cell = row == null ? null : row.cells().get(service.id());
    boolean owned = row != null && services.containsKey(row.owner());
    String owner =
        owned ? name(row.owner()) : row == null || row.owner().isEmpty() ? "nobody" : "shared";
    return new Page.ForeignStore(
        Names.of(store),
        owner,
        owned ? '#' + Names.serviceAnchor(row.owner()) : "",
        cell == null ? "" : words(cell));
  }

  private static String words(StoreRow.Cell cell) {
    List<String> out = new ArrayList<>();
    if (cell.writers() > 0) {
      out.add("written by " + methods(cell.writers()));
    }
    if (cell.readers() > 0) {
      out.add("read by " + methods(cell.readers()));
    }
    return String.join(", ", out);
  }

  private static String methods(int count) {
    return count == 1 ? "1 method" : count + " methods";
  }

  private static Page.EntryPoint entryPoint(Service.EntryPointEntry entry) {
    return new Page.EntryPoint(
        entry.route(),
        entry.kind(),
        Names.of(entry.type()),
        entry.method(),
        Names.place(entry.at()));
  }

  private List<Page.TieGroup> groups(Predicate<Tie> wanted, boolean outgoing) {
    Map<String, List<Tie>> byOther = new TreeMap<>();
    for (Tie tie : candidate.ties()) {
      if (wanted.test(tie)) {
        byOther
            .computeIfAbsent(outgoing ? tie.to() : tie.from(), key -> new ArrayList<>())
            .add(tie);
      }
    }
    return byOther.entrySet().stream()
        .map(
            entry ->
                new Page.TieGroup(
                    name(entry.getKey()),
                    '#' + Names.serviceAnchor(entry.getKey()),
                    colours.getOrDefault(entry.getKey(), 0),
                    entry.getValue().stream().map(this::tie).toList()))
        .toList();
  }

  private Page.TieRow tie(Tie tie) {
    return new Page.TieRow(
        tieAnchor(tie),
        name(tie.from()),
        name(tie.to()),
        tie.kind(),
        tie.count(),
        Limits.first(
            tie.evidence(),
            Limits.EVIDENCE,
            evidence ->
                new Page.Evidence(
                    Names.of(evidence.from()),
                    Names.of(evidence.to()),
                    evidence.detail(),
                    Names.place(evidence.at()))),
        Limits.more(tie.count(), Limits.EVIDENCE));
  }

  static String tieAnchor(Tie tie) {
    return Names.anchor("tie-", tie.from() + '.' + tie.to() + '.' + tie.kind());
  }

  private Page.Matrix matrix() {
    List<Page.Matrix.Column> columns =
        candidate.services().stream()
            .map(
                service ->
                    new Page.Matrix.Column(
                        service.name(),
                        '#' + Names.serviceAnchor(service.id()),
                        colours.get(service.id())))
            .toList();
    return new Page.Matrix(
        columns,
        Limits.first(candidate.matrix(), Limits.ROWS, this::row),
        Limits.more(candidate.matrix().size(), Limits.ROWS));
  }

  private Page.Matrix.Row row(StoreRow row) {
    long writers = row.cells().values().stream().filter(cell -> cell.writers() > 0).count();
    List<Page.Matrix.Cell> cells =
        candidate.services().stream()
            .map(service -> cell(service, row.cells().get(service.id()), row))
            .toList();
    String owner = services.containsKey(row.owner()) ? name(row.owner()) : row.owner();
    return new Page.Matrix.Row(Names.of(row.store()), owner, writers > 1, cells);
  }

  private static Page.Matrix.Cell cell(Service service, StoreRow.Cell cell, StoreRow row) {
    if (cell == null || cell.readers() + cell.writers() == 0) {
      return new Page.Matrix.Cell("", "", service.id().equals(row.owner()) ? "own" : "");
    }
    List<String> parts = new ArrayList<>();
    if (cell.readers() > 0) {
      parts.add("R\u00a0" + cell.readers());
    }
    if (cell.writers() > 0) {
      parts.add("W\u00a0" + cell.writers());
    }
    boolean own = service.id().equals(row.owner());
    String kind = own ? "own" : cell.writers() > 0 ? "writes" : "reads";
    return new Page.Matrix.Cell(String.join(" ", parts), service.name() + ": " + words(cell), kind);
  }

  private List<Page.Homeless> homeless(Group group) {
    List<String> all = new ArrayList<>(group.stores());
    all.addAll(group.types());
    return all.stream()
        .map(
            id -> {
              String nearest = candidate.nearest().getOrDefault(id, "");
              TypeEntry type = types.get(id);
              return new Page.Homeless(
                  Names.of(id),
                  type == null ? "store" : type.role(),
                  nearest.isEmpty() ? "" : name(nearest),
                  '#' + Names.serviceAnchor(nearest),
                  colours.getOrDefault(nearest, 0));
            })
        .toList();
  }
}
