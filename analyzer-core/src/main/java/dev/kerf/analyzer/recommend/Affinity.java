package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.cluster.WeightedGraph;
import dev.kerf.analyzer.couple.Atoms;
import dev.kerf.analyzer.couple.Ties;
import java.util.Arrays;

/** How strongly elements are tied to groups, all kinds of coupling together. */
final class Affinity {

  private final Atoms atoms;
  private final Ties ties;

  Affinity(WeightedGraph graph, Atoms atoms) {
    this.ties = graph.ties();
    this.atoms = atoms;
  }

  /**
   * The pulls of groups.
   *
   * @param groupOf the group of each element, negative for none; an atom counts where its first
   *     element with a group is
   */
  Pulls pulls(int[] groupOf, int groups) {
    return new Pulls(groupOfAtom(groupOf), groups);
  }

  /** How strongly each of some groups pulls at an element: one look at the element's own ties. */
  final class Pulls {

    private final int[] groupOfAtom;
    private final int groups;

    private Pulls(int[] groupOfAtom, int groups) {
      this.groupOfAtom = groupOfAtom;
      this.groups = groups;
    }

    /** The strength of an element's ties to each group. */
    double[] of(int element) {
      int atom = atoms.atomOf()[element];
      double[] strengths = new double[groups];
      for (int at = ties.offsets()[atom]; at < ties.offsets()[atom + 1]; at++) {
        int group = groupOfAtom[ties.neighbours()[at]];
        if (group >= 0) {
          strengths[group] += ties.strengths()[at];
        }
      }
      return strengths;
    }
  }

  /** The strength of the ties between any two groups. */
  double[][] between(int[] groupOf, int groups) {
    int[] groupOfAtom = groupOfAtom(groupOf);
    double[][] strengths = new double[groups][groups];
    for (int atom = 0; atom < groupOfAtom.length; atom++) {
      for (int at = ties.offsets()[atom]; at < ties.offsets()[atom + 1]; at++) {
        int other = groupOfAtom[ties.neighbours()[at]];
        if (groupOfAtom[atom] >= 0 && other >= 0) {
          strengths[groupOfAtom[atom]][other] += ties.strengths()[at];
        }
      }
    }
    return strengths;
  }

  private int[] groupOfAtom(int[] groupOf) {
    int[] groupOfAtom = new int[atoms.count()];
    Arrays.fill(groupOfAtom, -1);
    for (int i = groupOf.length - 1; i >= 0; i--) {
      if (groupOf[i] >= 0) {
        groupOfAtom[atoms.atomOf()[i]] = groupOf[i];
      }
    }
    return groupOfAtom;
  }

  /** The position of the largest positive value, the first of equals; -1 when there is none. */
  static int best(double[] values) {
    int best = -1;
    for (int i = 0; i < values.length; i++) {
      if (values[i] > 0 && (best < 0 || values[i] > values[best])) {
        best = i;
      }
    }
    return best;
  }

  static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
