package dev.kerf.report.html;

import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.Group;
import dev.kerf.analyzer.result.TypeEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One cut in full: its map, its services, who uses whom, what has no service, its matrix. */
final class CutBuilder {

  private final Candidate candidate;
  private final Limits limits;
  private final ServiceLinks links;
  private final Map<String, TypeEntry> types = new HashMap<>();

  private CutBuilder(Candidate candidate, AnalysisResult result, Limits limits) {
    this.candidate = candidate;
    this.limits = limits;
    this.links = new ServiceLinks(candidate);
    result.types().forEach(type -> types.put(type.name(), type));
  }

  static Page.Cut cut(Candidate candidate, AnalysisResult result, Limits limits) {
    return new CutBuilder(candidate, result, limits).cut();
  }

  private Page.Cut cut() {
    Ties ties = new Ties(candidate);
    ServiceSections sections = new ServiceSections(candidate, types, ties, links, limits);
    return new Page.Cut(
        ServiceMapLayout.of(candidate.services(), ties, links),
        Limits.first(ties.all(), limits.rows(), direction -> Ties.use(direction, links)),
        Limits.more(ties.all().size(), limits.rows()),
        candidate.services().stream().map(sections::of).toList(),
        homeless(candidate.sharedKernel()),
        homeless(candidate.unassigned()),
        MatrixBuilder.matrix(candidate, links, limits));
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
        links.of(candidate.nearest().getOrDefault(id, "")));
  }
}
