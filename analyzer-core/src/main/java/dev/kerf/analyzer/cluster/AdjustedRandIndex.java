package dev.kerf.analyzer.cluster;

/**
 * How far two partitions of the same nodes agree, pair by pair, beyond chance.
 *
 * <p>Definition: {@code (s - e) / (m - e)}, where {@code s} counts the pairs of nodes that both
 * partitions hold together, {@code p} and {@code q} those that each holds together, {@code e = p q
 * / pairs} what chance would give, and {@code m = (p + q) / 2}.
 *
 * <p>Range: at most 1 (equal), 0 is chance, negative is worse than chance. Two partitions without
 * any choice (both one group, or both all single) agree: 1.
 *
 * <p>Source: L. Hubert, P. Arabie: Comparing partitions, Journal of Classification 2 (1985).
 *
 * <p>Example: {a b c | d e f} and {a b | c d | e f}: s = 2, p = 6, q = 3, e = 18/15, m = 4.5, so (2
 * - 1.2) / (4.5 - 1.2) = 8/33, about 0.242.
 */
public final class AdjustedRandIndex {

  private AdjustedRandIndex() {}

  /** The agreement of two partitions. */
  public static double of(Partition a, Partition b) {
    int nodes = a.groupOf().length;
    if (nodes != b.groupOf().length) {
      throw new IllegalArgumentException(
          "partitions of " + nodes + " and " + b.groupOf().length + " nodes");
    }
    long[] sizesB = new long[b.count()];
    for (int group : b.groupOf()) {
      sizesB[group]++;
    }
    double together = 0;
    double togetherA = 0;
    for (int[] members : a.members()) {
      togetherA += pairs(members.length);
      long[] overlap = new long[b.count()];
      for (int node : members) {
        overlap[b.groupOf()[node]]++;
      }
      for (long count : overlap) {
        together += pairs(count);
      }
    }
    double togetherB = 0;
    for (long size : sizesB) {
      togetherB += pairs(size);
    }
    double all = pairs(nodes);
    double expected = all == 0 ? 0 : togetherA * togetherB / all;
    double mean = (togetherA + togetherB) / 2;
    return mean == expected ? 1 : (together - expected) / (mean - expected);
  }

  private static double pairs(long count) {
    return count * (count - 1) / 2.0;
  }
}
