package dev.kerf.analyzer.couple;

import dev.kerf.analyzer.weight.CouplingWeights;
import dev.kerf.analyzer.weight.Weights;

/**
 * What of a history couples types; {@link CouplingWeights} says for each bound what it is by
 * default, and why. Bounds are counts, never the clock: the same commits give the same ties on
 * every machine.
 *
 * @param mostCommits how many commits are read, merges not counted
 * @param largestCommit how many types a commit may touch
 * @param leastShared in how many commits two types have to meet
 * @param leastCommits how many usable commits make a history
 */
public record EvolutionOptions(
    int mostCommits, int largestCommit, int leastShared, int leastCommits) {

  public EvolutionOptions {
    if (mostCommits < 1 || largestCommit < 2 || leastShared < 1) {
      throw new IllegalArgumentException(
          "need a commit, two types, one meeting; has "
              + mostCommits
              + ", "
              + largestCommit
              + ", "
              + leastShared);
    }
  }

  /** What every analysis uses unless told otherwise. */
  public static EvolutionOptions defaults() {
    return of(Weights.defaults());
  }

  /** What the user chose, and the defaults of all else. */
  public static EvolutionOptions of(Weights weights) {
    return new EvolutionOptions(
        weights.whole(CouplingWeights.MOST_COMMITS),
        weights.whole(CouplingWeights.LARGEST_COMMIT),
        weights.whole(CouplingWeights.LEAST_SHARED),
        weights.whole(CouplingWeights.LEAST_COMMITS));
  }
}
