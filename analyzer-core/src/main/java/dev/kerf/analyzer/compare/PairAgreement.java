package dev.kerf.analyzer.compare;

import dev.kerf.analyzer.cluster.Partition;

/**
 * Which pairs of nodes two partitions hold together.
 *
 * <p>Definition: with {@code s} the pairs that both hold together, precision is {@code s} by the
 * pairs that the first one holds together, recall {@code s} by those of the second one. Range:
 * [0,1]; 1 where there is no such pair.
 *
 * <p>Example: {a b c | d e f} against {a b | c d | e f}: s = 2 (ab, ef) of 6 and of 3 pairs, so
 * precision is 2/6 and recall 2/3.
 */
record PairAgreement(double precision, double recall) {

  static PairAgreement of(Partition found, Partition reference) {
    double both = 0;
    double there = 0;
    double here = 0;
    for (int[] members : found.members()) {
      here += pairs(members.length);
      int[] overlap = new int[reference.count()];
      for (int node : members) {
        overlap[reference.groupOf()[node]]++;
      }
      for (int common : overlap) {
        both += pairs(common);
      }
    }
    for (int[] members : reference.members()) {
      there += pairs(members.length);
    }
    return new PairAgreement(here == 0 ? 1 : both / here, there == 0 ? 1 : both / there);
  }

  private static double pairs(double nodes) {
    return nodes * (nodes - 1) / 2;
  }
}
