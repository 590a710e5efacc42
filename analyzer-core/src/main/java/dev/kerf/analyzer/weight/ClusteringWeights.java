package dev.kerf.analyzer.weight;

import java.util.List;

/**
 * How partitions are found. The defaults were not tuned: over several hundred settings what was
 * better on some systems was not on others, while the agreement of many random settings was good on
 * all.
 */
public final class ClusteringWeights {

  public static final Weight STRUCTURAL =
      kind("structural", 1, "ties of code", "each kind counts by what it says, not how loudly");

  public static final Weight DATA =
      kind("data", 1, "ties of data", "each kind counts by what it says, not how loudly");

  public static final Weight TRANSACTIONAL =
      kind(
          "transactional",
          0.25,
          "ties of transactions, joins and keys",
          "they run through all of a schema: what a cut costs, hardly where it lies");

  public static final Weight SEMANTIC =
      kind("semantic", 1, "ties of words", "each kind counts by what it says, not how loudly");

  public static final Weight EVOLUTIONARY =
      kind(
          "evolutionary",
          0.25,
          "ties of the history",
          "they say how a team worked, and decide where the others do not");

  public static final Weight DRAWS =
      new Weight(
          "cluster.draws",
          Weight.Kind.WHOLE,
          1,
          127,
          120,
          "how many random mixtures are clustered; with 1, all ties are clustered once as they are,"
              + " and how firmly anything stands is not measured",
          "the agreement of two runs with other seeds no longer grows");

  public static final Weight LEAST_DRAWS =
      Weight.count(
          "cluster.least-draws",
          1,
          20,
          "how many at least, however large the system is",
          "fewer make no ensemble");

  public static final Weight DRAWN_NODES =
      Weight.count(
          "cluster.drawn-nodes",
          1,
          500_000,
          "how many nodes all draws may cluster together; larger systems get fewer draws",
          "4,100 nodes get all draws, 10,000 fifty");

  public static final Weight DROPOUT =
      Weight.number(
          "cluster.dropout",
          0,
          0.95,
          0.1,
          "share of ties that each draw leaves out",
          "a group that hangs on a single tie shows as unstable");

  public static final Weight WEIGHT_SPREAD =
      Weight.number(
          "cluster.weight-spread",
          1,
          Double.POSITIVE_INFINITY,
          3,
          "factor by which a draw may weigh a kind up or down",
          "no mixture is the right one for all systems");

  public static final Weight LOWEST_RESOLUTION =
      resolution("cluster.lowest-resolution", 0.7, "of a draw, where 1 is plain modularity");

  public static final Weight HIGHEST_RESOLUTION =
      resolution("cluster.highest-resolution", 1.4, "of a draw, where 1 is plain modularity");

  public static final Weight AGREEMENT_POWER =
      Weight.factor(
          "cluster.agreement-power",
          2,
          "power to which the share of agreeing draws is raised",
          "half agreement is weak agreement");

  public static final Weight LEAST_AGREEMENT =
      Weight.share(
          "cluster.least-agreement",
          0.2,
          "share of draws below which agreement is taken for none",
          "two elements that every fifth draw holds together met by chance");

  public static final Weight CONSENSUS_SHARE =
      Weight.share(
          "cluster.consensus-share",
          0.33,
          "share of draws that has to hold two groups together for them to be one",
          "with less, twice as many draws part them as hold them together");

  public static final Weight SEED =
      Weight.count("cluster.seed", 0, 1, "what all chance starts from", "any number would do");

  static final List<Weight> ALL =
      List.of(
          STRUCTURAL,
          DATA,
          TRANSACTIONAL,
          SEMANTIC,
          EVOLUTIONARY,
          DRAWS,
          LEAST_DRAWS,
          DRAWN_NODES,
          DROPOUT,
          WEIGHT_SPREAD,
          LOWEST_RESOLUTION,
          HIGHEST_RESOLUTION,
          AGREEMENT_POWER,
          LEAST_AGREEMENT,
          CONSENSUS_SHARE,
          SEED);

  private ClusteringWeights() {}

  private static Weight kind(String word, double byDefault, String what, String reason) {
    return Weight.factor(
        "cluster.weight." + word, byDefault, "weight of all " + what + " together", reason);
  }

  private static Weight resolution(String name, double byDefault, String meaning) {
    return Weight.number(
        name,
        0.01,
        100,
        byDefault,
        name.substring(name.indexOf('.') + 1, name.indexOf('-')) + " resolution " + meaning,
        "both ends part half as many, or twice as many groups as 1 does");
  }

  /** The same where all is clustered once. */
  public static Weights quick(Weights weights) {
    return weights.with(DRAWS, 1);
  }
}
