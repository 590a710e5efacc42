package dev.kerf.analyzer.cluster;

import dev.kerf.analyzer.couple.Ties;

/**
 * How often each pair of nodes was in one group, over several partitions.
 *
 * <p>Source: A. L. N. Fred, A. K. Jain: Combining multiple clusterings using evidence accumulation,
 * IEEE TPAMI 27(6), 2005. One byte a pair: 9 MB for 4,200 nodes.
 */
final class CoAssociation {

  /** The most partitions that a byte counts. */
  static final int MOST = 255;

  private final byte[][] counts;
  private int partitions;

  CoAssociation(int nodes) {
    counts = new byte[nodes][];
    for (int i = 0; i < nodes; i++) {
      counts[i] = new byte[i];
    }
  }

  void add(Partition partition) {
    if (++partitions > MOST) {
      throw new IllegalStateException("more than " + MOST + " partitions");
    }
    for (int[] members : partition.members()) {
      for (int i = 0; i < members.length; i++) {
        byte[] row = counts[members[i]];
        for (int j = 0; j < i; j++) {
          row[members[j]]++;
        }
      }
    }
  }

  /** The same counts and a partition that counts several times. */
  CoAssociation with(Partition partition, int voices) {
    CoAssociation sum = new CoAssociation(counts.length);
    for (int i = 0; i < counts.length; i++) {
      System.arraycopy(counts[i], 0, sum.counts[i], 0, i);
    }
    sum.partitions = partitions;
    for (int voice = 0; voice < voices; voice++) {
      sum.add(partition);
    }
    return sum;
  }

  /** The share of partitions, in [0,1], that have both nodes in one group. */
  double between(int a, int b) {
    return a == b ? 1 : (double) count(a, b) / partitions;
  }

  private int count(int a, int b) {
    return (a > b ? counts[a][b] : counts[b][a]) & 0xFF;
  }

  /** The agreements of at least {@code least}, each raised to {@code power}, as a graph. */
  WeightedGraph graph(double least, double power) {
    double[] strengthOf = new double[partitions + 1];
    for (int count = 1; count <= partitions; count++) {
      double share = (double) count / partitions;
      strengthOf[count] = share < least ? 0 : StrictMath.pow(share, power);
    }
    int[] offsets = new int[counts.length + 1];
    for (int i = 0; i < counts.length; i++) {
      for (int j = 0; j < i; j++) {
        if (strengthOf[counts[i][j] & 0xFF] > 0) {
          offsets[i + 1]++;
          offsets[j + 1]++;
        }
      }
    }
    for (int i = 0; i < counts.length; i++) {
      offsets[i + 1] += offsets[i];
    }
    int[] neighbours = new int[offsets[counts.length]];
    double[] strengths = new double[neighbours.length];
    int[] fill = offsets.clone();
    for (int i = 0; i < counts.length; i++) {
      for (int j = 0; j < i; j++) {
        double strength = strengthOf[counts[i][j] & 0xFF];
        if (strength > 0) {
          neighbours[fill[i]] = j;
          strengths[fill[i]++] = strength;
        }
      }
    }
    // Rows hold their smaller neighbours; the larger ones follow in ascending order.
    for (int i = 0; i < counts.length; i++) {
      for (int j = 0; j < i; j++) {
        double strength = strengthOf[counts[i][j] & 0xFF];
        if (strength > 0) {
          neighbours[fill[j]] = i;
          strengths[fill[j]++] = strength;
        }
      }
    }
    return WeightedGraph.of(new Ties(offsets, neighbours, strengths));
  }

  /**
   * How firmly each node belongs to its group: its mean agreement with the group's other nodes, in
   * [0,1]; 1 for a node that is alone.
   */
  double[] stability(Partition partition) {
    double[] stability = new double[counts.length];
    for (int[] members : partition.members()) {
      for (int node : members) {
        double sum = 0;
        for (int other : members) {
          sum += node == other ? 0 : between(node, other);
        }
        stability[node] = members.length == 1 ? 1 : sum / (members.length - 1);
      }
    }
    return stability;
  }
}
