package dev.kerf.analyzer.cluster;

/**
 * How much more weight lies within groups than chance would put there.
 *
 * <p>Definition: the sum over all groups of {@code w / m - r * (d / 2m)^2}, where {@code w} is the
 * weight of the ties within the group, {@code d} the sum of its nodes' weights, {@code m} the
 * weight of all ties and {@code r} the resolution.
 *
 * <p>Range: [-0.5, 1) for r = 1; 0 for one group of everything and for a graph without ties.
 *
 * <p>Source: M. E. J. Newman, M. Girvan: Finding and evaluating community structure in networks,
 * Physical Review E 69, 026113 (2004); the resolution after J. Reichardt, S. Bornholdt (2006).
 *
 * <p>Example: two triangles joined by one tie, all of weight 1, cut between them: {@code 2 * (3/7 -
 * (7/14)^2) = 5/14}, about 0.357.
 *
 * <p>It does not say whether boundaries are right: over published splits it hardly agrees with what
 * teams did. It is shown, and decides nothing.
 */
public final class Modularity {

  private Modularity() {}

  /** The modularity of a partition. */
  public static double of(WeightedGraph graph, Partition partition, double resolution) {
    double total = graph.totalWeight();
    if (total == 0) {
      return 0;
    }
    double[] degrees = new double[partition.count()];
    double[] inside = new double[partition.count()];
    for (int i = 0; i < graph.nodes(); i++) {
      int group = partition.groupOf()[i];
      degrees[group] += graph.nodeWeights()[i];
      double outer = 0;
      for (int at = graph.ties().offsets()[i]; at < graph.ties().offsets()[i + 1]; at++) {
        outer += graph.ties().strengths()[at];
        if (partition.groupOf()[graph.ties().neighbours()[at]] == group) {
          inside[group] += graph.ties().strengths()[at];
        }
      }
      // What a node's weight has beyond its ties lies within the node.
      inside[group] += graph.nodeWeights()[i] - outer;
    }
    double sum = 0;
    for (int group = 0; group < degrees.length; group++) {
      double share = degrees[group] / total;
      sum += inside[group] / total - resolution * share * share;
    }
    return sum;
  }
}
