package dev.kerf.report.html;

import dev.kerf.analyzer.model.Counts;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.Tie;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The ties of a cut, gathered by the two services that they tie. */
final class Ties {

  /**
   * Everything that one service uses of another.
   *
   * @param prefix of the ids in the part of the page that is about the cut
   * @param kinds strongest first
   */
  record Direction(String prefix, String from, String to, int count, List<Tie> kinds) {

    /** Of the list with its evidence. */
    String anchor() {
      return Ties.anchor(prefix, from, to);
    }

    /** The same with some of its kinds only. */
    Direction of(List<Tie> some) {
      return new Direction(prefix, from, to, some.stream().mapToInt(Tie::count).sum(), some);
    }

    String anchor(Tie kind) {
      return anchor() + '.' + kind.kind();
    }
  }

  private final List<Direction> directions;

  Ties(Candidate candidate, String prefix) {
    Map<String, List<Tie>> gathered = new TreeMap<>();
    for (Tie tie : candidate.ties()) {
      gathered.computeIfAbsent(tie.from() + '\0' + tie.to(), key -> new ArrayList<>()).add(tie);
    }
    directions =
        gathered.values().stream()
            .map(ties -> direction(prefix, ties))
            .sorted(Comparator.comparingInt(Direction::count).reversed())
            .toList();
  }

  private static Direction direction(String prefix, List<Tie> ties) {
    List<Tie> kinds = new ArrayList<>(ties);
    kinds.sort(Comparator.comparingInt(Tie::count).reversed().thenComparing(Tie::kind));
    int count = kinds.stream().mapToInt(Tie::count).sum();
    return new Direction(
        prefix, kinds.get(0).from(), kinds.get(0).to(), count, Collections.unmodifiableList(kinds));
  }

  private static String anchor(String prefix, String from, String to) {
    return prefix + Names.anchor("tie-", from + '.' + to);
  }

  /** Ties of one kind between two services, with the way to their list. */
  static CutPart.UseKind kind(String prefix, String from, String to, String kind, int count) {
    return new CutPart.UseKind(
        KindWords.of(kind, count),
        Counts.count(count),
        '#' + anchor(prefix, from, to) + '.' + kind);
  }

  /** Strongest first. */
  List<Direction> all() {
    return directions;
  }

  List<Direction> from(String service) {
    return directions.stream().filter(d -> d.from().equals(service)).toList();
  }

  List<Direction> to(String service) {
    return directions.stream().filter(d -> d.to().equals(service)).toList();
  }

  static CutPart.Use use(Direction direction, ServiceLinks links) {
    return new CutPart.Use(
        links.of(direction.from()),
        links.of(direction.to()),
        '#' + direction.anchor(),
        Counts.count(direction.count()),
        direction.kinds().stream()
            .map(
                tie ->
                    kind(
                        direction.prefix(),
                        direction.from(),
                        direction.to(),
                        tie.kind(),
                        tie.count()))
            .toList());
  }
}
