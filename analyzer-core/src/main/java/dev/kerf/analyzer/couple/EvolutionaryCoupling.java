package dev.kerf.analyzer.couple;

import dev.kerf.analyzer.codebase.ChangeHistory.TypeChange;
import java.util.List;

/**
 * Ties of types that change in the same commits.
 *
 * <p>A commit over n types adds 1 / (n - 1) to each of its pairs, so that each of them gets one in
 * all; huge commits add nothing. The sum of a pair is divided by the square root of the product of
 * how often each of the two changed in such commits (the cosine of their histories): what changes
 * always is no more tied to anything than what seldom does. Pairs that met too seldom are left out.
 *
 * <p>Source: T. Zimmermann, P. Weissgerber, S. Diehl, A. Zeller: Mining version histories to guide
 * software changes, IEEE TSE 31(6), 2005, for pairs and huge commits.
 *
 * <p>Example: A and B change together in three commits of their own, A in one more alone: 3 /
 * sqrt(4 x 3) = 0.87.
 */
final class EvolutionaryCoupling {

  private EvolutionaryCoupling() {}

  static Ties ties(List<TypeChange> changes, ElementIndex index, EvolutionOptions options) {
    int[] often = new int[index.size()];
    TiesBuilder weights = new TiesBuilder(index.size());
    TiesBuilder meetings = new TiesBuilder(index.size());
    int usable = 0;
    for (TypeChange change : changes) {
      int[] types = change.types().stream().mapToInt(index::of).filter(i -> i >= 0).toArray();
      if (types.length == 0 || types.length > options.largestCommit()) {
        continue;
      }
      usable++;
      for (int i = 0; i < types.length; i++) {
        often[types[i]]++;
        for (int j = i + 1; j < types.length; j++) {
          weights.add(types[i], types[j], 1.0 / (types.length - 1));
          meetings.add(types[i], types[j], 1);
        }
      }
    }
    TiesBuilder ties = new TiesBuilder(index.size());
    if (usable >= options.leastCommits()) {
      corrected(weights.build(), meetings.build(), often, options, ties);
    }
    return ties.build();
  }

  private static void corrected(
      Ties weights, Ties meetings, int[] often, EvolutionOptions options, TiesBuilder ties) {
    for (int one = 0; one < weights.elements(); one++) {
      for (int at = weights.offsets()[one]; at < weights.offsets()[one + 1]; at++) {
        int other = weights.neighbours()[at];
        if (other > one && meetings.strengths()[at] >= options.leastShared()) {
          double product = (double) often[one] * often[other];
          ties.add(one, other, weights.strengths()[at] / StrictMath.sqrt(product));
        }
      }
    }
  }
}
