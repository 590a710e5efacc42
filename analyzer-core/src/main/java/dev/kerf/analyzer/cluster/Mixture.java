package dev.kerf.analyzer.cluster;

import dev.kerf.analyzer.couple.CouplingGraph;
import dev.kerf.analyzer.couple.CouplingKind;
import dev.kerf.analyzer.couple.Ties;
import dev.kerf.analyzer.couple.TiesBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * All kinds of one coupling graph over its atoms, ready to be weighed.
 *
 * <p>Before weighing, each kind has the same mass for each atom that it ties at all: kinds count by
 * what they say, not by how loudly, and a kind with a single tie does not outweigh a thousand.
 */
public final class Mixture {

  /** The pairs tied in any kind; how strong is said by kind, below. */
  private final Ties pairs;

  /** For each half tie of {@link #pairs}, the number of its pair. */
  private final int[] pairOf;

  /** By kind, then by pair: strength of equal mass. */
  private final double[][] strengths;

  private Mixture(Ties pairs, int[] pairOf, double[][] strengths) {
    this.pairs = pairs;
    this.pairOf = pairOf;
    this.strengths = strengths;
  }

  /**
   * The kinds of a graph, folded onto its atoms.
   *
   * @param kindWeights weight of a kind's mass; 1 for a kind that is missing
   */
  public static Mixture of(CouplingGraph graph, Map<CouplingKind, Double> kindWeights) {
    List<Ties> kinds = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (Map.Entry<CouplingKind, Ties> entry : graph.ties().entrySet()) {
      kinds.add(folded(entry.getValue(), graph.atoms().atomOf(), graph.atoms().count()));
      weights.add(kindWeights.getOrDefault(entry.getKey(), 1.0));
    }
    double[] once = new double[kinds.size()];
    Arrays.fill(once, 1);
    Ties pairs = Ties.sum(graph.atoms().count(), kinds, once);
    int[] pairOf = numbered(pairs);
    double[][] strengths = new double[kinds.size()][];
    for (int kind = 0; kind < strengths.length; kind++) {
      strengths[kind] = equalMass(kinds.get(kind), weights.get(kind), pairs, pairOf);
    }
    return new Mixture(pairs, pairOf, strengths);
  }

  private static Ties folded(Ties ties, int[] atomOf, int atoms) {
    TiesBuilder builder = new TiesBuilder(atoms);
    for (int i = 0; i < ties.elements(); i++) {
      for (int at = ties.offsets()[i]; at < ties.offsets()[i + 1]; at++) {
        if (ties.neighbours()[at] > i) {
          builder.add(atomOf[i], atomOf[ties.neighbours()[at]], ties.strengths()[at]);
        }
      }
    }
    return builder.build();
  }

  private static int[] numbered(Ties pairs) {
    int[] pairOf = new int[pairs.neighbours().length];
    // The rows of larger elements meet their smaller neighbours in ascending order.
    int[] met = Arrays.copyOf(pairs.offsets(), pairs.elements());
    int next = 0;
    for (int i = 0; i < pairs.elements(); i++) {
      for (int at = pairs.offsets()[i]; at < pairs.offsets()[i + 1]; at++) {
        int other = pairs.neighbours()[at];
        if (other > i) {
          pairOf[at] = next;
          pairOf[met[other]++] = next++;
        }
      }
    }
    return pairOf;
  }

  private static double[] equalMass(Ties kind, double weight, Ties pairs, int[] pairOf) {
    double sum = 0;
    for (double strength : kind.strengths()) {
      sum += strength;
    }
    double factor = sum == 0 ? 0 : weight * kind.covered() / sum;
    double[] strengths = new double[pairs.pairs()];
    for (int i = 0; i < kind.elements(); i++) {
      int there = pairs.offsets()[i];
      for (int at = kind.offsets()[i]; at < kind.offsets()[i + 1]; at++) {
        while (pairs.neighbours()[there] != kind.neighbours()[at]) {
          there++;
        }
        strengths[pairOf[there]] = kind.strengths()[at] * factor;
      }
    }
    return strengths;
  }

  public int nodes() {
    return pairs.elements();
  }

  /** How many kinds there are. */
  public int kinds() {
    return strengths.length;
  }

  /** Every kind with its own weight, no tie left out. */
  public WeightedGraph even() {
    double[] weights = new double[kinds()];
    Arrays.fill(weights, 1);
    return drawn(weights, new BitSet());
  }

  /**
   * The numbers of pairs that chance leaves out.
   *
   * @param dropout their share
   */
  BitSet dropped(double dropout, Random chance) {
    BitSet dropped = new BitSet(pairs.pairs());
    for (int pair = 0; pair < pairs.pairs(); pair++) {
      if (chance.nextDouble() < dropout) {
        dropped.set(pair);
      }
    }
    return dropped;
  }

  /** A mixture with the weights given, without some pairs. */
  WeightedGraph drawn(double[] weights, BitSet dropped) {
    return WeightedGraph.of(weighed(weights, dropped));
  }

  private Ties weighed(double[] weights, BitSet dropped) {
    int[] offsets = new int[nodes() + 1];
    int[] neighbours = new int[pairOf.length];
    double[] sums = new double[pairOf.length];
    int next = 0;
    for (int i = 0; i < nodes(); i++) {
      for (int at = pairs.offsets()[i]; at < pairs.offsets()[i + 1]; at++) {
        int pair = pairOf[at];
        if (!dropped.get(pair)) {
          double sum = 0;
          for (int kind = 0; kind < weights.length; kind++) {
            sum += weights[kind] * strengths[kind][pair];
          }
          if (sum > 0) {
            neighbours[next] = pairs.neighbours()[at];
            sums[next++] = sum;
          }
        }
      }
      offsets[i + 1] = next;
    }
    return new Ties(offsets, Arrays.copyOf(neighbours, next), Arrays.copyOf(sums, next));
  }
}
