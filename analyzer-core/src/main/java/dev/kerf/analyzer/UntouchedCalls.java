package dev.kerf.analyzer;

import dev.kerf.analyzer.crossing.Crossing;
import dev.kerf.analyzer.crossing.Crossing.Identity;
import dev.kerf.analyzer.crossing.CrossingKind;
import dev.kerf.analyzer.model.TypeName;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Calls of a class on lines that the change leaves alone, where the calling class used the other
 * one before and names it no oftener now. The call was made, on the same object: what is new is
 * that the method belongs to that class, as where it overrides what it inherited from a library, or
 * takes the place of the interface it implemented.
 */
final class UntouchedCalls {

  private final Set<Identity> usedBefore = new HashSet<>();
  private final ChangedFiles changed;

  /**
   * @param before crossings of the older side
   * @param todaysIds what its types are called by now, where that is another name
   */
  UntouchedCalls(List<Crossing> before, Map<String, String> todaysIds, ChangedFiles changed) {
    this.changed = changed;
    for (Crossing crossing : before) {
      if (crossing.kind() == CrossingKind.TYPE_USE) {
        usedBefore.add(crossing.named(end -> todaysIds.getOrDefault(end, end)).identity());
      }
    }
  }

  /** Those of some that the older side lacks. */
  Set<Identity> among(List<Crossing> added) {
    Set<Identity> out = new HashSet<>();
    for (Crossing crossing : added) {
      if (crossing.kind() == CrossingKind.CALL
          && crossing.to() instanceof TypeName called
          && usedBefore.contains(new Identity(CrossingKind.TYPE_USE, crossing.identity().ends()))
          && crossing.places().stream().noneMatch(changed::has)
          && UsePlaces.namedMore(crossing, called, changed).isEmpty()) {
        out.add(crossing.identity());
      }
    }
    return out;
  }
}
