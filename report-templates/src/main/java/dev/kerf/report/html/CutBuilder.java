package dev.kerf.report.html;

import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.Extraction;
import dev.kerf.analyzer.result.Group;
import dev.kerf.analyzer.result.SharedUse;
import dev.kerf.analyzer.result.Standing;
import dev.kerf.analyzer.result.TypeEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One cut in full: its map, its services, who uses whom, what has no service, its matrix. */
final class CutBuilder {

  private final Candidate candidate;
  private final Limits limits;
  private final ServiceLinks links;
  private final Map<String, TypeEntry> types = new HashMap<>();
  private final Map<String, String> advice = new HashMap<>();

  private CutBuilder(Candidate candidate, AnalysisResult result, Limits limits) {
    this.candidate = candidate;
    this.limits = limits;
    this.links = new ServiceLinks(candidate);
    result.types().forEach(type -> types.put(type.name(), type));
    candidate.sharedUses().forEach(use -> advice.put(use.type(), advice(use)));
  }

  private static String advice(SharedUse use) {
    String what =
        switch (use.how()) {
          case "kernel" -> "one copy in a library";
          case "duplicate" -> "each service can have its own";
          case "split" -> "to be split";
          default -> use.how();
        };
    return what + ": " + use.reason();
  }

  static Page.Cut cut(Candidate candidate, AnalysisResult result, Limits limits) {
    return new CutBuilder(candidate, result, limits).cut();
  }

  private Page.Cut cut() {
    Ties ties = new Ties(candidate);
    List<Standing> doubts =
        candidate.standings().stream()
            .filter(
                standing ->
                    standing.next().isPresent()
                        && standing.doubt() > 0
                        && links.knows(standing.place()))
            .sorted(Comparator.comparingDouble((Standing standing) -> -standing.doubt()))
            .toList();
    ServiceSections sections = new ServiceSections(candidate, types, ties, links, limits);
    return new Page.Cut(
        ServiceMapLayout.of(candidate.services(), ties, links),
        Limits.first(ties.all(), limits.rows(), direction -> Ties.use(direction, links)),
        Limits.more(ties.all().size(), limits.rows()),
        candidate.plan().stream().map(this::departure).toList(),
        candidate.services().stream().map(sections::of).toList(),
        homeless(candidate.sharedKernel()),
        homeless(candidate.unassigned()),
        Limits.first(doubts, limits.evidence(), this::doubt),
        Limits.more(doubts.size(), limits.evidence()),
        MatrixBuilder.matrix(candidate, links, limits));
  }

  private Page.Departure departure(Extraction extraction) {
    return new Page.Departure(
        links.of(extraction.service()),
        extraction.reason(),
        extraction.steps().stream()
            .map(
                step ->
                    new Page.Departure.Step(
                        step.what(), step.clears().stream().map(this::cleared).toList()))
            .toList());
  }

  private Page.Departure.Clears cleared(Extraction.Cleared tie) {
    return new Page.Departure.Clears(
        links.of(tie.from()), links.of(tie.to()), tie.kind(), Numbers.count(tie.count()));
  }

  private Page.Doubt doubt(Standing standing) {
    return new Page.Doubt(
        Names.of(standing.element()),
        links.of(standing.place()),
        Numbers.inUnit(standing.own(), "share"),
        links.of(standing.next().orElseThrow()),
        Numbers.inUnit(standing.nextShare(), "share"),
        standing.flip());
  }

  private Page.Homeless homeless(Group group) {
    List<String> all = new ArrayList<>(group.stores());
    all.addAll(group.types());
    return new Page.Homeless(
        Limits.first(all, limits.rows(), this::homeless), Limits.more(all.size(), limits.rows()));
  }

  private Page.Homeless.Row homeless(String id) {
    TypeEntry type = types.get(id);
    return new Page.Homeless.Row(
        Names.of(id),
        type == null ? "table" : type.role(),
        links.of(candidate.nearest().getOrDefault(id, "")),
        advice.getOrDefault(id, ""));
  }
}
