package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.cluster.Partition;
import dev.kerf.analyzer.cluster.WeightedGraph;
import dev.kerf.analyzer.couple.Atoms;
import dev.kerf.analyzer.couple.Ties;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Parts what a team wants apart: a group that holds two elements of which only one may be there is
 * split. Each element of a demand goes to the part that allows it and pulls it most, or begins one;
 * all others follow, strongest tie first come. O(ties) for each group that is split.
 */
final class Separation {

  private final Steering steering;
  private final List<List<Integer>> demanded = new ArrayList<>();
  private final Ties ties;

  Separation(Steering steering, Atoms atoms, WeightedGraph graph) {
    this.steering = steering;
    this.ties = graph.ties();
    for (int atom = 0; atom < atoms.count(); atom++) {
      demanded.add(new ArrayList<>());
    }
    for (int element = 0; element < atoms.atomOf().length; element++) {
      if (steering.holds(element)) {
        demanded.get(atoms.atomOf()[element]).add(element);
      }
    }
  }

  /** Whether no group holds what has to be apart. */
  boolean respects(Partition partition) {
    if (steering.partsNothing()) {
      return true;
    }
    for (int[] members : partition.members()) {
      List<Integer> seen = new ArrayList<>();
      for (int atom : members) {
        if (clashes(atom, seen)) {
          return false;
        }
        seen.addAll(demanded.get(atom).isEmpty() ? List.of() : List.of(atom));
      }
    }
    return true;
  }

  /** The partition with such groups split. */
  Partition apart(Partition partition) {
    if (respects(partition)) {
      return partition;
    }
    int[] labels = new int[partition.groupOf().length];
    int next = 0;
    for (int[] members : partition.members()) {
      next = split(members, labels, next);
    }
    return Partition.of(labels);
  }

  private int split(int[] members, int[] labels, int first) {
    List<List<Integer>> parts = new ArrayList<>();
    int[] partOf = new int[labels.length];
    Arrays.fill(partOf, -1);
    for (int atom : members) {
      if (!demanded.get(atom).isEmpty()) {
        double[] pulls = pulls(atom, partOf, parts.size());
        int best = -1;
        for (int part = 0; part < parts.size(); part++) {
          if (!clashes(atom, parts.get(part)) && (best < 0 || pulls[part] > pulls[best])) {
            best = part;
          }
        }
        if (best < 0) {
          best = parts.size();
          parts.add(new ArrayList<>());
        }
        parts.get(best).add(atom);
        partOf[atom] = best;
      }
    }
    follow(members, partOf, Math.max(1, parts.size()));
    for (int atom : members) {
      labels[atom] = first + partOf[atom];
    }
    return first + Math.max(1, parts.size());
  }

  /**
   * Those that nothing is demanded of go after their ties; what has none to any part stays first.
   */
  private void follow(int[] members, int[] partOf, int parts) {
    boolean moved = true;
    while (moved) {
      moved = false;
      int[] before = partOf.clone();
      for (int atom : members) {
        if (before[atom] < 0) {
          int best = Affinity.best(pulls(atom, before, parts));
          partOf[atom] = best;
          moved |= best >= 0;
        }
      }
    }
    for (int atom : members) {
      partOf[atom] = Math.max(0, partOf[atom]);
    }
  }

  /** The strength of an atom's ties to each part of its group; what is outside has no part. */
  private double[] pulls(int atom, int[] partOf, int parts) {
    double[] pulls = new double[parts];
    for (int at = ties.offsets()[atom]; at < ties.offsets()[atom + 1]; at++) {
      int other = ties.neighbours()[at];
      if (partOf[other] >= 0) {
        pulls[partOf[other]] += ties.strengths()[at];
      }
    }
    return pulls;
  }

  private boolean clashes(int atom, List<Integer> others) {
    for (int other : others) {
      for (int one : demanded.get(atom)) {
        for (int two : demanded.get(other)) {
          if (steering.parts(one, two)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
