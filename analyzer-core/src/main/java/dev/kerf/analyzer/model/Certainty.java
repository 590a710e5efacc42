package dev.kerf.analyzer.model;

import java.util.Locale;

/** How sure a derived fact is. */
public enum Certainty {
  /** Decided by rules of the language or of the framework. */
  CERTAIN,
  /** One of several possible outcomes, by a documented approximation. */
  LIKELY,
  /** Read with a fallback that only recognises names; may be wrong. */
  HEURISTIC;

  /** How sure a fact is that rests on two others. */
  public Certainty and(Certainty other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
