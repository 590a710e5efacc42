package dev.kerf.analyzer;

import dev.kerf.analyzer.boundary.BoundariesFile;
import dev.kerf.analyzer.boundary.Ownership;
import dev.kerf.analyzer.cache.CacheFolder;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.crossing.Crossings;
import dev.kerf.analyzer.discover.Workspace;
import dev.kerf.analyzer.gate.Comparison;
import dev.kerf.analyzer.gate.Gate;
import dev.kerf.analyzer.gate.OwnershipNotices;
import dev.kerf.analyzer.gate.Policy;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.result.GateNotice;
import dev.kerf.analyzer.result.GateResult;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Judges a change: reads both sides the same way, measures each with the boundaries of both, and
 * compares. Nothing is clustered, so that a verdict cannot flip because a clustering did.
 */
public final class ChangeReview {

  private final MonolithAnalyzer analyzer;
  private final Optional<CacheFolder> cache;

  public ChangeReview(AnalysisOptions options, Progress progress) {
    this.analyzer = new MonolithAnalyzer(options, progress);
    this.cache = options.cache();
  }

  /**
   * One side of a change as the caller names it.
   *
   * @param name a commit or the working tree, for people
   * @param boundaries what its boundaries file says
   */
  public record Version(String name, Workspace workspace, BoundariesFile boundaries) {}

  /** A file that the older side could read and the newer cannot: nothing can be said of it. */
  public static final class BlindException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> paths;

    BlindException(SortedSet<String> paths) {
      super("cannot be read any more: " + String.join(", ", paths));
      this.paths = List.copyOf(paths);
    }

    /** Workspace-relative, sorted. */
    public List<String> paths() {
      return paths;
    }
  }

  /** Judges what {@code head} adds to {@code base}. */
  public GateResult compare(Version base, Version head, Policy policy, LocalDate today, String tool)
      throws BlindException {
    Side before;
    Side now;
    try (InputReading reading = InputReading.remembering(cache)) {
      before = analyzer.side(base.workspace(), reading);
      now = analyzer.side(head.workspace(), reading);
    }
    refuseToBeBlind(before, now);
    Map<TypeName, TypeName> formerNames = now.formerNames(before);
    Ownership own = Ownership.of(head.boundaries(), now.elements(), formerNames);
    Ownership ownBefore = Ownership.of(base.boundaries(), before.elements());
    Ownership headByOld = Ownership.of(base.boundaries(), now.elements(), formerNames);
    Ownership baseByNew = Ownership.of(head.boundaries(), before.elements());
    Crossings crossings = new Crossings(now.codebase());
    Crossings crossingsBefore = new Crossings(before.codebase());
    Comparison sides =
        new Comparison(
            crossings.across(own.boundaries()),
            crossingsBefore.across(ownBefore.boundaries()),
            crossings.across(headByOld.boundaries()),
            crossingsBefore.across(baseByNew.boundaries()),
            byId(formerNames),
            fixed(before, now),
            Set.of(),
            head.boundaries(),
            today);
    List<GateNotice> notices =
        OwnershipNotices.of(own, new OwnershipNotices.Before(ownBefore, baseByNew, before::has));
    return result(
        new Names(tool, now.codebase(), base.name(), head.name()),
        Gate.judge(sides, policy),
        notices);
  }

  /** Lists every crossing there is; only those of strict services fail. */
  public GateResult everything(Version head, Policy policy, LocalDate today, String tool) {
    Side now;
    try (InputReading reading = InputReading.with(cache)) {
      now = analyzer.side(head.workspace(), reading);
    }
    Ownership own = Ownership.of(head.boundaries(), now.elements());
    var all = new Crossings(now.codebase()).across(own.boundaries());
    Comparison sides =
        new Comparison(all, all, all, all, Map.of(), Set.of(), Set.of(), head.boundaries(), today);
    return result(
        new Names(tool, now.codebase(), "", head.name()),
        Gate.judge(sides, policy.listingKnown()),
        OwnershipNotices.of(own));
  }

  private record Names(String tool, Codebase codebase, String base, String head) {}

  private static GateResult result(Names names, Gate.Verdict verdict, List<GateNotice> notices) {
    return new GateResult(
        GateResult.SCHEMA_VERSION,
        names.tool(),
        names.codebase().title(),
        names.base(),
        names.head(),
        verdict.passed() && notices.stream().noneMatch(GateNotice::fails),
        verdict.counts(),
        verdict.known(),
        verdict.findings(),
        notices);
  }

  private static void refuseToBeBlind(Side before, Side now) throws BlindException {
    SortedSet<String> lost = new TreeSet<>(now.failed());
    lost.removeAll(before.failed());
    Set<String> known =
        before.workspace().inputs().stream().map(in -> in.path()).collect(Collectors.toSet());
    lost.retainAll(known);
    if (!lost.isEmpty()) {
      throw new BlindException(lost);
    }
  }

  /** Files that could not be read before and can be now. */
  private static Set<String> fixed(Side before, Side now) {
    Set<String> out = new HashSet<>(before.failed());
    out.removeAll(now.failed());
    return out;
  }

  private static Map<String, String> byId(Map<TypeName, TypeName> newToOld) {
    Map<String, String> out = new HashMap<>();
    newToOld.forEach((now, old) -> out.put(old.id(), now.id()));
    return out;
  }
}
