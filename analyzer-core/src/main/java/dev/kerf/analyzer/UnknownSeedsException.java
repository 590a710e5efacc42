package dev.kerf.analyzer;

import dev.kerf.analyzer.carve.Seeds;

/** What should be carved out is not there, or could be several things. */
public final class UnknownSeedsException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient Seeds seeds;

  UnknownSeedsException(Seeds seeds) {
    super("seeds that name nothing: " + seeds.unknown() + ", or several: " + seeds.ambiguous());
    this.seeds = seeds;
  }

  /** What was found and what was not. */
  public Seeds seeds() {
    return seeds;
  }
}
