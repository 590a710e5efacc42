package dev.kerf.analyzer.cluster;

import java.util.function.Function;

/**
 * How often pairs of nodes were in one group, over several partitions.
 *
 * <p>Source: A. L. N. Fred, A. K. Jain: Combining multiple clusterings using evidence accumulation,
 * IEEE TPAMI 27(6), 2005.
 */
sealed interface CoAssociation permits AllPairs, Cells {

  /** Up to so many nodes each pair is counted, in 50 MB. */
  int MOST_NODES_IN_ALL_PAIRS = 10_000;

  static CoAssociation of(int nodes) {
    return nodes <= MOST_NODES_IN_ALL_PAIRS ? new AllPairs(nodes) : new Cells(nodes);
  }

  void add(Partition partition);

  /** The same counts and a partition that counts several times. */
  CoAssociation with(Partition partition, int voices);

  /**
   * The partition of the nodes that a clustering finds in their agreements.
   *
   * @param least agreements below this share count for nothing
   * @param power to which the others are raised
   */
  Partition agreed(double least, double power, Function<Agreements, Partition> clustering);

  /**
   * How firmly each node belongs to its group: its mean agreement with the group's other nodes, in
   * [0,1]; 1 for a node that is alone.
   */
  double[] stability(Partition partition);

  /**
   * The agreements as a graph.
   *
   * @param byTies its nodes weigh as much as the agreements that they have part in
   * @param sizes how many nodes of the partitions each of its nodes stands for
   */
  record Agreements(WeightedGraph byTies, double[] sizes) {

    /**
     * The same between nodes that weigh what they stand for: then only how many they are counts.
     */
    WeightedGraph bySize() {
      return new WeightedGraph(byTies.ties(), sizes);
    }
  }

  /** By how many of the partitions agree: how much that ties. */
  static double[] strengths(int partitions, double least, double power) {
    double[] strengths = new double[partitions + 1];
    for (int count = 1; count <= partitions; count++) {
      double share = (double) count / partitions;
      strengths[count] = share < least ? 0 : StrictMath.pow(share, power);
    }
    return strengths;
  }
}
