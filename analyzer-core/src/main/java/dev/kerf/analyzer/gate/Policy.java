package dev.kerf.analyzer.gate;

import dev.kerf.analyzer.boundary.Enforcement;
import java.util.Set;

/**
 * What the caller of the gate decides beyond the boundaries file.
 *
 * @param failOn words of the crossing kinds that may fail; empty for all
 * @param strict whether loosened and redrawn boundaries fail as well
 * @param blindSpotsFail whether a new place that Kerf cannot follow fails
 * @param staleFails whether an entry of a baseline that nothing needs any more fails
 * @param listKnown whether old crossings are listed, not only counted
 */
public record Policy(
    Set<String> failOn,
    boolean strict,
    boolean blindSpotsFail,
    boolean staleFails,
    boolean listKnown) {

  public static final Policy DEFAULT = new Policy(Set.of(), false, false, false, false);

  public Policy {
    failOn = Set.copyOf(failOn);
  }

  /** The same, with old crossings listed. */
  public Policy listingKnown() {
    return new Policy(failOn, strict, blindSpotsFail, staleFails, true);
  }

  boolean fails(Status status, String kind, Enforcement.Level level) {
    if (!failOn.isEmpty() && !failOn.contains(kind)) {
      return false;
    }
    boolean enforced = level.compareTo(Enforcement.Level.RATCHET) >= 0;
    return switch (status) {
      case ADDED, EXPIRED -> enforced;
      case REDRAWN, LOOSENED -> enforced && strict;
      case UNCHANGED -> level == Enforcement.Level.STRICT;
      case RESOLVED, EXEMPTED, UNDECIDED, RETURNED -> false;
    };
  }
}
