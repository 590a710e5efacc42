package dev.kerf.analyzer.cluster;

/** Finds groups of nodes that are tied more within than between. */
public interface ClusteringAlgorithm {

  /**
   * Clusters a graph; equal arguments give equal partitions.
   *
   * @param gamma what a pair of nodes has to beat: the tie weight per product of their node
   *     weights; resolution / total weight in terms of modularity
   * @param seed for whatever chance the algorithm uses
   */
  Partition cluster(WeightedGraph graph, double gamma, long seed);
}
