package dev.kerf.analyzer.cluster;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Nested partitions around a given one: coarser ones by merging its groups at ever lower
 * resolution, finer ones by splitting them at ever higher resolution.
 */
final class Ladder {

  private static final double STEP = StrictMath.pow(2, 0.25);
  private static final int STEPS_DOWN = 24;
  private static final int STEPS_UP = 14;

  private final WeightedGraph graph;
  private final ClusteringAlgorithm algorithm;
  private final long seed;
  private final double total;

  Ladder(WeightedGraph graph, ClusteringAlgorithm algorithm, long seed) {
    this.graph = graph;
    this.algorithm = algorithm;
    this.seed = seed;
    this.total = graph.totalWeight();
  }

  /** All distinct partitions from coarse to fine; each refines the one before it. */
  List<Level> around(Partition middle) {
    Deque<Level> levels = new ArrayDeque<>();
    levels.add(new Level(middle, 1, 1));
    if (total == 0) {
      return List.copyOf(levels);
    }
    Partition at = middle;
    double resolution = 1;
    for (int step = 0; step < STEPS_DOWN && at.count() > 1; step++) {
      Level current = levels.peekFirst();
      resolution /= STEP;
      WeightedGraph groups = graph.reduced(at);
      Partition merged = at.merged(algorithm.cluster(groups, resolution / total, seed));
      if (merged.count() == at.count()) {
        levels.removeFirst();
        levels.addFirst(new Level(at, resolution, current.to()));
      } else {
        levels.addFirst(new Level(merged, resolution, resolution));
        at = merged;
      }
    }
    at = middle;
    resolution = 1;
    for (int step = 0; step < STEPS_UP; step++) {
      Level current = levels.peekLast();
      resolution *= STEP;
      Partition split = split(at, resolution);
      if (split.count() == at.count()) {
        levels.removeLast();
        levels.addLast(new Level(at, current.from(), resolution));
      } else {
        levels.addLast(new Level(split, resolution, resolution));
        at = split;
      }
    }
    return new ArrayList<>(levels);
  }

  private Partition split(Partition partition, double resolution) {
    int[] labels = new int[graph.nodes()];
    int next = 0;
    for (int[] members : partition.members()) {
      Partition parts = algorithm.cluster(graph.restricted(members), resolution / total, seed);
      for (int i = 0; i < members.length; i++) {
        labels[members[i]] = next + parts.groupOf()[i];
      }
      next += parts.count();
    }
    return Partition.of(labels);
  }
}
