package dev.kerf.analyzer;

import dev.kerf.analyzer.ChangeReview.Version;
import dev.kerf.analyzer.boundary.BoundariesFile;
import dev.kerf.analyzer.boundary.Ownership;
import dev.kerf.analyzer.crossing.Crossing;
import dev.kerf.analyzer.crossing.Crossing.Identity;
import dev.kerf.analyzer.crossing.CrossingKind;
import dev.kerf.analyzer.crossing.Crossings;
import dev.kerf.analyzer.gate.Baseline;
import dev.kerf.analyzer.gate.Comparison;
import dev.kerf.analyzer.gate.ExemptionNotices;
import dev.kerf.analyzer.gate.Gate;
import dev.kerf.analyzer.gate.Kinship;
import dev.kerf.analyzer.gate.OwnershipNotices;
import dev.kerf.analyzer.gate.Policy;
import dev.kerf.analyzer.result.GateNotice;
import dev.kerf.analyzer.result.GateResult;
import dev.kerf.analyzer.yaml.InvalidYamlException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Judges one state of the code, without an older one: all of it, or all but a baseline. */
public final class StandingReview {

  private final Version version;
  private final BoundariesFile boundaries;
  private final String tool;
  private final LocalDate today;
  private final Side side;
  private final Ownership own;
  private final List<Crossing> crossings;

  /**
   * Reads the state.
   *
   * @param tool name and version of Kerf
   * @throws InvalidYamlException where an exemption beside the code is wrong
   */
  public StandingReview(
      AnalysisOptions options, Progress progress, Version version, LocalDate today, String tool)
      throws InvalidYamlException {
    this.version = version;
    this.today = today;
    this.tool = tool;
    MonolithAnalyzer analyzer = new MonolithAnalyzer(options, progress);
    try (InputReading reading = InputReading.with(options.cache())) {
      side = analyzer.side(version.workspace(), reading);
    }
    boundaries = side.agreed(version.boundaries());
    own = side.ownership(boundaries, Map.of());
    crossings = new Crossings(side.codebase()).across(own.boundaries());
    analyzer.settle();
  }

  /** Lists every crossing there is; only those of strict services fail. */
  public GateResult everything(Policy policy) {
    return judge(
        "",
        crossings,
        Set.of(),
        policy.listingKnown(),
        OwnershipNotices.of(own, side::declared, version.workspace().submodules()));
  }

  /**
   * Fails what a baseline does not know.
   *
   * @param path of the baseline, for people
   */
  public GateResult against(Baseline baseline, String path, Policy policy) {
    List<GateNotice> notices =
        new ArrayList<>(OwnershipNotices.besideBaseline(own, side::declared, policy.staleFails()));
    notices.addAll(baseline.stale(path, crossings, policy.staleFails()));
    return judge(path, List.of(), baseline.identities(), policy, notices);
  }

  /** The baseline without what is gone. */
  public Baseline pruned(Baseline baseline) {
    return baseline.pruned(crossings);
  }

  /** The baseline with what it lets fail. */
  public Baseline grown(Baseline baseline, String reason) {
    List<Identity> added =
        against(baseline, "", Policy.DEFAULT).findings().stream()
            .filter(finding -> finding.status().equals("added"))
            .map(
                finding ->
                    new Identity(CrossingKind.of(finding.kind()).orElseThrow(), finding.ends()))
            .toList();
    return baseline.with(added, reason);
  }

  private GateResult judge(
      String base,
      List<Crossing> before,
      Set<Identity> accepted,
      Policy policy,
      List<GateNotice> known) {
    Comparison sides =
        new Comparison(
            crossings,
            before,
            before,
            before,
            Kinship.NONE,
            Set.of(),
            accepted,
            Map.of(),
            Map.of(),
            boundaries,
            boundaries,
            today);
    List<GateNotice> notices = new ArrayList<>(known);
    notices.addAll(ExemptionNotices.of(boundaries.exemptions(), crossings));
    return new Judgement(tool, side.codebase().title(), base, version.name())
        .result(Gate.judge(sides, policy), notices, "");
  }
}
