package dev.kerf.analyzer.cluster;

import dev.kerf.analyzer.couple.Ties;
import dev.kerf.analyzer.couple.TiesBuilder;
import java.util.Arrays;

/**
 * Weighted ties between nodes, and the weight of each node: what chance would give it to share.
 *
 * @param ties between different nodes
 * @param nodeWeights the sum of a node's ties, ties within it counted twice; where groups are
 *     judged by their size instead, how many it stands for
 */
public record WeightedGraph(Ties ties, double[] nodeWeights) {

  /** A graph whose nodes hold nothing inside. */
  public static WeightedGraph of(Ties ties) {
    double[] weights = new double[ties.elements()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = ties.degree(i);
    }
    return new WeightedGraph(ties, weights);
  }

  public int nodes() {
    return nodeWeights.length;
  }

  /** Twice the weight of all ties, those within nodes included. */
  public double totalWeight() {
    double total = 0;
    for (double weight : nodeWeights) {
      total += weight;
    }
    return total;
  }

  /** The graph whose nodes are the groups of a partition of this one. */
  public WeightedGraph reduced(Partition partition) {
    TiesBuilder builder = new TiesBuilder(partition.count());
    double[] weights = new double[partition.count()];
    for (int i = 0; i < nodes(); i++) {
      int group = partition.groupOf()[i];
      weights[group] += nodeWeights[i];
      for (int at = ties.offsets()[i]; at < ties.offsets()[i + 1]; at++) {
        if (ties.neighbours()[at] > i) {
          builder.add(group, partition.groupOf()[ties.neighbours()[at]], ties.strengths()[at]);
        }
      }
    }
    return new WeightedGraph(builder.build(), weights);
  }

  /**
   * The graph of some nodes only, numbered in the order given (ascending); their weights stay those
   * of the whole.
   */
  public WeightedGraph restricted(int[] members) {
    TiesBuilder builder = new TiesBuilder(members.length);
    double[] weights = new double[members.length];
    for (int i = 0; i < members.length; i++) {
      weights[i] = nodeWeights[members[i]];
      for (int at = ties.offsets()[members[i]]; at < ties.offsets()[members[i] + 1]; at++) {
        int other = Arrays.binarySearch(members, ties.neighbours()[at]);
        if (other > i) {
          builder.add(i, other, ties.strengths()[at]);
        }
      }
    }
    return new WeightedGraph(builder.build(), weights);
  }
}
