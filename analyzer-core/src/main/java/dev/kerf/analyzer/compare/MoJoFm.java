package dev.kerf.analyzer.compare;

import dev.kerf.analyzer.cluster.Partition;
import java.util.Arrays;

/**
 * How few moves of a node and joins of two groups turn one partition into another.
 *
 * <p>Definition: {@code 100 (1 - mno(A,B) / max mno(.,B))}, where {@code mno} is the least number
 * of moves and joins from A to B, and the maximum is over all partitions of the same nodes. Moves:
 * each group gives up what is not in its largest overlap with a group of B; then groups with the
 * same target join, where as many targets as a matching allows are reached without one.
 *
 * <p>Range: at most 100 (equal); it forgives a partition that splits too much, since a join of two
 * large groups is one step. Only for comparison with papers that report it.
 *
 * <p>Source: Z. Wen, V. Tzerpos: An effectiveness measure for software clustering algorithms, IWPC
 * 2004.
 *
 * <p>Example: {a b c | d e f} to {a b | c d | e f}: two moves (c, d), and no join, of at most 6 - 2
 * = 4 (the sizes 2 2 2 let two groups start with one node each): 50.
 */
final class MoJoFm {

  private MoJoFm() {}

  static double of(Partition found, Partition reference) {
    int[][] overlaps = new int[found.count()][reference.count()];
    for (int node = 0; node < found.groupOf().length; node++) {
      overlaps[found.groupOf()[node]][reference.groupOf()[node]]++;
    }
    int moves = 0;
    boolean[][] targets = new boolean[found.count()][reference.count()];
    for (int group = 0; group < overlaps.length; group++) {
      int most = Arrays.stream(overlaps[group]).max().orElse(0);
      moves += Arrays.stream(overlaps[group]).sum() - most;
      for (int target = 0; target < reference.count(); target++) {
        targets[group][target] = overlaps[group][target] == most;
      }
    }
    int steps = moves + found.count() - matching(targets, reference.count());
    int worst = found.groupOf().length - startingGroups(reference);
    return worst == 0 ? 100 : 100 * (1 - (double) steps / worst);
  }

  /** How many groups of the worst partition can have different targets. */
  private static int startingGroups(Partition reference) {
    int[] sizes = Arrays.stream(reference.members()).mapToInt(m -> m.length).sorted().toArray();
    int groups = 0;
    for (int size : sizes) {
      groups += groups < size ? 1 : 0;
    }
    return groups;
  }

  /** The size of a maximum matching, by augmenting paths. */
  private static int matching(boolean[][] targets, int targetCount) {
    int[] holder = new int[targetCount];
    Arrays.fill(holder, -1);
    int matched = 0;
    for (int group = 0; group < targets.length; group++) {
      matched += augment(group, targets, holder, new boolean[targetCount]) ? 1 : 0;
    }
    return matched;
  }

  private static boolean augment(int group, boolean[][] targets, int[] holder, boolean[] seen) {
    for (int target = 0; target < holder.length; target++) {
      if (targets[group][target] && !seen[target]) {
        seen[target] = true;
        if (holder[target] < 0 || augment(holder[target], targets, holder, seen)) {
          holder[target] = group;
          return true;
        }
      }
    }
    return false;
  }
}
