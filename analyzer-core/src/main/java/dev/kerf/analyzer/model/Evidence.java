package dev.kerf.analyzer.model;

import java.util.Objects;

/**
 * Where a fact comes from.
 *
 * @param origin what kind of input stated it
 * @param location the place to look at
 */
public record Evidence(Origin origin, SourceLocation location) implements Comparable<Evidence> {

  /** The kind of input that states a fact. */
  public enum Origin {
    SOURCE,
    BYTECODE,
    XML,
    SCRIPT,
    CONFIGURATION,
    HISTORY
  }

  public Evidence {
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(location, "location");
  }

  @Override
  public int compareTo(Evidence other) {
    if (this == other) {
      return 0;
    }
    int byLocation = location.compareTo(other.location);
    return byLocation != 0 ? byLocation : origin.compareTo(other.origin);
  }
}
