package dev.kerf.report.html;

import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.Service;
import dev.kerf.analyzer.result.StoreRow;
import dev.kerf.analyzer.result.Tie;
import dev.kerf.analyzer.result.TypeEntry;
import dev.kerf.report.html.Page.ServiceSection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The section of each service: what it holds, what it needs of others, what they need of it. */
final class ServiceSections {

  /** What says most of a service stands first; roles that are not listed follow. */
  private static final List<String> ROLES =
      List.of("entry-point", "domain", "entity", "repository", "mapper", "dto", "enumeration");

  private final Map<String, TypeEntry> types;
  private final Ties ties;
  private final ServiceLinks links;
  private final Limits limits;
  private final ContractRows contracts;
  private final Map<String, StoreRow> rows = new HashMap<>();

  ServiceSections(
      Candidate candidate,
      Map<String, TypeEntry> types,
      Ties ties,
      ServiceLinks links,
      Limits limits) {
    this.types = types;
    this.ties = ties;
    this.links = links;
    this.limits = limits;
    this.contracts = new ContractRows(candidate, links, limits);
    candidate.matrix().forEach(row -> rows.put(row.store(), row));
  }

  ServiceSection of(Service service) {
    return new ServiceSection(
        links.of(service.id()),
        Names.serviceAnchor(service.id()),
        ServiceLinks.summary(service),
        service.reasons(),
        service.stores().stream().map(Names::of).toList(),
        service.sharedStores().stream().map(store -> foreign(service, store)).toList(),
        Limits.first(service.entryPoints(), limits.rows(), ServiceSections::entryPoint),
        Limits.more(service.entryPoints().size(), limits.rows()),
        roles(service),
        Limits.more(service.types().size(), limits.types()),
        ties.from(service.id()).stream().map(this::partner).toList(),
        ties.to(service.id()).stream().map(direction -> Ties.use(direction, links)).toList(),
        contracts.of(service.id()),
        contracts.more(service.id()));
  }

  private List<ServiceSection.RoleGroup> roles(Service service) {
    Map<String, List<String>> byRole =
        service.types().stream()
            .limit(limits.types())
            .collect(
                Collectors.groupingBy(
                    type -> types.containsKey(type) ? types.get(type).role() : "other",
                    () -> new TreeMap<>(Comparator.comparing(ServiceSections::rank)),
                    Collectors.toList()));
    return byRole.entrySet().stream()
        .map(
            role ->
                new ServiceSection.RoleGroup(
                    label(role.getKey()),
                    Numbers.count(role.getValue().size()),
                    packages(role.getValue())))
        .toList();
  }

  /** {@code Entry point}. */
  private static String label(String role) {
    return role.equals("dto")
        ? "DTO"
        : role.substring(0, 1).toUpperCase(Locale.ROOT) + role.substring(1).replace('-', ' ');
  }

  private static List<ServiceSection.PackageGroup> packages(List<String> types) {
    Map<String, List<String>> byPackage =
        types.stream()
            .collect(Collectors.groupingBy(Names::packageOf, TreeMap::new, Collectors.toList()));
    return byPackage.entrySet().stream()
        .map(
            entry ->
                new ServiceSection.PackageGroup(
                    Names.pieces(entry.getKey()),
                    entry.getValue().stream().map(type -> Names.of(type).simple()).toList()))
        .toList();
  }

  private static String rank(String role) {
    int index = ROLES.indexOf(role);
    return (index < 0 ? ROLES.size() : index) + role;
  }

  private ServiceSection.ForeignStore foreign(Service service, String store) {
    StoreRow row = rows.get(store);
    StoreRow.Cell cell = row == null ? null : row.cells().get(service.id());
    boolean orphan = row == null || row.owner().isEmpty();
    return new ServiceSection.ForeignStore(
        Names.of(store),
        links.of(orphan ? "nobody" : row.owner()),
        cell == null ? "" : MatrixBuilder.words(cell));
  }

  private static ServiceSection.EntryPoint entryPoint(Service.EntryPointEntry entry) {
    return new ServiceSection.EntryPoint(
        entry.route(),
        entry.kind(),
        Names.of(entry.type()),
        entry.method(),
        Names.place(entry.at()));
  }

  private ServiceSection.Partner partner(Ties.Direction direction) {
    return new ServiceSection.Partner(
        direction.anchor(),
        Ties.use(direction, links),
        direction.kinds().stream().map(tie -> row(direction, tie)).toList());
  }

  private ServiceSection.TieRow row(Ties.Direction direction, Tie tie) {
    return new ServiceSection.TieRow(
        direction.anchor(tie),
        tie.kind(),
        Numbers.count(tie.count()),
        Limits.first(tie.evidence(), limits.evidence(), ServiceSections::evidence),
        Limits.more(tie.count(), Math.min(limits.evidence(), tie.evidence().size())));
  }

  private static ServiceSection.Evidence evidence(Tie.TieEvidence evidence) {
    return new ServiceSection.Evidence(
        Names.of(evidence.from()),
        Names.of(evidence.to()),
        Names.clipped(evidence.detail()),
        Names.place(evidence.at()));
  }
}
