package dev.kerf.analyzer.couple;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What of a history couples types. Bounds are counts, never the clock: the same commits give the
 * same ties on every machine.
 *
 * @param mostCommits how many commits are read, merges not counted. Default 2,000: some years of a
 *     busy team; what was changed together before says little about the code of today.
 * @param largestCommit how many types a commit may touch. Default 30: beyond that it was a
 *     formatter, a licence header or a move.
 * @param leastShared in how many commits two types have to meet. Default 2: once is chance.
 * @param leastCommits how many usable commits make a history. Default 20: fewer say who was there
 *     first, and the kind is absent.
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
    return new EvolutionOptions(2_000, 30, 2, 20);
  }

  /** Name and value of each option, for the result. */
  public SortedMap<String, String> values() {
    SortedMap<String, String> values = new TreeMap<>();
    values.put("couple.evolution.most-commits", Integer.toString(mostCommits));
    values.put("couple.evolution.largest-commit", Integer.toString(largestCommit));
    values.put("couple.evolution.least-shared", Integer.toString(leastShared));
    values.put("couple.evolution.least-commits", Integer.toString(leastCommits));
    return values;
  }
}
