package dev.kerf.analyzer.cluster;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Nested partitions around a given one: coarser ones by merging its groups at ever lower
 * resolution, finer ones by splitting them at ever higher resolution.
 *
 * @param levels from coarse to fine; each refines the one before it
 * @param middle position of the given partition
 */
public record Ladder(List<Level> levels, int middle) {

  private static final double STEP = StrictMath.pow(2, 0.25);
  private static final int STEPS_DOWN = 24;
  private static final int STEPS_UP = 14;

  public Ladder {
    levels = List.copyOf(levels);
  }

  /** The ladder from a partition of a graph to coarser ones: a fraction of clustering it once. */
  public static Ladder above(Partition partition, WeightedGraph graph, ClusteringOptions options) {
    return new Climb(graph, new Leiden(), options.seed()).above(partition);
  }

  /** The ladder around a partition of a graph, climbed with Leiden. */
  public static Ladder around(Partition partition, WeightedGraph graph, ClusteringOptions options) {
    return new Climb(graph, new Leiden(), options.seed()).around(partition);
  }

  /** One way up and down. */
  private record Climb(WeightedGraph graph, ClusteringAlgorithm algorithm, long seed) {

    Ladder above(Partition middle) {
      Deque<Level> levels = new ArrayDeque<>();
      levels.add(new Level(middle, 1, 1));
      double total = graph.totalWeight();
      if (total > 0) {
        merge(levels, total);
      }
      return new Ladder(List.copyOf(levels), levels.size() - 1);
    }

    Ladder around(Partition middle) {
      Ladder above = above(middle);
      Deque<Level> levels = new ArrayDeque<>(above.levels());
      double total = graph.totalWeight();
      if (total > 0) {
        split(levels, total);
      }
      return new Ladder(List.copyOf(levels), above.middle());
    }

    private void merge(Deque<Level> levels, double total) {
      double resolution = 1;
      for (int step = 0; step < STEPS_DOWN; step++) {
        Level coarsest = levels.peekFirst();
        Partition at = coarsest.partition();
        resolution /= STEP;
        Partition merged =
            at.merged(algorithm.cluster(graph.reduced(at), resolution / total, seed));
        if (merged.count() == at.count()) {
          levels.removeFirst();
          levels.addFirst(new Level(at, resolution, coarsest.to()));
        } else {
          levels.addFirst(new Level(merged, resolution, resolution));
        }
      }
    }

    private void split(Deque<Level> levels, double total) {
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
