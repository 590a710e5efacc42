package dev.kerf.analyzer.cluster;

import dev.kerf.analyzer.couple.Ties;
import java.util.Arrays;
import java.util.function.Function;

/** Agreements of all pairs of nodes. One byte a pair: 9 MB for 4,200 nodes. */
final class AllPairs implements CoAssociation {

  /** The most partitions that a byte counts: all draws, and an earlier cut with as many voices. */
  static final int MOST = 255;

  private final byte[][] counts;
  private int partitions;

  AllPairs(int nodes) {
    counts = new byte[nodes][];
    for (int i = 0; i < nodes; i++) {
      counts[i] = new byte[i];
    }
  }

  @Override
  public void add(Partition partition) {
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

  @Override
  public AllPairs with(Partition partition, int voices) {
    AllPairs sum = new AllPairs(counts.length);
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

  @Override
  public Partition agreed(double least, double power, Function<Agreements, Partition> clustering) {
    double[] sizes = new double[counts.length];
    Arrays.fill(sizes, 1);
    return clustering.apply(new Agreements(graph(least, power), sizes));
  }

  /** The agreements of at least {@code least}, each raised to {@code power}, as a graph. */
  WeightedGraph graph(double least, double power) {
    double[] strengthOf = CoAssociation.strengths(partitions, least, power);
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

  @Override
  public double[] stability(Partition partition) {
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
