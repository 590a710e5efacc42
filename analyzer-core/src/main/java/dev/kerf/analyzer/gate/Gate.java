package dev.kerf.analyzer.gate;

import dev.kerf.analyzer.boundary.Enforcement.Level;
import dev.kerf.analyzer.boundary.Exemption;
import dev.kerf.analyzer.crossing.Crossing;
import dev.kerf.analyzer.crossing.Crossing.Identity;
import dev.kerf.analyzer.crossing.CrossingKind;
import dev.kerf.analyzer.crossing.Recipe;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.result.GateFinding;
import dev.kerf.analyzer.result.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tells what a change adds from what was there before. Only identities are compared, so that
 * nothing moves a crossing from old to new but a new pair of ends.
 */
public final class Gate {

  private static final Comparator<GateFinding> ORDER =
      Comparator.comparing(GateFinding::fails)
          .reversed()
          .thenComparing(finding -> Status.valueOf(finding.status().toUpperCase(Locale.ROOT)))
          .thenComparing(GateFinding::kind)
          .thenComparing(finding -> String.join(" ", finding.ends()));

  private static final int MOST_ROOTS_NAMED = 3;

  private final Comparison sides;
  private final Policy policy;
  private final Exempted exempted;
  private final Rules rules;
  private final Rules oldRules;
  private final TodaysIdentities today;
  private final Set<Identity> before;
  private final Set<Identity> beforeByNew;

  private final OlderTies older;

  /** State that two services shared, with the one that is not at home there and the other one. */
  private final Set<List<String>> sharedBefore = new HashSet<>();

  private final List<GateFinding> findings = new ArrayList<>();

  /** What is told, with the services that it lies between: one crossing may reach several. */
  private final Map<Told, List<Crossing>> told = new LinkedHashMap<>();

  private final HandedOn handedOn;

  /** What is known, and counted only. */
  private final Set<Identity> unlisted = new HashSet<>();

  /** What one cause adds, by the cause, the kind, what is reached and how strictly that is held. */
  private final Map<List<Object>, List<Crossing>> caused = new LinkedHashMap<>();

  private final Map<Status, Integer> counts = new EnumMap<>(Status.class);

  private Gate(Comparison sides, Policy policy) {
    this.sides = sides;
    this.policy = policy;
    this.exempted = new Exempted(sides.file().exemptions());
    this.rules = new Rules(sides.file());
    this.oldRules = new Rules(sides.oldFile());
    this.today = new TodaysIdentities(sides);
    before = identities(sides.base());
    before.addAll(sides.accepted());
    beforeByNew = identities(sides.baseByNew());
    handedOn = new HandedOn(sides, today::of);
    older = new OlderTies(sides, today::of, rules);
    for (Crossing crossing : sides.base()) {
      if (crossing.kind() == CrossingKind.SHARED_STATE) {
        sharedBefore.add(shared(crossing, crossing.fromService(), crossing.toService()));
      }
    }
    for (Status status : Status.values()) {
      counts.put(status, 0);
    }
  }

  private record Told(Status status, Identity identity, Level level, String note) {}

  /**
   * What a comparison comes to.
   *
   * @param findings all but the unchanged, failing ones first
   * @param counts by the word of the status
   * @param known crossings of the newer side by the word of their kind
   */
  public record Verdict(
      List<GateFinding> findings,
      SortedMap<String, Integer> counts,
      SortedMap<String, Integer> known) {

    /** Whether nothing fails. */
    public boolean passed() {
      return findings.stream().noneMatch(GateFinding::fails);
    }
  }

  /** Judges a change. */
  public static Verdict judge(Comparison sides, Policy policy) {
    Gate gate = new Gate(sides, policy);
    gate.judgeHead();
    gate.judgeLoosened();
    gate.judgeResolved();
    return gate.verdict();
  }

  /** Identities of the older side, in the names that their types have on the newer one. */
  private Set<Identity> identities(List<Crossing> crossings) {
    Set<Identity> out = new HashSet<>();
    crossings.forEach(crossing -> out.add(today.of(crossing.identity())));
    return out;
  }

  private void judgeHead() {
    for (Crossing crossing : sides.head()) {
      if (rules.excuses(crossing)) {
        continue;
      }
      Level level = rules.level(crossing);
      Optional<Exemption> exemption = exempted.of(crossing, sides.today());
      boolean holds = exemption.isPresent() && !exemption.get().isExpired(sides.today());
      if (holds) {
        add(Status.EXEMPTED, crossing, level, Exempted.agreed(exemption.get()));
      } else if (wasThere(crossing) || wasElsewhere(crossing)) {
        known(crossing, level, exemption);
      } else {
        Status status = statusOfNew(crossing);
        String note =
            status == Status.RETURNED
                ? "back by the revert of " + sides.reverted().get(crossing.identity())
                : exemption.map(Exempted::expired).orElse("");
        Cause cause = sides.causes().get(crossing.identity());
        if (status == Status.ADDED && cause != null) {
          caused
              .computeIfAbsent(
                  List.of(cause, crossing.kind(), crossing.to(), level), key -> new ArrayList<>())
              .add(crossing);
        } else {
          add(status, crossing, level, note);
        }
      }
    }
    caused.values().forEach(this::addOnce);
  }

  /** One finding for all that one cause makes cross, at the place of that cause. */
  private void addOnce(List<Crossing> same) {
    Crossing first = same.get(0);
    Cause cause = sides.causes().get(first.identity());
    List<String> roots = same.stream().map(crossing -> crossing.identity().ends().get(0)).toList();
    String note =
        same.size() == 1
            ? ""
            : (first.kind().isEvent() || first.kind() == CrossingKind.SHARED_STATE
                    ? "so do "
                    : "so do units of work of ")
                + (same.size() - 1)
                + (same.size() == 2 ? " more type: " : " more types: ")
                + some(roots);
    counts.merge(Status.ADDED, 1, Integer::sum);
    findings.add(
        finding(
            Status.ADDED,
            first,
            rules.level(first),
            cause.what(),
            roots,
            List.of(cause.at()),
            note));
  }

  private static String some(List<String> roots) {
    List<String> others = roots.subList(1, Math.min(roots.size(), 1 + MOST_ROOTS_NAMED));
    return String.join(", ", others) + (roots.size() - 1 > MOST_ROOTS_NAMED ? ", ..." : "");
  }

  private boolean wasThere(Crossing crossing) {
    return before.contains(crossing.identity()) || older.bring(crossing) || isTurned(crossing);
  }

  /** Who takes over a call, or what creates an object, may keep the object in a variable. */
  private boolean wasElsewhere(Crossing crossing) {
    Set<Identity> companions = older.companions(crossing);
    companions.removeAll(before);
    return handedOn.has(crossing) || !companions.isEmpty() && handedOn.hasAny(companions);
  }

  /**
   * Whether the two services shared this state already, seen from the other one: which of them is
   * at home there may turn with a class that comes or goes.
   */
  private boolean isTurned(Crossing crossing) {
    return crossing.kind() == CrossingKind.SHARED_STATE
        && sharedBefore.contains(shared(crossing, crossing.toService(), crossing.fromService()));
  }

  private List<String> shared(Crossing crossing, String from, String to) {
    List<String> ends = today.of(crossing.identity()).ends();
    List<String> out = new ArrayList<>(ends.subList(1, ends.size()));
    out.add(from);
    out.add(to);
    return out;
  }

  private Status statusOfNew(Crossing crossing) {
    if (beforeByNew.contains(crossing.identity())) {
      return Status.REDRAWN;
    }
    if (sides.reverted().containsKey(crossing.identity())) {
      return Status.RETURNED;
    }
    return sides.undecided().contains(crossing.identity()) ? Status.UNDECIDED : Status.ADDED;
  }

  private void known(Crossing crossing, Level level, Optional<Exemption> expired) {
    if (expired.isPresent()) {
      add(Status.EXPIRED, crossing, level, Exempted.expired(expired.get()));
    } else if (policy.fails(Status.UNCHANGED, crossing.kind().word(), level)) {
      add(Status.UNCHANGED, crossing, level, "the service is strict: old crossings fail as well");
    } else if (policy.listKnown()) {
      add(Status.UNCHANGED, crossing, level, "");
    } else if (unlisted.add(crossing.identity())) {
      counts.merge(Status.UNCHANGED, 1, Integer::sum);
    }
  }

  /** What the older file would have told, and the newer one does not. */
  private void judgeLoosened() {
    Set<Identity> now = new HashSet<>();
    for (Crossing crossing : sides.head()) {
      if (!rules.excuses(crossing)) {
        now.add(crossing.identity());
      }
    }
    for (Crossing crossing : sides.headByOld()) {
      if (!oldRules.excuses(crossing)
          && !before.contains(crossing.identity())
          && !now.contains(crossing.identity())) {
        add(
            Status.LOOSENED,
            crossing,
            oldRules.level(crossing),
            "this change redraws the boundary, or what it lets through, as well");
      }
    }
  }

  private void judgeResolved() {
    Set<Identity> now = identitiesOf(sides.head());
    now.addAll(identitiesOf(sides.headByOld()));
    for (Crossing crossing : sides.base()) {
      Identity identity = today.of(crossing.identity());
      if (!now.contains(identity) && !handedOn.wasGiven(identity) && !rules.excuses(crossing)) {
        add(Status.RESOLVED, crossing, rules.level(crossing), "");
      }
    }
  }

  static Set<Identity> identitiesOf(List<Crossing> crossings) {
    Set<Identity> out = new HashSet<>();
    crossings.forEach(crossing -> out.add(crossing.identity()));
    return out;
  }

  private void add(Status status, Crossing crossing, Level level, String note) {
    told.computeIfAbsent(
            new Told(status, crossing.identity(), level, note), key -> new ArrayList<>())
        .add(crossing);
  }

  /** One finding for a crossing, whichever services are at its other end. */
  private void tell(Told what, List<Crossing> same) {
    counts.merge(what.status(), 1, Integer::sum);
    Crossing first = same.get(0);
    List<String> notes = new ArrayList<>(List.of(what.note()));
    for (Crossing other : same.subList(1, same.size())) {
      notes.add("the same between '" + other.fromService() + "' and '" + other.toService() + "'");
    }
    notes.remove("");
    findings.add(
        finding(
            what.status(),
            first,
            what.level(),
            first.detail(),
            List.of(),
            first.places(),
            String.join("; ", notes)));
  }

  private GateFinding finding(
      Status status,
      Crossing crossing,
      Level level,
      String detail,
      List<String> roots,
      List<SourceLocation> places,
      String note) {
    CrossingKind kind = crossing.kind();
    Recipe recipe = Recipe.of(kind);
    return new GateFinding(
        status.word(),
        policy.fails(status, kind.word(), level),
        level.word(),
        kind.word(),
        crossing.identity().ends(),
        crossing.from().id(),
        crossing.to().id(),
        crossing.fromService(),
        crossing.toService(),
        rules.owners(crossing),
        detail,
        roots,
        places.stream().map(Gate::place).toList(),
        recipe.why(),
        recipe.steps(),
        note,
        Fingerprint.of(crossing.identity()));
  }

  private static Place place(SourceLocation location) {
    return new Place(location.path(), location.line());
  }

  private Verdict verdict() {
    told.forEach(this::tell);
    findings.sort(ORDER);
    SortedMap<String, Integer> byStatus = new TreeMap<>();
    counts.forEach((status, count) -> byStatus.put(status.word(), count));
    SortedMap<String, Integer> known = new TreeMap<>();
    identitiesOf(sides.head()).forEach(each -> known.merge(each.kind().word(), 1, Integer::sum));
    return new Verdict(List.copyOf(findings), byStatus, known);
  }
}
