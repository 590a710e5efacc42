package dev.kerf.analyzer.cluster;

import dev.kerf.analyzer.couple.Ties;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Merges the nodes of a graph one pair at a time, each time two whose tie is a large multiple of
 * what chance would give them. That multiple is the resolution below which modularity gains by
 * merging them.
 *
 * <p>As long as there are more than a few, the smallest one goes next, to the one that it is
 * nearest to by that multiple. A merge can go wrong by no more than its smaller part: where it is
 * tied to two others about alike, a few ties more or less decide, and only its own nodes are
 * elsewhere then. Merging the two nearest of all would risk the largest nodes at such a toss. Of
 * the few that are left the two nearest are merged: they say which belong together.
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

  private static final Comparator<Merge> NEAREST_FIRST =
      Comparator.comparingDouble((Merge merge) -> -merge.resolution())
          .thenComparingInt(Merge::one)
          .thenComparingInt(Merge::other);

  private final double total;
  private final double lowest;
  private final List<Integer> sizes = new ArrayList<>();
  private final List<Double> weights = new ArrayList<>();

  /** By number, what each is tied to; empty for what has become part of a union. */
  private final List<SortedMap<Integer, Double>> ties = new ArrayList<>();

  private final List<Merge> merges = new ArrayList<>();

  private final PriorityQueue<Integer> smallest =
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
   * @param few down to how many that are tied the smallest is merged, and from which on the nearest
   * @param lowest resolution of a merge: what would be one only below is taken for not tied
   */
  static List<Merge> of(WeightedGraph graph, int[] sizes, int few, double lowest) {
    Merges merges = new Merges(graph, sizes, lowest);
    merges.smallestFirst(few);
    merges.nearestFirst();
    return merges.merges;
  }

  private void smallestFirst(int few) {
    long tied = smallest.stream().filter(number -> ties(number).findAny().isPresent()).count();
    while (!smallest.isEmpty() && tied - merges.size() > few) {
      // What has become part of a union is tied to nothing, and neither is what stays apart.
      ties(smallest.remove()).min(NEAREST_FIRST).ifPresent(this::unite);
    }
  }

  private void nearestFirst() {
    PriorityQueue<Merge> nearest = new PriorityQueue<>(NEAREST_FIRST);
    for (int number = 0; number < sizes.size(); number++) {
      int larger = number;
      ties(number).filter(merge -> merge.other() == larger).forEach(nearest::add);
    }
    while (!nearest.isEmpty()) {
      Merge next = nearest.remove();
      if (ties.get(next.one()).containsKey(next.other())) {
        unite(next);
        ties(sizes.size() - 1).forEach(nearest::add);
      }
    }
  }

  /** The merges that one could be part of. */
  private Stream<Merge> ties(int number) {
    return ties.get(number).entrySet().stream()
        .map(
            tie -> {
              int other = tie.getKey();
              double chance = weights.get(number) * weights.get(other) / total;
              return new Merge(
                  Math.min(number, other), Math.max(number, other), tie.getValue() / chance);
            })
        .filter(merge -> merge.resolution() > lowest);
  }

  private void unite(Merge merge) {
    merges.add(merge);
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
    smallest.add(ties.size() - 1);
  }
}
