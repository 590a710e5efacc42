package dev.kerf.analyzer.crossing;

import dev.kerf.analyzer.boundary.Boundaries;
import java.util.function.Consumer;

/**
 * Finds the crossings of one kind. A detector reads its codebase once, when it is made, so that it
 * can be asked about many boundaries.
 */
interface CrossingDetector {

  CrossingKind kind();

  /**
   * Hands over every crossing of its kind, each identity once for each pair of services, in no
   * particular order.
   */
  void across(Boundaries boundaries, Consumer<Crossing> found);

  /** How many {@link #across} would hand over. */
  default int count(Boundaries boundaries) {
    int[] count = new int[1];
    across(boundaries, crossing -> count[0]++);
    return count[0];
  }

  /**
   * Hands over every pair of elements that some boundaries could make cross.
   *
   * @param alone boundaries in which everybody is a service of their own
   */
  default void ties(Boundaries alone, Consumer<Crossing> found) {
    across(alone, found);
  }
}
