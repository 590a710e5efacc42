package dev.kerf.analyzer.cluster;

import dev.kerf.analyzer.couple.Ties;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Merges the nodes of a graph one pair at a time, always the two whose tie is the largest multiple
 * of what chance would give them. That multiple is the resolution below which modularity gains by
 * merging them.
 *
 * <p>A union is tied to others as its parts are on average, so it is never nearer to any of them
 * than the nearer part was: merges come in falling resolution, each level refines the next, and
 * nothing is left to chance. A level that is clustered anew at its own resolution is a little
 * better by modularity, but a few ties more or less may regroup all of it.
 *
 * <p>Source: T. Bonald, B. Charpentier, A. Galland, A. Hollocou: Hierarchical graph clustering
 * using node pair sampling, MLG workshop at KDD 2018. {@code k² log k} for k nodes that are all
 * tied with each other.
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

  private static final Comparator<Merge> NEAREST_FIRST =
      Comparator.comparingDouble((Merge merge) -> -merge.resolution())
          .thenComparingInt(Merge::one)
          .thenComparingInt(Merge::other);

  private final double total;
  private final List<Double> weights = new ArrayList<>();

  /** By number, what each is tied to; empty for what has become part of a union. */
  private final List<SortedMap<Integer, Double>> ties = new ArrayList<>();

  private final PriorityQueue<Merge> open = new PriorityQueue<>(NEAREST_FIRST);

  private Merges(WeightedGraph graph) {
    this.total = graph.totalWeight();
    Ties between = graph.ties();
    for (int node = 0; node < graph.nodes(); node++) {
      SortedMap<Integer, Double> own = new TreeMap<>();
      for (int at = between.offsets()[node]; at < between.offsets()[node + 1]; at++) {
        own.put(between.neighbours()[at], between.strengths()[at]);
      }
      add(graph.nodeWeights()[node], own);
    }
  }

  /** All merges of a graph, until nothing that is left is tied. */
  static List<Merge> of(WeightedGraph graph) {
    return new Merges(graph).all();
  }

  private List<Merge> all() {
    List<Merge> merges = new ArrayList<>();
    while (!open.isEmpty()) {
      Merge nearest = open.remove();
      if (isWhole(nearest.one()) && isWhole(nearest.other())) {
        merges.add(nearest);
        unite(nearest);
      }
    }
    return merges;
  }

  /** Whether it is no part of a union: it is tied to something, or it would not be asked for. */
  private boolean isWhole(int number) {
    return !ties.get(number).isEmpty();
  }

  private void unite(Merge merge) {
    SortedMap<Integer, Double> united = taken(merge.one());
    taken(merge.other()).forEach((third, strength) -> united.merge(third, strength, Double::sum));
    united.remove(merge.one());
    united.remove(merge.other());
    int union = ties.size();
    united.forEach((third, strength) -> ties.get(third).put(union, strength));
    add(weights.get(merge.one()) + weights.get(merge.other()), united);
  }

  /** What something was tied to, whom nothing is tied to any more. */
  private SortedMap<Integer, Double> taken(int part) {
    SortedMap<Integer, Double> own = new TreeMap<>(ties.get(part));
    ties.get(part).clear();
    own.keySet().forEach(third -> ties.get(third).remove(part));
    return own;
  }

  private void add(double weight, SortedMap<Integer, Double> own) {
    int number = ties.size();
    weights.add(weight);
    ties.add(own);
    for (Map.Entry<Integer, Double> tie : own.headMap(number).entrySet()) {
      double chance = weights.get(tie.getKey()) * weight / total;
      open.add(new Merge(tie.getKey(), number, tie.getValue() / chance));
    }
  }
}
