package dev.kerf.report.html;

import dev.kerf.analyzer.model.Counts;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.Figure;
import dev.kerf.analyzer.result.Tie;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the costs of a cut count: by cost, the pairs of services with the ties behind each. */
final class FigureLists {

  private final Candidate candidate;
  private final Ties ties;
  private final ServiceLinks links;
  private final String prefix;

  FigureLists(Candidate candidate, Ties ties, ServiceLinks links, String prefix) {
    this.candidate = candidate;
    this.ties = ties;
    this.links = links;
    this.prefix = prefix;
  }

  /** Every crossing is in one of them: in the last one those that no figure counts. */
  List<CutPart.FigureList> all() {
    List<CutPart.FigureList> out = new ArrayList<>();
    Set<String> counted = new HashSet<>();
    for (Figure figure : candidate.figures()) {
      if (!figure.kinds().isEmpty()) {
        counted.addAll(figure.kinds());
        out.add(list(anchor(prefix, figure), figure.label(), Set.copyOf(figure.kinds())));
      }
    }
    Set<String> others = new HashSet<>();
    candidate.ties().forEach(tie -> others.add(tie.kind()));
    others.removeAll(counted);
    out.add(list(prefix + "figure-others", "other crossings", others));
    out.removeIf(list -> list.uses().isEmpty());
    return out;
  }

  private CutPart.FigureList list(String anchor, String label, Set<String> kinds) {
    List<CutPart.Use> uses = new ArrayList<>();
    int count = 0;
    for (Ties.Direction direction : ties.all()) {
      List<Tie> meant =
          direction.kinds().stream().filter(tie -> kinds.contains(tie.kind())).toList();
      if (!meant.isEmpty()) {
        CutPart.Use use = Ties.use(direction.of(meant), links);
        uses.add(kinds.size() > 1 ? use : ofOneKind(use));
        count += meant.stream().mapToInt(Tie::count).sum();
      }
    }
    return new CutPart.FigureList(anchor, Counts.count(count), label, uses);
  }

  /** Nothing is said twice. */
  private static CutPart.Use ofOneKind(CutPart.Use use) {
    return new CutPart.Use(use.from(), use.to(), use.kinds().get(0).href(), use.count(), List.of());
  }

  /** Where the list of a figure stands; empty for one that counts nothing that could be listed. */
  static String href(Candidate candidate, String prefix, Figure figure) {
    return switch (figure.id()) {
      case "largest-service-share" -> largest(candidate, prefix);
      case "shared-share" -> '#' + prefix + "shared";
      case "unassigned-share" -> '#' + prefix + "unassigned";
      default ->
          candidate.ties().stream().anyMatch(tie -> figure.kinds().contains(tie.kind()))
              ? '#' + anchor(prefix, figure)
              : "";
    };
  }

  private static String largest(Candidate candidate, String prefix) {
    return candidate.services().stream()
        .max((one, other) -> Integer.compare(one.types().size(), other.types().size()))
        .map(service -> '#' + prefix + Names.serviceAnchor(service.id()) + ".types")
        .orElse("");
  }

  private static String anchor(String prefix, Figure figure) {
    return prefix + Names.anchor("figure-", figure.id());
  }
}
