package dev.kerf.analyzer.gate;

import dev.kerf.analyzer.crossing.Crossing;
import dev.kerf.analyzer.crossing.Crossing.Identity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Crossings of code that only went up or down to a relative in the same service, as when an
 * interface is parted from what implements it, or a method is pulled up: one has the tie now that
 * the other has no more. What is left pairs one to one: a second relative with the same tie has a
 * new one.
 */
final class HandedOn {

  private final Comparison sides;
  private final UnaryOperator<Identity> today;

  /**
   * Crossings of the older side that its types have no more, by all of them but the type. Hardly a
   * change needs them, and there are tens of thousands: empty until one does.
   */
  private Optional<Map<List<Object>, List<Identity>>> left = Optional.empty();

  /** Those of them that a relative has now. */
  private final Set<Identity> given = new HashSet<>();

  /** What these relatives have; one crossing may be met for several services. */
  private final Set<Identity> taken = new HashSet<>();

  /**
   * @param today what a crossing of the older side is called by now
   */
  HandedOn(Comparison sides, UnaryOperator<Identity> today) {
    this.sides = sides;
    this.today = today;
  }

  /** Whether a crossing that the older side lacks is one of them. */
  boolean has(Crossing crossing) {
    if (taken.contains(crossing.identity())) {
      return true;
    }
    String type = crossing.identity().ends().get(0);
    Optional<Identity> from =
        left()
            .getOrDefault(butType(crossing.fromService(), crossing.identity()), List.of())
            .stream()
            .filter(identity -> !given.contains(identity))
            .filter(identity -> sides.kinship().areRelated(type, identity.ends().get(0)))
            .findFirst();
    from.ifPresent(
        identity -> {
          given.add(identity);
          taken.add(crossing.identity());
        });
    return from.isPresent();
  }

  /** Whether a relative has by now what a type had, under today's name. */
  boolean wasGiven(Identity identity) {
    return given.contains(identity);
  }

  private Map<List<Object>, List<Identity>> left() {
    if (left.isEmpty()) {
      left = Optional.of(findLeft());
    }
    return left.get();
  }

  private Map<List<Object>, List<Identity>> findLeft() {
    Map<List<Object>, List<Identity>> out = new HashMap<>();
    Set<Identity> now = Gate.identitiesOf(sides.head());
    for (Crossing crossing : sides.base()) {
      Identity identity = today.apply(crossing.identity());
      if (!now.contains(identity)) {
        out.computeIfAbsent(butType(crossing.fromService(), identity), key -> new ArrayList<>())
            .add(identity);
      }
    }
    return out;
  }

  private static List<Object> butType(String service, Identity identity) {
    List<String> ends = identity.ends();
    return List.of(service, identity.kind(), ends.subList(1, ends.size()));
  }
}
