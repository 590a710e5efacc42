package dev.kerf.analyzer.cluster;

/**
 * What the random draws agree on.
 *
 * @param partition of the atoms
 * @param stability of each atom in it, in [0,1]: the share of draws that put it together with the
 *     others of its group
 */
public record Agreement(Partition partition, double[] stability) {

  /** Clusters with Leiden. */
  public static Agreement of(Mixture mixture, ClusteringOptions options) {
    return of(mixture, new Leiden(), options);
  }

  /**
   * Clusters with Leiden, and lets an earlier partition speak with as many voices as all draws
   * together: what it held together stays so unless most draws part it. The stability is that of
   * the draws alone.
   */
  public static Agreement of(Mixture mixture, Partition anchor, ClusteringOptions options) {
    Ensemble ensemble = new Ensemble(mixture, new Leiden(), options);
    CoAssociation draws = ensemble.agreement();
    CoAssociation anchored = draws.with(anchor, options.drawsFor(mixture.nodes()));
    Partition partition = ensemble.anchoredConsensus(anchored);
    return new Agreement(partition, draws.stability(partition));
  }

  static Agreement of(Mixture mixture, ClusteringAlgorithm algorithm, ClusteringOptions options) {
    Ensemble ensemble = new Ensemble(mixture, algorithm, options);
    CoAssociation draws = ensemble.agreement();
    Partition partition = ensemble.consensus(draws);
    return new Agreement(partition, draws.stability(partition));
  }
}
