package dev.kerf.analyzer.gate;

import java.util.Locale;

/** What became of a crossing between the two sides of a change. */
public enum Status {
  /** The change brings it. */
  ADDED,
  /** The code was there; the change draws the boundary, or moves a class, so that it crosses. */
  REDRAWN,
  /** The team had agreed to it until a day that is over. */
  EXPIRED,
  /** The change brings it, and draws the boundary so that it does not cross. */
  LOOSENED,
  /** The change takes it away. */
  RESOLVED,
  /** The team has agreed to it. */
  EXEMPTED,
  /**
   * The older side cannot say: its file could not be read there, or nothing declared the table
   * whose key it is.
   */
  UNDECIDED,
  /** A revert brings it back. */
  RETURNED,
  /** It was there before. */
  UNCHANGED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
