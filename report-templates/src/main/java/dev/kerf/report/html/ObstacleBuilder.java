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

/** What stands in the way of a cut: the decisions that clear its crossings. */
final class ObstacleBuilder {

  private ObstacleBuilder() {}

  /** Those that clear most first. */
  static List<Page.Obstacle> of(Candidate candidate) {
    return candidate.decisions().stream().map(ObstacleBuilder::obstacle).toList();
  }

  private static Page.Obstacle obstacle(Decision decision) {
    Map<String, List<CrossingEntry>> byKind =
        decision.crossings().stream().collect(Collectors.groupingBy(CrossingEntry::kind));
    List<Map.Entry<String, Integer>> kinds = new ArrayList<>(decision.kinds().entrySet());
    kinds.sort(Comparator.comparing(kind -> -kind.getValue()));
    return new Page.Obstacle(
        decision.what(),
        Counts.count(decision.clears()),
        kinds.stream()
            .map(kind -> KindWords.counted(kind.getKey(), kind.getValue()))
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

  private static ServiceSection.TieRow row(String kind, int count, List<CrossingEntry> crossings) {
    return new ServiceSection.TieRow(
        "",
        KindWords.of(kind, count),
        Counts.count(count),
        crossings.stream().map(ServiceSections::evidence).toList(),
        0,
        count <= crossings.size()
            ? ""
            : "and "
                + Counts.count(count - crossings.size())
                + " more: a result names "
                + Counts.count(Decision.MAX_CROSSINGS)
                + " of them for a decision");
  }
}
