package dev.kerf.analyzer.cluster;

import dev.kerf.analyzer.couple.CouplingKind;
import dev.kerf.analyzer.weight.ClusteringWeights;
import dev.kerf.analyzer.weight.Weights;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How partitions are found; {@link ClusteringWeights} says for each value what it is by default,
 * and why.
 *
 * @param kindWeights weight of a kind in the middle of all draws; a kind that is missing weighs 1
 * @param draws how many random mixtures are clustered
 * @param leastDraws how many at least, however large the system is
 * @param drawnNodes how many nodes all draws may cluster together; larger systems get fewer draws
 * @param dropout share of ties, in [0,1), that each draw leaves out
 * @param weightSpread factor, at least 1, by which a draw may weigh a kind up or down
 * @param lowestResolution of a draw, where 1 is plain modularity
 * @param highestResolution of a draw
 * @param agreementPower to which the share of agreeing draws is raised
 * @param leastAgreement share of draws, in [0,1], below which agreement is taken for none
 * @param consensusShare share of draws, in [0,1], that has to hold two groups together on average
 *     for them to be one
 * @param seed of all chance
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
    double consensusShare,
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

  /** Whether all is clustered once, so that nothing can agree. */
  public boolean once(int nodes) {
    return drawsFor(nodes) == 1;
  }

  /** What every analysis uses unless told otherwise. */
  public static ClusteringOptions defaults() {
    return of(Weights.defaults());
  }

  /** What the user chose, and the defaults of all else. */
  public static ClusteringOptions of(Weights weights) {
    return new ClusteringOptions(
        new TreeMap<>(
            Map.of(
                CouplingKind.STRUCTURAL, weights.number(ClusteringWeights.STRUCTURAL),
                CouplingKind.DATA, weights.number(ClusteringWeights.DATA),
                CouplingKind.TRANSACTIONAL, weights.number(ClusteringWeights.TRANSACTIONAL),
                CouplingKind.SEMANTIC, weights.number(ClusteringWeights.SEMANTIC),
                CouplingKind.EVOLUTIONARY, weights.number(ClusteringWeights.EVOLUTIONARY))),
        weights.whole(ClusteringWeights.DRAWS),
        weights.whole(ClusteringWeights.LEAST_DRAWS),
        weights.whole(ClusteringWeights.DRAWN_NODES),
        weights.number(ClusteringWeights.DROPOUT),
        weights.number(ClusteringWeights.WEIGHT_SPREAD),
        weights.number(ClusteringWeights.LOWEST_RESOLUTION),
        weights.number(ClusteringWeights.HIGHEST_RESOLUTION),
        weights.number(ClusteringWeights.AGREEMENT_POWER),
        weights.number(ClusteringWeights.LEAST_AGREEMENT),
        weights.number(ClusteringWeights.CONSENSUS_SHARE),
        weights.whole(ClusteringWeights.SEED));
  }
}
