package dev.kerf.report.html;

import dev.kerf.analyzer.model.Counts;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.CrossingEntry;
import dev.kerf.analyzer.result.Decision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What stands in the way of a cut: the few decisions that clear most of its crossings. */
final class ObstacleBuilder {

  /** More of them nobody takes in at a glance; they clear little, too. */
  private static final int MOST = 8;

  private final Limits limits;

  private ObstacleBuilder(Limits limits) {
    this.limits = limits;
  }

  static List<Page.Obstacle> of(Candidate candidate, Limits limits) {
    ObstacleBuilder builder = new ObstacleBuilder(limits);
    return Limits.first(candidate.decisions(), MOST, builder::obstacle);
  }

  /** {@code 21 more decisions clear the other 70 crossings}, or nothing. */
  static String more(Candidate candidate) {
    List<Decision> rest = candidate.decisions().stream().skip(MOST).toList();
    int crossings = rest.stream().mapToInt(Decision::clears).sum();
    return rest.isEmpty()
        ? ""
        : Counts.counted(rest.size(), "more decision")
            + (rest.size() == 1 ? " clears" : " clear")
            + " the other "
            + Counts.counted(crossings, "crossing")
            + "; all are in result.json.";
  }

  private Page.Obstacle obstacle(Decision decision) {
    Map<String, List<CrossingEntry>> byKind =
        decision.crossings().stream().collect(Collectors.groupingBy(CrossingEntry::kind));
    List<Map.Entry<String, Integer>> kinds = new ArrayList<>(decision.kinds().entrySet());
    kinds.sort(Comparator.comparing(kind -> -kind.getValue()));
    return new Page.Obstacle(
        decision.what(),
        Counts.count(decision.clears()),
        kinds.stream()
            .map(kind -> Counts.count(kind.getValue()) + '\u00a0' + kind.getKey())
            .collect(Collectors.joining(", ")),
        kinds.stream()
            .map(
                kind ->
                    row(
                        kind.getKey(),
                        kind.getValue(),
                        byKind.getOrDefault(kind.getKey(), List.of())))
            .toList());
  }

  private ServiceSection.TieRow row(String kind, int count, List<CrossingEntry> crossings) {
    return new ServiceSection.TieRow(
        "",
        kind,
        Counts.count(count),
        Limits.first(
            crossings,
            limits.evidence(),
            crossing ->
                new ServiceSection.Evidence(
                    Names.of(crossing.from()),
                    Names.of(crossing.to()),
                    Names.clipped(crossing.detail()),
                    Names.place(crossing.at()))),
        Limits.more(count, Math.min(limits.evidence(), crossings.size())));
  }
}
