package dev.kerf.analyzer.cluster;

import dev.kerf.analyzer.couple.CouplingKind;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How partitions are found. The defaults were not tuned: over several hundred settings what was
 * better on some systems was not on others, while the agreement of many random settings was good on
 * all.
 *
 * @param kindWeights weight of a kind in the middle of all draws; a kind that is missing weighs 1.
 *     Default: transactional and evolutionary 0.25, all others 1. Joins and foreign keys tie stores
 *     to stores and run through all of a schema: they say what a cut costs, hardly where it lies.
 *     What was changed together says how a team worked, and moved the agreement with real splits by
 *     .02 at most; it decides where the others do not.
 * @param draws how many random mixtures are clustered. Default 60: the agreement of two runs with
 *     other seeds no longer grows.
 * @param leastDraws how many at least, however large the system is. Default 20.
 * @param drawnNodes how many nodes all draws may cluster together; larger systems get fewer draws.
 *     Default 90,000: 1,500 nodes get all draws, 4,500 a third.
 * @param dropout share of ties, in [0,1), that each draw leaves out. Default 0.1: a group that
 *     hangs on a single tie shows as unstable.
 * @param weightSpread factor, at least 1, by which a draw may weigh a kind up or down. Default 3.
 * @param lowestResolution of a draw, where 1 is plain modularity. Default 0.7.
 * @param highestResolution of a draw. Default 1.4: both ends part half as many, or twice as many
 *     groups as 1 does.
 * @param agreementPower to which the share of agreeing draws is raised. Default 2: half agreement
 *     is weak agreement.
 * @param leastAgreement share of draws, in [0,1], below which agreement is taken for none. Default
 *     0.2.
 * @param seed of all chance. Default 1.
 */
public record ClusteringOptions(
    SortedMap<CouplingKind, Double> kindWeights,
    int draws,
    int leastDraws,
    int drawnNodes,
    double dropout,
    double weightSpread,
    double lowestResolution,
    double highestResolution,
    double agreementPower,
    double leastAgreement,
    long seed) {

  public ClusteringOptions {
    kindWeights = Collections.unmodifiableSortedMap(new TreeMap<>(kindWeights));
    if (draws < 1 || dropout < 0 || dropout >= 1 || weightSpread < 1) {
      throw new IllegalArgumentException(
          "need draws >= 1, dropout in [0,1), spread >= 1; has "
              + draws
              + ", "
              + dropout
              + ", "
              + weightSpread);
    }
    if (lowestResolution <= 0 || highestResolution < lowestResolution) {
      throw new IllegalArgumentException(
          "not a range of resolutions: " + lowestResolution + " to " + highestResolution);
    }
  }

  /** How many draws a graph of so many nodes gets. */
  int drawsFor(int nodes) {
    int affordable = drawnNodes / Math.max(1, nodes);
    return Math.min(draws, Math.max(Math.min(leastDraws, draws), affordable));
  }

  /** What every analysis uses unless told otherwise. */
  public static ClusteringOptions defaults() {
    return new ClusteringOptions(
        new TreeMap<>(Map.of(CouplingKind.TRANSACTIONAL, 0.25, CouplingKind.EVOLUTIONARY, 0.25)),
        60,
        20,
        90_000,
        0.1,
        3,
        0.7,
        1.4,
        2,
        0.2,
        1);
  }

  /** The same with the fewest draws that make an ensemble, however small the system is. */
  public ClusteringOptions quick() {
    return new ClusteringOptions(
        kindWeights,
        leastDraws,
        leastDraws,
        drawnNodes,
        dropout,
        weightSpread,
        lowestResolution,
        highestResolution,
        agreementPower,
        leastAgreement,
        seed);
  }

  /** Name and value of each option, for the result. */
  public SortedMap<String, String> values() {
    SortedMap<String, String> values = new TreeMap<>();
    kindWeights.forEach(
        (kind, weight) -> values.put("cluster.weight." + kind.word(), Double.toString(weight)));
    values.put("cluster.draws", Integer.toString(draws));
    values.put("cluster.least-draws", Integer.toString(leastDraws));
    values.put("cluster.drawn-nodes", Integer.toString(drawnNodes));
    values.put("cluster.dropout", Double.toString(dropout));
    values.put("cluster.weight-spread", Double.toString(weightSpread));
    values.put("cluster.lowest-resolution", Double.toString(lowestResolution));
    values.put("cluster.highest-resolution", Double.toString(highestResolution));
    values.put("cluster.agreement-power", Double.toString(agreementPower));
    values.put("cluster.least-agreement", Double.toString(leastAgreement));
    values.put("cluster.seed", Long.toString(seed));
    return values;
  }
}
