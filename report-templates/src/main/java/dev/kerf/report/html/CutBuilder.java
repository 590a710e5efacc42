package dev.kerf.report.html;

import dev.kerf.analyzer.model.Counts;
import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.CallCycle;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.Group;
import dev.kerf.analyzer.result.Move;
import dev.kerf.analyzer.result.SharedUse;
import dev.kerf.analyzer.result.Standing;
import dev.kerf.analyzer.result.TypeEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One cut in full: its map, its services, who uses whom, what has no service, its matrix. */
final class CutBuilder {

  private final Candidate candidate;
  private final AnalysisResult result;
  private final boolean first;
  private final String prefix;
  private final ServiceLinks links;
  private final Map<String, TypeEntry> types = new HashMap<>();
  private final Map<String, String> advice = new HashMap<>();

  private CutBuilder(Candidate candidate, AnalysisResult result, boolean first) {
    this.candidate = candidate;
    this.result = result;
    this.first = first;
    this.prefix = prefix(candidate, first);
    this.links = new ServiceLinks(candidate, prefix);
    result.types().forEach(type -> types.put(type.name(), type));
    candidate.sharedUses().forEach(use -> advice.put(use.type(), advice(use)));
  }

  private static String advice(SharedUse use) {
    String what =
        switch (use.how()) {
          case "kernel" -> "one copy in a library";
          case "local" -> "could go into the one service that uses it";
          case "duplicate" -> "each service can have its own";
          case "split" -> "to be split";
          default -> use.how();
        };
    return what + ": " + use.reason();
  }

  /** All cuts, the recommended one first and in full. */
  static List<CutPart> cuts(AnalysisResult result) {
    List<Candidate> order = new ArrayList<>(result.candidates());
    order.sort(Comparator.comparing(candidate -> !isFirst(candidate, result)));
    return order.stream()
        .map(candidate -> new CutBuilder(candidate, result, isFirst(candidate, result)).cut())
        .toList();
  }

  /** Of the ids in the part of the page that is about a cut. */
  static String prefix(Candidate candidate, boolean first) {
    return first ? "" : Names.anchor("", candidate.id()) + '.';
  }

  private static boolean isFirst(Candidate candidate, AnalysisResult result) {
    return result.recommended().filter(candidate.id()::equals).isPresent();
  }

  private CutPart cut() {
    Ties ties = new Ties(candidate, prefix);
    ServiceSections sections = new ServiceSections(candidate, result, ties, links, prefix, first);
    Departures departures = new Departures(candidate, links, prefix);
    int crossings = ties.all().stream().mapToInt(Ties.Direction::count).sum();
    return new CutPart(
        Names.anchor("cut-", candidate.id()),
        prefix,
        candidate.label(),
        Counts.counted(candidate.services().size(), "service")
            + ", "
            + Counts.counted(crossings, "crossing")
            + largest(),
        first,
        new VerdictBuilder(result, candidate, prefix).verdict(first),
        ServiceMapLayout.of(candidate.services(), ties, links),
        ServiceMapLayout.narrow(candidate.services(), ties, links),
        ties.all().stream().map(direction -> Ties.use(direction, links)).toList(),
        new FigureLists(candidate, ties, links, prefix).all(),
        departures.all(),
        departures.staying(),
        candidate.cycles().stream().map(cycle -> circle(cycle, departures)).toList(),
        candidate.services().stream().map(sections::of).toList(),
        homeless(candidate.sharedKernel()),
        homeless(candidate.unassigned()),
        doubts(),
        MatrixBuilder.matrix(result, candidate, links, prefix),
        TypeMatrixBuilder.of(result, Optional.of(candidate), prefix));
  }

  /** A cut with few crossings may be one that leaves nearly everything where it is. */
  private String largest() {
    return candidate.figures().stream()
        .filter(figure -> figure.id().equals("largest-service-share"))
        .filter(figure -> candidate.services().size() > 1)
        .map(figure -> ", largest " + Numbers.inUnit(figure.value(), figure.unit()))
        .findFirst()
        .orElse("");
  }

  private CutPart.Circle circle(CallCycle cycle, Departures departures) {
    return new CutPart.Circle(
        cycle.services().stream().map(links::of).toList(),
        cycle.breaks().stream().map(departures::turned).toList(),
        cycle.smallest() ? "no fewer would do" : "perhaps fewer would do");
  }

  /** Of a cut that is not told element by element, the moves that would lead most ties home. */
  private List<CutPart.Doubt> doubts() {
    if (candidate.standings().isEmpty()) {
      return candidate.moves().stream().map(this::doubt).toList();
    }
    return candidate.standings().stream()
        .filter(
            standing ->
                standing.next().isPresent()
                    && standing.doubt() > 0
                    && links.knows(standing.place()))
        .sorted(Comparator.comparingDouble((Standing standing) -> -standing.doubt()))
        .map(this::doubt)
        .toList();
  }

  private CutPart.Doubt doubt(Standing standing) {
    return new CutPart.Doubt(
        Names.of(standing.element()),
        links.of(standing.place()),
        Numbers.inUnit(standing.own(), "share"),
        links.of(standing.next().orElseThrow()),
        Numbers.inUnit(standing.nextShare(), "share"),
        standing.flip());
  }

  private CutPart.Doubt doubt(Move move) {
    return new CutPart.Doubt(
        Names.of(move.element()),
        links.of(move.from()),
        "",
        links.of(move.to()),
        Numbers.inUnit(move.gain(), "share") + " more",
        move.reason());
  }

  private CutPart.Homeless homeless(Group group) {
    List<String> all = new ArrayList<>(group.stores());
    all.addAll(group.types());
    return new CutPart.Homeless(all.stream().map(this::homeless).toList());
  }

  private CutPart.Homeless.Row homeless(String id) {
    TypeEntry type = types.get(id);
    return new CutPart.Homeless.Row(
        Names.of(id),
        type == null ? "table" : type.role(),
        links.of(candidate.nearest().getOrDefault(id, "")),
        advice.getOrDefault(id, ""));
  }
}
