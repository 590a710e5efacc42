package dev.kerf.analyzer.cluster;

import dev.kerf.analyzer.couple.Ties;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Merges the nodes of a graph one pair at a time: always the smallest one, with the one that its
 * tie to is the largest multiple of what chance would give them. That multiple is the resolution
 * below which modularity gains by merging the two.
 *
 * <p>The smallest goes first because a merge can go wrong by no more than its smaller part: where
 * it is tied to two others about alike, a few ties more or less decide, and only its own nodes are
 * elsewhere then. Merging the two nearest of all would risk the largest nodes at such a toss.
 *
 * <p>Source of the multiple: T. Bonald, B. Charpentier, A. Galland, A. Hollocou: Hierarchical graph
 * clustering using node pair sampling, MLG workshop at KDD 2018. At most {@code k² log k} for k
 * nodes that are all tied with each other.
 */
final class Merges {

  /**
   * Two that become one.
   *
   * @param one the smaller number; those of unions follow on the nodes', in the order of merging
   * @param other the larger number
   * @param resolution below which they are one, where 1 is plain modularity
   */
  record Merge(int one, int other, double resolution) {}

  private final double total;
  private final double lowest;
  private final List<Integer> sizes = new ArrayList<>();
  private final List<Double> weights = new ArrayList<>();

  /** By number, what each is tied to; empty for what has become part of a union. */
  private final List<SortedMap<Integer, Double>> ties = new ArrayList<>();

  private final PriorityQueue<Integer> open =
      new PriorityQueue<>(
          Comparator.<Integer>comparingInt(sizes::get)
              .thenComparing(weights::get)
              .thenComparingInt(number -> number));

  private Merges(WeightedGraph graph, int[] sizes, double lowest) {
    this.total = graph.totalWeight();
    this.lowest = lowest;
    Ties between = graph.ties();
    for (int node = 0; node < graph.nodes(); node++) {
      SortedMap<Integer, Double> own = new TreeMap<>();
      for (int at = between.offsets()[node]; at < between.offsets()[node + 1]; at++) {
        own.put(between.neighbours()[at], between.strengths()[at]);
      }
      add(sizes[node], graph.nodeWeights()[node], own);
    }
  }

  /**
   * All merges of a graph, until nothing that is left is tied.
   *
   * @param sizes of its nodes
   * @param lowest resolution of a merge: what would be one only below is taken for not tied
   */
  static List<Merge> of(WeightedGraph graph, int[] sizes, double lowest) {
    return new Merges(graph, sizes, lowest).all();
  }

  private List<Merge> all() {
    List<Merge> merges = new ArrayList<>();
    while (!open.isEmpty()) {
      // What has become part of a union is tied to nothing, and neither is what stays apart.
      nearest(open.remove())
          .filter(merge -> merge.resolution() > lowest)
          .ifPresent(
              merge -> {
                merges.add(merge);
                unite(merge);
              });
    }
    return merges;
  }

  /** The merge with the one that is tied the most beyond chance; of several the first. */
  private Optional<Merge> nearest(int part) {
    Merge nearest = null;
    for (Map.Entry<Integer, Double> tie : ties.get(part).entrySet()) {
      int other = tie.getKey();
      double chance = weights.get(part) * weights.get(other) / total;
      double resolution = tie.getValue() / chance;
      if (nearest == null || resolution > nearest.resolution()) {
        nearest = new Merge(Math.min(part, other), Math.max(part, other), resolution);
      }
    }
    return Optional.ofNullable(nearest);
  }

  private void unite(Merge merge) {
    SortedMap<Integer, Double> united = taken(merge.one());
    taken(merge.other()).forEach((third, strength) -> united.merge(third, strength, Double::sum));
    united.remove(merge.one());
    united.remove(merge.other());
    int union = ties.size();
    united.forEach((third, strength) -> ties.get(third).put(union, strength));
    add(
        sizes.get(merge.one()) + sizes.get(merge.other()),
        weights.get(merge.one()) + weights.get(merge.other()),
        united);
  }

  /** What something was tied to, whom nothing is tied to any more. */
  private SortedMap<Integer, Double> taken(int part) {
    SortedMap<Integer, Double> own = new TreeMap<>(ties.get(part));
    ties.get(part).clear();
    own.keySet().forEach(third -> ties.get(third).remove(part));
    return own;
  }

  private void add(int size, double weight, SortedMap<Integer, Double> own) {
    sizes.add(size);
    weights.add(weight);
    ties.add(own);
    open.add(ties.size() - 1);
  }
}
