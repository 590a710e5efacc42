package dev.kerf.analyzer;

import dev.kerf.analyzer.boundary.BoundariesFile;
import dev.kerf.analyzer.boundary.Ownership;
import dev.kerf.analyzer.cache.CacheFolder;
import dev.kerf.analyzer.cache.CacheKey;
import dev.kerf.analyzer.crossing.Crossing;
import dev.kerf.analyzer.crossing.Crossing.Identity;
import dev.kerf.analyzer.crossing.Crossings;
import dev.kerf.analyzer.discover.GitProblemException;
import dev.kerf.analyzer.discover.Snapshot;
import dev.kerf.analyzer.discover.Workspace;
import dev.kerf.analyzer.extract.Extraction;
import dev.kerf.analyzer.gate.BlindSpots;
import dev.kerf.analyzer.gate.Comparison;
import dev.kerf.analyzer.gate.ExemptionNotices;
import dev.kerf.analyzer.gate.Gate;
import dev.kerf.analyzer.gate.Kinship;
import dev.kerf.analyzer.gate.OwnershipNotices;
import dev.kerf.analyzer.gate.Policy;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.result.GateNotice;
import dev.kerf.analyzer.result.GateResult;
import dev.kerf.analyzer.yaml.InvalidYamlException;
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
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Judges a change: reads both sides the same way, measures each with the boundaries of both, and
 * compares. Nothing is clustered, so that a verdict cannot flip because a clustering did.
 *
 * <p>One review may judge many changes: files that it has read are remembered by their content, and
 * the last two sides as they are. Not for several threads at once.
 */
public final class ChangeReview {

  /** The newer side of one change is often the older one of the next. */
  private static final int MOST_SIDES_KEPT = 2;

  private final MonolithAnalyzer analyzer;
  private final Optional<CacheFolder> cache;
  private final KeptMeasures kept;
  private final ConcurrentMap<CacheKey, Extraction> known = new ConcurrentHashMap<>();
  private final Deque<Side> recent = new ArrayDeque<>();

  public ChangeReview(AnalysisOptions options, Progress progress) {
    this.analyzer = new MonolithAnalyzer(options, progress);
    this.cache = options.cache();
    this.kept = new KeptMeasures(options);
  }

  /**
   * One side of a change as the caller names it.
   *
   * @param name a commit or the working tree, for people
   * @param boundaries what its boundaries file says
   */
  public record Version(String name, Workspace workspace, BoundariesFile boundaries) {}

  /**
   * The side to compare with, whose files are looked at only where an earlier gate left nothing.
   *
   * @param name a commit, for people
   * @param boundaries what its boundaries file says
   */
  public record Base(String name, Snapshot files, BoundariesFile boundaries) {

    /** One whose files were looked through. */
    public static Base of(Version version) {
      return new Base(version.name(), Snapshot.of(version.workspace()), version.boundaries());
    }
  }

  /**
   * A change to judge.
   *
   * @param reverts commits that it takes back
   * @param bypass why it may pass whatever is found, and who says so; empty where nobody does
   */
  public record Change(Base base, Version head, List<Revert> reverts, String bypass) {
    public Change {
      reverts = List.copyOf(reverts);
    }

    /** A change that is no more than its two sides. */
    public static Change of(Version base, Version head) {
      return new Change(Base.of(base), head, List.of(), "");
    }
  }

  /**
   * A commit that a change takes back: what it removed may return.
   *
   * @param commit its id, for people
   * @param before what was there before it
   * @param after what it made of that
   */
  public record Revert(String commit, Snapshot before, Snapshot after) {}

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

  /**
   * Judges what a change adds.
   *
   * @throws InvalidYamlException where an exemption beside the code is wrong
   * @throws GitProblemException where a file of an older side is needed and not here
   */
  public GateResult compare(Change change, Policy policy, LocalDate today, String tool)
      throws BlindException, InvalidYamlException, GitProblemException {
    try {
      return compared(change, policy, today, tool);
    } finally {
      analyzer.settle();
    }
  }

  private GateResult compared(Change change, Policy policy, LocalDate today, String tool)
      throws BlindException, InvalidYamlException, GitProblemException {
    OlderSide before = older(change.base().files());
    Outline older = before.outline();
    Side now = side(change.head().workspace());
    Outline newer = now.outline();
    refuseToBeBlind(before, newer);
    BoundariesFile oldFile = change.base().boundaries();
    BoundariesFile file = now.agreed(change.head().boundaries());
    Map<TypeName, TypeName> formerNames = before.formerNames(now, newer);
    // Hardly a change touches the boundaries: each side is then measured once for both.
    boolean redraws = !file.drawsAlike(oldFile);
    MeasuredSide old = before.by(oldFile);
    MeasuredSide oldByNew = redraws ? before.by(file) : old;
    Ownership own = now.ownership(file, formerNames);
    Crossings crossings = new Crossings(now.codebase());
    List<Crossing> across = crossings.across(own.boundaries());
    List<Crossing> acrossByOld =
        redraws ? crossings.across(now.ownership(oldFile, formerNames).boundaries()) : across;
    List<Crossing> added = notAmong(oldByNew.crossings(), notAmong(old.crossings(), across));
    TodaysNames names = new TodaysNames(formerNames);
    ChangedFiles changed = new ChangedFiles(before, change.head().workspace());
    Causes.Found found = Causes.of(added, before, now, names, changed);
    Set<Identity> noNews = new HashSet<>(found.noNews());
    noNews.addAll(LaterLoads.among(added, before, now.codebase(), names, changed));
    noNews.addAll(new UntouchedCalls(old.crossings(), names.byId(), changed).among(added));
    MappingPlaces mapped = new MappingPlaces(changed, now.codebase());
    StatementPlaces statements = new StatementPlaces(changed, now.codebase());
    UsePlaces uses = new UsePlaces(changed, now.codebase());
    List<Crossing> baseByNew = new ArrayList<>(oldByNew.crossings());
    baseByNew.addAll(
        new MovedAcross(formerNames).of(added, baseByNew, own.boundaries(), before, file));
    baseByNew.addAll(
        new CarvedOut(older, newer, formerNames).among(added, before, change.head().workspace()));
    SortedMap<StoreName, StoreName> formerStores = FormerStores.between(older, newer);
    Map<String, String> renamed = new HashMap<>(names.byId());
    formerStores.forEach((store, former) -> renamed.put(former.id(), store.id()));
    Set<String> come = come(newer, older, formerNames);
    MovedLines moved = new MovedLines(changed, now.codebase(), added, old.crossings(), renamed);
    Comparison sides =
        new Comparison(
            told(across, added, crossing -> uses.of(statements.of(mapped.of(crossing)))),
            old.crossings(),
            acrossByOld,
            baseByNew,
            new Kinship(
                renamed, supertypes(newer, older), come, moved.origins(), moved.replaced(come)),
            Undecided.among(added, fixed(older, newer), before),
            noNews,
            Map.of(),
            mapped.of(found.causes()),
            file,
            oldFile,
            today);
    Gate.Verdict verdict = Gate.judge(sides, policy);
    if (!verdict.passed() && !change.reverts().isEmpty()) {
      verdict = Gate.judge(sides.withReverted(returned(change)), policy);
    }
    List<GateNotice> notices = new ArrayList<>();
    notices.addAll(
        OwnershipNotices.of(
            own,
            now::declared,
            new OwnershipNotices.Before(oldByNew.unmatched(), older.stores(), formerStores),
            change.head().workspace().submodules()));
    notices.addAll(ExemptionNotices.of(file.exemptions(), sides.head()));
    notices.addAll(
        BlindSpots.added(
            older.open(renamed), newer.openOf(own.boundaries(), file), policy.blindSpotsFail()));
    return new Judgement(tool, now.codebase().title(), change.base().name(), change.head().name())
        .result(verdict, notices, change.bypass());
  }

  /** Of those that the change adds, what it touches comes first. */
  private static List<Crossing> told(
      List<Crossing> crossings, List<Crossing> added, UnaryOperator<Crossing> byChange) {
    Set<Identity> retold = added.stream().map(Crossing::identity).collect(Collectors.toSet());
    return crossings.stream()
        .map(crossing -> retold.contains(crossing.identity()) ? byChange.apply(crossing) : crossing)
        .toList();
  }

  private static List<Crossing> notAmong(List<Crossing> known, List<Crossing> crossings) {
    Set<Identity> identities = known.stream().map(Crossing::identity).collect(Collectors.toSet());
    return crossings.stream().filter(c -> !identities.contains(c.identity())).toList();
  }

  /** What the commits that a change takes back had removed, with the commit. */
  private Map<Identity, String> returned(Change change) throws GitProblemException {
    Map<Identity, String> out = new HashMap<>();
    for (Revert revert : change.reverts()) {
      Set<Identity> left = identities(revert.after(), change.head().boundaries());
      for (Identity identity : identities(revert.before(), change.head().boundaries())) {
        if (!left.contains(identity)) {
          out.put(identity, revert.commit());
        }
      }
    }
    return out;
  }

  private Set<Identity> identities(Snapshot files, BoundariesFile boundaries)
      throws GitProblemException {
    return older(files).by(boundaries).crossings().stream()
        .map(Crossing::identity)
        .collect(Collectors.toSet());
  }

  private OlderSide older(Snapshot files) {
    return new OlderSide(files, kept, this::side);
  }

  private Side read(Workspace workspace) {
    try (InputReading reading = InputReading.remembering(cache, known)) {
      return analyzer.side(workspace, reading);
    }
  }

  private Side side(Workspace workspace) {
    Side side =
        recent.stream()
            .filter(kept -> kept.workspace() == workspace)
            .findFirst()
            .orElseGet(() -> read(workspace));
    recent.removeIf(kept -> kept == side);
    recent.addLast(side);
    if (recent.size() > MOST_SIDES_KEPT) {
      recent.removeFirst();
    }
    return side;
  }

  private static void refuseToBeBlind(OlderSide before, Outline now)
      throws BlindException, GitProblemException {
    SortedSet<String> lost = new TreeSet<>();
    for (String failed : now.failed()) {
      if (!before.outline().failed().contains(failed) && before.input(failed).isPresent()) {
        lost.add(failed);
      }
    }
    if (!lost.isEmpty()) {
      throw new BlindException(lost);
    }
  }

  /** Files that could not be read before and can be now. */
  private static Set<String> fixed(Outline before, Outline now) {
    Set<String> out = new HashSet<>(before.failed());
    out.removeAll(now.failed());
    return out;
  }

  private static Map<String, Set<String>> supertypes(Outline now, Outline before) {
    Map<String, Set<String>> out = new HashMap<>(before.supertypes());
    out.putAll(now.supertypes());
    return out;
  }

  private static Set<String> come(
      Outline now, Outline before, Map<TypeName, TypeName> formerNames) {
    return now.types().keySet().stream()
        .filter(type -> !before.types().containsKey(type) && !formerNames.containsKey(type))
        .map(TypeName::id)
        .collect(Collectors.toSet());
  }
}
