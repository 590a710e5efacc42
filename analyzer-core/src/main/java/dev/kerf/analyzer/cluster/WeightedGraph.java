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
    int[] offsets = new int[members.length + 1];
    double[] weights = new double[members.length];
    int most = 0;
    for (int member : members) {
      most += ties.offsets()[member + 1] - ties.offsets()[member];
    }
    int[] neighbours = new int[most];
    double[] strengths = new double[most];
    int next = 0;
    for (int i = 0; i < members.length; i++) {
      weights[i] = nodeWeights[members[i]];
      for (int at = ties.offsets()[members[i]]; at < ties.offsets()[members[i] + 1]; at++) {
        int other = Arrays.binarySearch(members, ties.neighbours()[at]);
        if (other >= 0) {
          neighbours[next] = other;
          strengths[next++] = ties.strengths()[at];
        }
      }
      offsets[i + 1] = next;
    }
    Ties within =
        new Ties(offsets, Arrays.copyOf(neighbours, next), Arrays.copyOf(strengths, next));
    return new WeightedGraph(within, weights);
  }
}
