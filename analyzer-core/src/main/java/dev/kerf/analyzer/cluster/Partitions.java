package dev.kerf.analyzer.cluster;

import java.util.List;

/**
 * What clustering says about a coupling graph.
 *
 * @param levels nested partitions of the atoms, from coarse to fine
 * @param agreed position in {@code levels} of the partition that the ensemble agrees on
 * @param stability of each atom in that partition, in [0,1]: the share of draws that put it
 *     together with the others of its group
 */
public record Partitions(List<Level> levels, int agreed, double[] stability) {

  public Partitions {
    levels = List.copyOf(levels);
  }

  /** Clusters with Leiden. */
  public static Partitions of(Mixture mixture, ClusteringOptions options) {
    return of(mixture, new Leiden(), options);
  }

  static Partitions of(Mixture mixture, ClusteringAlgorithm algorithm, ClusteringOptions options) {
    Ensemble ensemble = new Ensemble(mixture, algorithm, options);
    CoAssociation agreement = ensemble.agreement();
    Partition agreed = ensemble.consensus(agreement);
    List<Level> levels = new Ladder(mixture.even(), algorithm, options.seed()).around(agreed);
    int position = 0;
    while (!levels.get(position).partition().equals(agreed)) {
      position++;
    }
    return new Partitions(levels, position, agreement.stability(agreed));
  }

  /** The partition that the ensemble agrees on. */
  public Partition agreedPartition() {
    return levels.get(agreed).partition();
  }
}
