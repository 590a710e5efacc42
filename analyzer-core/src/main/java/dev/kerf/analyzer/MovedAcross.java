package dev.kerf.analyzer;

import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.boundary.BoundariesFile;
import dev.kerf.analyzer.boundary.Owner;
import dev.kerf.analyzer.crossing.Crossing;
import dev.kerf.analyzer.crossing.Crossing.Identity;
import dev.kerf.analyzer.crossing.Crossings;
import dev.kerf.analyzer.discover.GitProblemException;
import dev.kerf.analyzer.model.TypeName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the older code has across the boundaries as soon as its types belong to whom they go: a type
 * that moves to where a pattern of another service names it. Its ties were there, and the change
 * moves the boundary across them.
 */
final class MovedAcross {

  private final Map<TypeName, TypeName> formerNames;
  private final Map<String, String> todaysIds;

  /**
   * @param formerNames new to old
   */
  MovedAcross(Map<TypeName, TypeName> formerNames) {
    this.formerNames = new TreeMap<>(formerNames);
    this.todaysIds = new TodaysNames(formerNames).byId();
  }

  /**
   * The crossings of the older side, under its own names; none where the change adds nothing to a
   * type that moved.
   *
   * @param added that the older side lacks under their newer names
   * @param known of the older side
   * @param now whose everything is on the newer side
   */
  List<Crossing> of(
      List<Crossing> added,
      List<Crossing> known,
      Boundaries now,
      OlderSide before,
      BoundariesFile file)
      throws GitProblemException {
    if (!mayConcern(added, known)) {
      return List.of();
    }
    Side side = before.read();
    Boundaries then = side.ownership(file, Map.of()).boundaries();
    Map<TypeName, Owner> moved = new HashMap<>();
    formerNames.forEach(
        (name, former) -> {
          if (!now.ownerOf(name).equals(then.ownerOf(former))) {
            moved.put(former, now.ownerOf(name));
          }
        });
    return moved.isEmpty() ? List.of() : new Crossings(side.codebase()).across(then.with(moved));
  }

  private boolean mayConcern(List<Crossing> added, List<Crossing> known) {
    Set<Identity> today =
        known.stream()
            .map(crossing -> crossing.named(end -> todaysIds.getOrDefault(end, end)).identity())
            .collect(Collectors.toSet());
    return added.stream()
        .map(Crossing::identity)
        .filter(identity -> identity.ends().stream().anyMatch(todaysIds::containsValue))
        .anyMatch(identity -> !today.contains(identity));
  }
}
