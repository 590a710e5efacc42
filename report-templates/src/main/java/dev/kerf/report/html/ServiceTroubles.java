package dev.kerf.report.html;

import dev.kerf.analyzer.model.Counts;
import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.CrossingEntry;
import dev.kerf.analyzer.result.DataFindings.UnitEntry;
import dev.kerf.analyzer.result.DataFindings.UnitStore;
import dev.kerf.analyzer.result.Service;
import dev.kerf.analyzer.result.ServiceContract;
import dev.kerf.analyzer.result.ServiceProfile;
import dev.kerf.analyzer.result.Tie;
import dev.kerf.analyzer.result.TypeEntry;
import dev.kerf.analyzer.result.UnresolvedEntry;
import dev.kerf.report.html.ServiceSection.Trouble;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of a service cannot stay as it is once a network lies between it and the others: what is
 * committed together, read in one statement, held by a key or called back; and what nobody can tell
 * because Kerf could not see it.
 */
final class ServiceTroubles {

  /** Lists of crossings, which the script can make of all ties. */
  private static final List<String> CROSSINGS = List.of(".splits", ".joins", ".keys");

  private static final Set<String> TRANSACTIONS = Set.of("transaction");
  private static final Set<String> JOINS = Set.of("join");
  private static final Set<String> KEYS = Set.of("foreign-key", "cascade");
  private static final Page.Name NOTHING = new Page.Name(List.of(), "", "");
  private static final Page.Place NOWHERE = new Page.Place("", 0);
  private static final Page.ServiceLink NOBODY = new Page.ServiceLink("", "", 0);

  private final Candidate candidate;
  private final ServiceLinks links;
  private final ServiceProfiles profiles;
  private final boolean first;
  private final Map<String, List<UnitEntry>> units = new HashMap<>();
  private final Map<String, List<UnresolvedEntry>> unresolved = new HashMap<>();
  private final Map<String, ServiceContract> contracts = new HashMap<>();

  /** What a list counts, in a word or two. */
  private record Noun(String one, String which) {

    String of(int count) {
      return one + (count == 1 ? "" : "s") + which;
    }
  }

  ServiceTroubles(
      Candidate candidate,
      AnalysisResult result,
      ServiceLinks links,
      ServiceIndex index,
      ServiceProfiles profiles,
      boolean first) {
    this.first = first;
    this.profiles = profiles;
    this.candidate = candidate;
    this.links = links;
    for (UnitEntry unit : result.data().units()) {
      units.computeIfAbsent(Names.outermost(unit.type()), key -> new ArrayList<>()).add(unit);
    }
    Map<String, String> serviceOfFile = new HashMap<>();
    for (TypeEntry type : result.types()) {
      serviceOfFile.putIfAbsent(type.at().path(), index.of(type.name()));
    }
    for (UnresolvedEntry site : result.unresolved()) {
      unresolved
          .computeIfAbsent(
              serviceOfFile.getOrDefault(site.at().path(), ""), key -> new ArrayList<>())
          .add(site);
    }
    candidate.contracts().forEach(contract -> contracts.put(contract.service(), contract));
  }

  /** The lists that have anything in them. */
  List<Trouble> of(Service service, String anchor) {
    List<Trouble> out = new ArrayList<>();
    add(
        out,
        anchor + ".splits",
        new Noun("foreign table", " written in transactions"),
        "Transactions that the cut splits",
        "What is committed together today and would not be: the foreign table, and the calls that"
            + " lead to its write.",
        count(service, TRANSACTIONS),
        transactions(service));
    add(
        out,
        anchor + ".joins",
        new Noun("join", ""),
        "Joins with tables of others",
        "",
        count(service, JOINS),
        ties(service, JOINS));
    add(
        out,
        anchor + ".keys",
        new Noun("key", ""),
        "Keys and cascades between its tables and others",
        "",
        count(service, KEYS),
        ties(service, KEYS));
    add(
        out,
        anchor + ".events",
        new Noun("event", ""),
        "Events inside the process",
        "Whoever listens in another service needs a message instead.",
        events(service));
    add(
        out,
        anchor + ".callbacks",
        new Noun("call", " back"),
        "Calls back",
        "What is called from outside calls these in turn, on objects that would be elsewhere.",
        callbacks(service));
    add(
        out,
        anchor + ".unseen",
        new Noun("unresolved place", ""),
        "What Kerf could not decide in its code",
        unseen(service),
        unresolved.getOrDefault(service.id(), List.of()).stream().map(this::unseen).toList());
    return out;
  }

  private void add(
      List<Trouble> out,
      String anchor,
      Noun brief,
      String title,
      String lead,
      List<Trouble.Row> rows) {
    add(out, anchor, brief, title, lead, rows.size(), rows);
  }

  /**
   * Adds a list that has anything in it.
   *
   * @param count of all, of which the result may have only the first; the script has all crossings
   */
  private void add(
      List<Trouble> out,
      String anchor,
      Noun brief,
      String title,
      String lead,
      int count,
      List<Trouble.Row> rows) {
    boolean told = count > rows.size() || !first && CROSSINGS.stream().anyMatch(anchor::endsWith);
    int drawn = told && !first ? ServiceSections.SCRIPTED : rows.size();
    if (!rows.isEmpty()) {
      out.add(
          new Trouble(
              anchor,
              brief.of(count),
              title,
              lead,
              Counts.count(count),
              rows.stream().limit(drawn).toList(),
              told ? count : 0));
    }
  }

  private int count(Service service, Set<String> kinds) {
    return candidate.ties().stream()
        .filter(tie -> kinds.contains(tie.kind()))
        .filter(tie -> tie.from().equals(service.id()) || tie.to().equals(service.id()))
        .mapToInt(Tie::count)
        .sum();
  }

  private List<Trouble.Row> transactions(Service service) {
    List<Trouble.Row> out = new ArrayList<>();
    for (Tie tie : candidate.ties()) {
      boolean outward = tie.from().equals(service.id());
      if (TRANSACTIONS.contains(tie.kind()) && (outward || tie.to().equals(service.id()))) {
        for (CrossingEntry split : tie.evidence()) {
          out.add(split(split, links.of(outward ? tie.to() : tie.from()), outward));
        }
      }
    }
    return out;
  }

  /** With the shortest chain of calls in the unit to what writes the foreign store. */
  private Trouble.Row split(CrossingEntry split, Page.ServiceLink other, boolean outward) {
    for (UnitEntry unit : units.getOrDefault(Names.outermost(split.from()), List.of())) {
      for (UnitStore store : unit.stores()) {
        if (store.store().equals(split.to()) && store.path().size() > 1) {
          return new Trouble.Row(
              Names.of(split.from()),
              Names.of(split.to()),
              other,
              outward ? "to" : "from",
              String.join(" › ", store.path()),
              Names.place(store.at()));
        }
      }
    }
    return row(split, other, outward, split.detail());
  }

  private List<Trouble.Row> ties(Service service, Set<String> kinds) {
    List<Trouble.Row> out = new ArrayList<>();
    for (Tie tie : candidate.ties()) {
      boolean outward = tie.from().equals(service.id());
      if (kinds.contains(tie.kind()) && (outward || tie.to().equals(service.id()))) {
        Page.ServiceLink other = links.of(outward ? tie.to() : tie.from());
        for (CrossingEntry evidence : tie.evidence()) {
          out.add(row(evidence, other, outward, Names.clipped(evidence.detail())));
        }
      }
    }
    return out;
  }

  private static Trouble.Row row(
      CrossingEntry evidence, Page.ServiceLink other, boolean outward, String detail) {
    return new Trouble.Row(
        Names.of(evidence.from()),
        Names.of(evidence.to()),
        other,
        outward ? "to" : "from",
        detail,
        Names.place(evidence.at()));
  }

  private List<Trouble.Row> events(Service service) {
    List<Trouble.Row> out = new ArrayList<>();
    profiles
        .of(service)
        .ifPresent(
            profile -> {
              profile
                  .publishes()
                  .forEach(event -> out.add(event(event, service, "is published by")));
              profile.consumes().forEach(event -> out.add(event(event, service, "is heard by")));
            });
    return out;
  }

  private Trouble.Row event(ServiceProfile.ServiceEvent event, Service service, String how) {
    String others =
        event.others().stream()
            .filter(other -> !other.equals(service.id()))
            .map(other -> links.of(other).name())
            .collect(Collectors.joining(", "));
    return new Trouble.Row(
        Names.of(event.event()),
        NOTHING,
        NOBODY,
        "",
        how
            + ' '
            + String.join(", ", event.methods())
            + (others.isEmpty() ? "; stays inside" : "; at the other end: " + others),
        NOWHERE);
  }

  private List<Trouble.Row> callbacks(Service service) {
    List<Trouble.Row> out = new ArrayList<>();
    ServiceContract contract = contracts.get(service.id());
    if (contract != null) {
      for (ServiceContract.Operation operation : contract.operations()) {
        for (String back : operation.callsBack()) {
          out.add(
              new Trouble.Row(
                  Names.of(operation.type()),
                  NOTHING,
                  NOBODY,
                  "",
                  operation.method() + " calls " + Names.method(back),
                  NOWHERE));
        }
      }
    }
    return out;
  }

  private String unseen(Service service) {
    return "Ties through these places are missing from every figure."
        + profiles
            .of(service)
            .map(ServiceProfile::unseen)
            .map(
                open ->
                    (open.statements() == 0
                            ? ""
                            : " Any table could be reached by "
                                + Counts.counted(open.statements(), "statement")
                                + " among them"
                                + '.')
                        + (open.near() == 0
                            ? ""
                            : " Beside them, "
                                + Counts.counted(open.near(), "open statement")
                                + " in other services that use its tables."))
            .orElse("");
  }

  private Trouble.Row unseen(UnresolvedEntry site) {
    return new Trouble.Row(
        new Page.Name(List.of(), site.kind(), ""),
        NOTHING,
        NOBODY,
        "",
        Names.clipped(site.expression()) + " (" + site.reason() + ')',
        Names.place(site.at()));
  }
}
