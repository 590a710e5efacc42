package dev.kerf.report.html;

import dev.kerf.analyzer.model.Counts;
import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.CrossingEntry;
import dev.kerf.analyzer.result.Service;
import dev.kerf.analyzer.result.StoreEntry;
import dev.kerf.analyzer.result.Tie;
import dev.kerf.analyzer.result.TypeEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The section of each service: what it holds, what it needs of others, what they need of it. */
final class ServiceSections {

  /** What says most of a service stands first; roles that are not listed follow. */
  private static final List<String> ROLES =
      List.of("entry-point", "domain", "entity", "repository", "mapper", "dto", "enumeration");

  /** So many rows are drawn of a list that the script fills, in cuts that need script anyway. */
  static final int SCRIPTED = 6;

  private final Map<String, TypeEntry> types = new HashMap<>();
  private final Ties ties;
  private final ServiceLinks links;
  private final ContractRows contracts;
  private final ServiceStores stores;
  private final ServiceTroubles troubles;
  private final ServiceProfiles profiles;
  private final Departures departures;
  private final String prefix;
  private final int drawn;

  /**
   * @param first whether the cut is shown first, and its lists are there without script
   */
  ServiceSections(
      Candidate candidate,
      AnalysisResult result,
      Ties ties,
      ServiceLinks links,
      String prefix,
      boolean first) {
    drawn = first ? ListKind.EVIDENCE.most() : SCRIPTED;
    this.ties = ties;
    this.links = links;
    this.prefix = prefix;
    result.types().forEach(type -> types.put(type.name(), type));
    ServiceIndex index = new ServiceIndex(candidate);
    Map<String, StoreEntry> byId = new HashMap<>();
    result.stores().forEach(store -> byId.put(store.id(), store));
    contracts = new ContractRows(candidate, links);
    stores =
        new ServiceStores(candidate, byId, links, new Homes(Optional.of(candidate), prefix), index);
    profiles = new ServiceProfiles(candidate, links);
    troubles = new ServiceTroubles(candidate, result, links, index, profiles, first);
    departures = new Departures(candidate, links, prefix);
  }

  ServiceSection of(Service service) {
    String anchor = prefix + Names.serviceAnchor(service.id());
    List<ServiceSection.Trouble> lists = troubles.of(service, anchor);
    return new ServiceSection(
        links.of(service.id()),
        anchor,
        ServiceLinks.summary(service)
            + "; "
            + Counts.counted(crossings(ties.from(service.id())), "crossing")
            + " out, "
            + Counts.count(crossings(ties.to(service.id())))
            + " in",
        figures(service, anchor, lists),
        service.reasons(),
        profiles.owners(service),
        profiles.worth(service),
        profiles.critical(service),
        service.stores().stream().map(store -> stores.own(service, store)).toList(),
        service.sharedStores().stream().map(store -> stores.foreign(service, store)).toList(),
        service.entryPoints().stream().map(entry -> profiles.entryPoint(service, entry)).toList(),
        roles(service),
        ties.from(service.id()).stream().map(this::partner).toList(),
        ties.to(service.id()).stream().map(direction -> Ties.use(direction, links)).toList(),
        contracts.of(service.id()),
        lists,
        departures.turn(service.id()),
        departures.steps(service.id()));
  }

  private List<ServiceSection.Figure> figures(
      Service service, String anchor, List<ServiceSection.Trouble> lists) {
    List<ServiceSection.Figure> out = new ArrayList<>();
    figure(out, service.types().size(), "type", "", anchor + ".types");
    figure(out, service.stores().size(), "table", " of its own", anchor + ".owned");
    figure(out, service.sharedStores().size(), "table", " of others", anchor + ".foreign");
    figure(out, service.entryPoints().size(), "entry point", "", anchor + ".entries");
    figure(out, crossings(ties.from(service.id())), "crossing", " out", anchor + ".uses");
    figure(out, crossings(ties.to(service.id())), "crossing", " in", anchor + ".users");
    lists.forEach(
        list ->
            out.add(new ServiceSection.Figure(list.count(), list.brief(), '#' + list.anchor())));
    return out;
  }

  private static void figure(
      List<ServiceSection.Figure> out, int count, String noun, String which, String anchor) {
    String label = noun + (count == 1 ? "" : "s") + which;
    out.add(new ServiceSection.Figure(Counts.count(count), label, '#' + anchor));
  }

  private static int crossings(List<Ties.Direction> directions) {
    return directions.stream().mapToInt(Ties.Direction::count).sum();
  }

  private List<ServiceSection.RoleGroup> roles(Service service) {
    Map<String, List<String>> byRole =
        service.types().stream()
            .collect(
                Collectors.groupingBy(
                    type -> types.containsKey(type) ? types.get(type).role() : "other",
                    () -> new TreeMap<>(Comparator.comparing(ServiceSections::rank)),
                    Collectors.toList()));
    return byRole.entrySet().stream()
        .map(
            role -> {
              String usual = usual(role.getValue());
              return new ServiceSection.RoleGroup(
                  label(role.getKey()),
                  Counts.count(role.getValue().size()),
                  usual,
                  packages(role.getValue(), usual));
            })
        .toList();
  }

  /** The reason that most have, if any two have the same. */
  private String usual(List<String> members) {
    Map<String, Long> counts =
        members.stream()
            .collect(Collectors.groupingBy(this::reason, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() > 1)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }

  /** {@code extends JpaRepository}: a type of a library is known by its simple name. */
  private String reason(String type) {
    return types.containsKey(type)
        ? types.get(type).roleReason().replaceAll("\\b(?:[a-z_][a-z0-9_]*\\.)+(?=[A-Z])", "")
        : "";
  }

  /** {@code Entry point}. */
  private static String label(String role) {
    return role.equals("dto")
        ? "DTO"
        : role.substring(0, 1).toUpperCase(Locale.ROOT) + role.substring(1).replace('-', ' ');
  }

  private List<ServiceSection.PackageGroup> packages(List<String> members, String usual) {
    Map<String, List<String>> byPackage =
        members.stream()
            .collect(Collectors.groupingBy(Names::packageOf, TreeMap::new, Collectors.toList()));
    return byPackage.entrySet().stream()
        .map(
            entry ->
                new ServiceSection.PackageGroup(
                    Names.pieces(entry.getKey()),
                    entry.getValue().stream().map(type -> member(type, usual)).toList()))
        .toList();
  }

  private ServiceSection.Member member(String type, String usual) {
    String reason = reason(type);
    TypeEntry entry = types.get(type);
    return new ServiceSection.Member(
        Names.of(type).simple(),
        reason.equals(usual) ? "" : reason,
        entry == null ? new Page.Place("", 0) : Names.place(entry.at()));
  }

  private static String rank(String role) {
    int index = ROLES.indexOf(role);
    return (index < 0 ? ROLES.size() : index) + role;
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
        KindWords.of(tie.kind(), tie.count()),
        Counts.count(tie.count()),
        tie.evidence().stream().limit(drawn).map(ServiceSections::evidence).toList(),
        tie.count(),
        "");
  }

  static ServiceSection.Evidence evidence(CrossingEntry evidence) {
    return new ServiceSection.Evidence(
        Names.of(evidence.from()),
        Names.of(evidence.to()),
        Names.clipped(evidence.detail()),
        Names.place(evidence.at()));
  }
}
