package dev.kerf.analyzer;

import dev.kerf.analyzer.boundary.BoundariesFile;
import dev.kerf.analyzer.boundary.Ownership;
import dev.kerf.analyzer.codebase.ReachedTypes;
import dev.kerf.analyzer.crossing.Crossing;
import dev.kerf.analyzer.crossing.Crossing.Identity;
import dev.kerf.analyzer.crossing.CrossingKind;
import dev.kerf.analyzer.crossing.Crossings;
import dev.kerf.analyzer.discover.Workspace;
import dev.kerf.analyzer.gate.Comparison;
import dev.kerf.analyzer.gate.Gate;
import dev.kerf.analyzer.gate.Kinship;
import dev.kerf.analyzer.gate.Policy;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.result.GateFinding;
import dev.kerf.analyzer.result.ProgressResult;
import dev.kerf.analyzer.result.ProgressResult.Forecast;
import dev.kerf.analyzer.result.ProgressResult.Line;
import dev.kerf.analyzer.result.ProgressResult.Week;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    // What the team agreed to live with is there all the same.
    this.boundaries =
        new BoundariesFile(
            boundaries.services(), boundaries.sharedKernel(), boundaries.unassigned(), List.of());
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
   * @param unreached crossings that begin where no entry point comes to
   */
  private record Measured(
      Point point,
      Side side,
      Map<TypeName, TypeName> today,
      List<Crossing> crossings,
      Optional<Set<Identity>> unreached) {}

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
    return new ProgressResult(
        ProgressResult.SCHEMA_VERSION,
        tool,
        title,
        all,
        List.copyOf(lines.values()),
        all.size() < ProgressResult.FLAT_WEEKS || net(latest(all)) < 0,
        forecast(all));
  }

  private static List<Week> latest(List<Week> all) {
    return all.subList(Math.max(0, all.size() - ProgressResult.FLAT_WEEKS), all.size());
  }

  private static int net(List<Week> weeks) {
    return weeks.stream().mapToInt(Week::net).sum();
  }

  private static Optional<Forecast> forecast(List<Week> all) {
    if (all.size() < ProgressResult.FLAT_WEEKS || net(all) >= 0 || net(latest(all)) >= 0) {
      return Optional.empty();
    }
    int left = all.get(all.size() - 1).known();
    int atAll = weeks(left, all);
    int atLatest = weeks(left, latest(all));
    return Optional.of(new Forecast(Math.min(atAll, atLatest), Math.max(atAll, atLatest)));
  }

  /** How long it takes to remove so many, at the pace of these. */
  private static int weeks(int crossings, List<Week> pace) {
    return (int) Math.ceil((double) crossings * pace.size() / -net(pace));
  }

  private Measured read(Point point, Measured newer, InputReading reading) {
    Side side = analyzer.side(point.workspace(), reading);
    Map<TypeName, TypeName> today = new HashMap<>();
    if (newer != null) {
      newer.today().forEach((then, now) -> keep(side, then, now, today));
      FormerNames.between(side, newer.side())
          .forEach((now, then) -> today.put(then, newer.today().getOrDefault(now, now)));
    }
    Ownership own = side.ownership(boundaries, today);
    Optional<Set<TypeName>> reached = ReachedTypes.of(side.codebase());
    List<Crossing> crossings = new ArrayList<>();
    Set<Identity> unreached = new HashSet<>();
    for (Crossing crossing : new Crossings(side.codebase()).across(own.boundaries())) {
      Crossing named = crossing.named(end -> nameOfToday(end, today));
      crossings.add(named);
      if (crossing.from() instanceof TypeName from && !reached.orElse(Set.of()).contains(from)) {
        unreached.add(named.identity());
      }
    }
    analyzer.settle();
    return new Measured(point, side, today, crossings, reached.map(types -> unreached));
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
            boundaries,
            LocalDate.MAX);
    SortedMap<String, Line> ofWeek = new TreeMap<>();
    List<Identity> known = new ArrayList<>();
    for (GateFinding finding : Gate.judge(sides, Policy.DEFAULT.listingKnown()).findings()) {
      boolean isNew = finding.status().equals("added");
      boolean isGone = finding.status().equals("resolved");
      if (isNew || finding.status().equals("unchanged")) {
        known.add(new Identity(CrossingKind.of(finding.kind()).orElseThrow(), finding.ends()));
      }
      if (isNew || isGone) {
        Line line = new Line(finding.fromService(), finding.kind(), isNew ? 1 : 0, isGone ? 1 : 0);
        String key = line.service() + ' ' + line.kind();
        ofWeek.merge(key, line, ProgressReview::sum);
        lines.merge(key, line, ProgressReview::sum);
      }
    }
    weeks.addFirst(
        new Week(
            newer.point().week(),
            newer.point().commit(),
            known.size(),
            newer.unreached().map(all -> (int) known.stream().filter(all::contains).count()),
            ofWeek.values().stream().mapToInt(Line::added).sum(),
            ofWeek.values().stream().mapToInt(Line::removed).sum(),
            List.copyOf(ofWeek.values())));
  }

  private static Line sum(Line one, Line other) {
    return new Line(
        one.service(), one.kind(), one.added() + other.added(), one.removed() + other.removed());
  }
}
