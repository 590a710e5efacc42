package dev.kerf.analyzer;

import dev.kerf.analyzer.boundary.BoundariesFile;
import dev.kerf.analyzer.boundary.Ownership;
import dev.kerf.analyzer.boundary.Rule;
import dev.kerf.analyzer.crossing.Crossing;
import dev.kerf.analyzer.crossing.Crossings;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What some boundaries make of one side of a change.
 *
 * @param crossings sorted
 * @param unmatched where the patterns stand that nothing matches, as {@link Rule#position()} has it
 */
record MeasuredSide(List<Crossing> crossings, SortedSet<String> unmatched) {

  static MeasuredSide of(Side side, Crossings crossings, BoundariesFile boundaries) {
    Ownership own = side.ownership(boundaries, Map.of());
    SortedSet<String> unmatched = new TreeSet<>();
    own.unmatched().forEach(rule -> unmatched.add(rule.position()));
    return new MeasuredSide(crossings.across(own.boundaries()), unmatched);
  }
}
