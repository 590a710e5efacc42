package dev.kerf.analyzer.cluster;

import dev.kerf.analyzer.parallel.Parallel;
import java.util.Optional;

/**
 * What the random draws agree on.
 *
 * @param partition of the atoms
 * @param stability of each atom in it, in [0,1]: the share of draws that put it together with the
 *     others of the group that the draws make; absent where all was clustered only once
 */
public record Agreement(Partition partition, Optional<double[]> stability) {

  /** Clusters with Leiden. */
  public static Agreement of(Mixture mixture, ClusteringOptions options, Parallel parallel) {
    Ensemble ensemble = new Ensemble(mixture, new Leiden(), options);
    if (options.once(mixture.nodes())) {
      return once(ensemble.sweep());
    }
    CoAssociation draws = ensemble.agreement(parallel);
    Partition partition = ensemble.consensus(draws);
    return new Agreement(partition, Optional.of(draws.stability(partition)));
  }

  /**
   * Clusters with Leiden, and lets an earlier partition speak with as many voices as all draws
   * together: what it held together stays so unless most draws part it. The stability is that of
   * the draws alone, in the groups that they make: how coarse somebody's earlier groups were says
   * nothing about how firmly anything stands.
   */
  public static Agreement of(
      Mixture mixture, Partition anchor, ClusteringOptions options, Parallel parallel) {
    Ensemble ensemble = new Ensemble(mixture, new Leiden(), options);
    CoAssociation draws = ensemble.agreement(parallel);
    int voices = options.drawsFor(mixture.nodes());
    Partition partition = ensemble.anchoredConsensus(draws.with(anchor, voices));
    return options.once(mixture.nodes())
        ? once(partition)
        : new Agreement(partition, Optional.of(draws.stability(ensemble.consensus(draws))));
  }

  /** One draw agrees with itself, which says nothing. */
  private static Agreement once(Partition partition) {
    return new Agreement(partition, Optional.empty());
  }
}
