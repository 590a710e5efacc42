package dev.kerf.analyzer.cluster;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Nested partitions around a given one: coarser ones by {@linkplain Merges merging} its groups two
 * at a time, finer ones by splitting them at ever higher resolution.
 *
 * @param levels from coarse to fine; each refines the one before it
 * @param middle position of the given partition
 */
public record Ladder(List<Level> levels, int middle) {

  private static final double STEP = StrictMath.pow(2, 0.25);

  /** What would be merged only below this resolution is hardly tied, and stays apart. */
  private static final double LOWEST = StrictMath.pow(2, -6);

  /** Of so many tied groups each merge of two makes a level; of more, those with a sixth less. */
  private static final int MOST_BY_TWO = 64;

  private static final int STEPS_UP = 14;

  public Ladder {
    levels = List.copyOf(levels);
  }

  /**
   * The ladder from a partition of a graph to coarser ones: a fraction of clustering it once.
   *
   * @param few tied groups from which on the nearest are merged, and not the smallest
   */
  public static Ladder above(Partition partition, WeightedGraph graph, int few) {
    Deque<Level> levels = new ArrayDeque<>();
    List<Merges.Merge> merges = Merges.of(graph.reduced(partition), partition.sizes(), few, LOWEST);
    levels.add(new Level(partition, resolution(merges, 0), 1));
    int[] unionOf = new int[partition.count() + merges.size()];
    Arrays.setAll(unionOf, number -> number);
    double weakest = 1;
    int left = tied(merges, partition.count());
    int last = left;
    for (int i = 0; i < merges.size(); i++) {
      unionOf[merges.get(i).one()] = partition.count() + i;
      unionOf[merges.get(i).other()] = partition.count() + i;
      left--;
      weakest = Math.min(weakest, resolution(merges, i));
      if (left <= MOST_BY_TWO || left <= last / STEP) {
        last = left;
        double to = left >= few ? weakest : resolution(merges, i);
        double from = Math.min(to, resolution(merges, i + 1));
        levels.addFirst(new Level(united(partition, unionOf), from, to));
      }
    }
    return new Ladder(List.copyOf(levels), levels.size() - 1);
  }

  /** How many of the groups are tied at all: each is merged sooner or later. */
  private static int tied(List<Merges.Merge> merges, int groups) {
    return (int)
        merges.stream()
            .flatMapToInt(merge -> IntStream.of(merge.one(), merge.other()))
            .filter(number -> number < groups)
            .count();
  }

  /**
   * The resolution below which a merge gains; what plain modularity would merge in the partition
   * that is given is parted there for other reasons. A level of which the next merge gains sooner
   * than one before it has no range.
   */
  private static double resolution(List<Merges.Merge> merges, int merge) {
    double below = merge < merges.size() ? merges.get(merge).resolution() : 0;
    return Math.max(LOWEST, Math.min(1, below));
  }

  private static Partition united(Partition partition, int[] unionOf) {
    int[] labels = new int[partition.count()];
    for (int group = 0; group < labels.length; group++) {
      labels[group] = group;
      while (unionOf[labels[group]] != labels[group]) {
        labels[group] = unionOf[labels[group]];
      }
    }
    return partition.merged(Partition.of(labels));
  }

  /**
   * The ladder around a partition of a graph; its groups are split with Leiden.
   *
   * @param few tied groups from which on the nearest are merged, and not the smallest
   */
  public static Ladder around(
      Partition partition, WeightedGraph graph, int few, ClusteringOptions options) {
    Ladder above = above(partition, graph, few);
    Deque<Level> levels = new ArrayDeque<>(above.levels());
    if (graph.totalWeight() > 0) {
      new Descent(graph, new Leiden(), options.seed()).split(levels);
    }
    return new Ladder(List.copyOf(levels), above.middle());
  }

  /** The way down. */
  private record Descent(WeightedGraph graph, ClusteringAlgorithm algorithm, long seed) {

    void split(Deque<Level> levels) {
      double total = graph.totalWeight();
      double resolution = 1;
      for (int step = 0; step < STEPS_UP; step++) {
        Level finest = levels.peekLast();
        resolution *= STEP;
        Partition split = split(finest.partition(), resolution / total);
        if (split.count() == finest.partition().count()) {
          levels.removeLast();
          levels.addLast(new Level(finest.partition(), finest.from(), resolution));
        } else {
          levels.addLast(new Level(split, resolution, resolution));
        }
      }
    }

    private Partition split(Partition partition, double gamma) {
      int[] labels = new int[graph.nodes()];
      int next = 0;
      for (int[] members : partition.members()) {
        Partition parts = algorithm.cluster(graph.restricted(members), gamma, seed);
        for (int i = 0; i < members.length; i++) {
          labels[members[i]] = next + parts.groupOf()[i];
        }
        next += parts.count();
      }
      return Partition.of(labels);
    }
  }
}
