package dev.kerf.analyzer;

import dev.kerf.analyzer.boundary.BoundariesFile;
import dev.kerf.analyzer.boundary.Ownership;
import dev.kerf.analyzer.crossing.Crossing;
import dev.kerf.analyzer.crossing.Crossings;
import dev.kerf.analyzer.discover.Workspace;
import dev.kerf.analyzer.gate.Comparison;
import dev.kerf.analyzer.gate.Gate;
import dev.kerf.analyzer.gate.Kinship;
import dev.kerf.analyzer.gate.Policy;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.result.GateFinding;
import dev.kerf.analyzer.result.ProgressResult;
import dev.kerf.analyzer.result.ProgressResult.Line;
import dev.kerf.analyzer.result.ProgressResult.Week;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Measures how the crossings of a cut came and went. Every point is read and measured again, with
 * one set of boundaries: neither an upgrade of Kerf nor a boundary that moves bends the curve.
 * Points are taken newest first, so that a type that was renamed is known by its name of today.
 */
public final class ProgressReview {

  private final MonolithAnalyzer analyzer;
  private final AnalysisOptions options;
  private final BoundariesFile boundaries;
  private final Deque<Week> weeks = new ArrayDeque<>();
  private final SortedMap<String, Line> lines = new TreeMap<>();

  public ProgressReview(AnalysisOptions options, Progress progress, BoundariesFile boundaries) {
    this.analyzer = new MonolithAnalyzer(options, progress);
    this.options = options;
    this.boundaries = boundaries;
  }

  /**
   * The code at the end of a week.
   *
   * @param week as ISO 8601 has it
   */
  public record Point(String week, String commit, Workspace workspace) {}

  /**
   * A point, read.
   *
   * @param today names of today by the names of then, of types that had another one
   */
  private record Measured(
      Point point, Side side, Map<TypeName, TypeName> today, List<Crossing> crossings) {}

  /** Measures the points, given newest first; the oldest one is only compared with. */
  public ProgressResult measure(List<Point> points, String tool) {
    String title = "";
    try (InputReading reading =
        InputReading.remembering(options.cache(), new ConcurrentHashMap<>())) {
      Measured newer = null;
      for (Point point : points) {
        Measured older = read(point, newer, reading);
        if (newer == null) {
          title = older.side().codebase().title();
        } else {
          compare(older, newer);
        }
        newer = older;
      }
    }
    List<Week> all = List.copyOf(weeks);
    int net =
        all.subList(Math.max(0, all.size() - ProgressResult.FLAT_WEEKS), all.size()).stream()
            .mapToInt(Week::net)
            .sum();
    return new ProgressResult(
        ProgressResult.SCHEMA_VERSION,
        tool,
        title,
        all,
        List.copyOf(lines.values()),
        all.size() < ProgressResult.FLAT_WEEKS || net < 0);
  }

  private Measured read(Point point, Measured newer, InputReading reading) {
    Side side = analyzer.side(point.workspace(), reading);
    Map<TypeName, TypeName> today = new HashMap<>();
    if (newer != null) {
      newer.today().forEach((then, now) -> keep(side, then, now, today));
      newer
          .side()
          .formerNames(side)
          .forEach((now, then) -> today.put(then, newer.today().getOrDefault(now, now)));
    }
    Ownership own = Ownership.of(boundaries, side.elements(), today);
    List<Crossing> crossings = new ArrayList<>();
    for (Crossing crossing : new Crossings(side.codebase()).across(own.boundaries())) {
      crossings.add(crossing.named(end -> nameOfToday(end, today)));
    }
    return new Measured(point, side, today, crossings);
  }

  private static void keep(Side side, TypeName then, TypeName now, Map<TypeName, TypeName> today) {
    if (side.codebase().types().containsKey(then)) {
      today.put(then, now);
    }
  }

  private static String nameOfToday(String end, Map<TypeName, TypeName> today) {
    if (today.isEmpty() || end.indexOf(':') >= 0 || end.isEmpty() || end.indexOf(',') >= 0) {
      return end;
    }
    TypeName now = today.get(TypeName.of(end));
    return now == null ? end : now.id();
  }

  private void compare(Measured older, Measured newer) {
    Comparison sides =
        new Comparison(
            newer.crossings(),
            older.crossings(),
            newer.crossings(),
            older.crossings(),
            Kinship.NONE,
            Set.of(),
            Set.of(),
            Map.of(),
            Map.of(),
            boundaries,
            LocalDate.MAX);
    Gate.Verdict verdict = Gate.judge(sides, Policy.DEFAULT);
    int added = 0;
    int removed = 0;
    for (GateFinding finding : verdict.findings()) {
      boolean isNew = finding.status().equals("added");
      boolean isGone = finding.status().equals("resolved");
      if (isNew || isGone) {
        added += isNew ? 1 : 0;
        removed += isGone ? 1 : 0;
        Line line = new Line(finding.fromService(), finding.kind(), isNew ? 1 : 0, isGone ? 1 : 0);
        lines.merge(line.service() + ' ' + line.kind(), line, ProgressReview::sum);
      }
    }
    int known = added + verdict.counts().get("unchanged");
    weeks.addFirst(new Week(newer.point().week(), newer.point().commit(), known, added, removed));
  }

  private static Line sum(Line one, Line other) {
    return new Line(
        one.service(), one.kind(), one.added() + other.added(), one.removed() + other.removed());
  }
}
