package dev.kerf.analyzer.gate;

import dev.kerf.analyzer.crossing.Crossing;
import dev.kerf.analyzer.crossing.Crossing.Identity;
import dev.kerf.analyzer.crossing.CrossingKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Crossings of code that only went to another type of the same service: up or down to a relative,
 * as when an interface is parted from what implements it or a method is pulled up, into a type that
 * is new, as when a class is split or written anew under another name, or with the lines that make
 * the tie. One has the tie now that the other has no more. What is left pairs one to one: a second
 * type with the same tie has a new one, and so has a stranger that was there before and has lines
 * of its own.
 *
 * <p>So is a tie to a new class that takes the place of another one of its service: it is written
 * anew under its name in another package, or the lines are as they were but for its name.
 *
 * <p>A foreign key is tied to its columns as code is to its type: it stays what it was when these
 * get other names, or others take their place.
 */
final class HandedOn {

  private static final int TYPE = 0;
  private static final int REACHED = 1;

  /** Where a foreign key has its columns, after the table that they are of. */
  private static final int KEY_COLUMNS = 1;

  private final Comparison sides;
  private final UnaryOperator<Identity> today;

  /**
   * Crossings of the older side that its types have no more, by what lasts of them. Hardly a change
   * needs them, and there are tens of thousands: empty until one does.
   */
  private Optional<Map<List<Object>, List<Identity>>> left = Optional.empty();

  /** Those of them that another type has now. */
  private final Set<Identity> given = new HashSet<>();

  /** What these types have; one crossing may be met for several services. */
  private final Set<Identity> taken = new HashSet<>();

  /** Of types that keep a tie, at how many places fewer they have it and nobody else has these. */
  private final Map<Identity, Integer> spare = new HashMap<>();

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
    Identity now = crossing.identity();
    Optional<Identity> from =
        free(lasting(crossing.fromService(), now))
            .filter(identity -> mayBe(now, identity))
            .findFirst()
            .or(() -> now.kind().isCode() ? toReplaced(crossing) : Optional.empty());
    from.ifPresent(given::add);
    boolean has = from.isPresent() || hasPart(crossing);
    if (has) {
      taken.add(now);
    }
    return has;
  }

  /**
   * Whether types that its lines are from have the tie still, at as many places fewer as it has: a
   * method of several that reach there went elsewhere.
   */
  private boolean hasPart(Crossing crossing) {
    for (String other : new TreeSet<>(sides.kinship().origins(crossing.identity()))) {
      List<String> ends = new ArrayList<>(crossing.identity().ends());
      ends.set(TYPE, other);
      Identity kept = new Identity(crossing.kind(), ends);
      int left = spare.computeIfAbsent(kept, key -> lostPlaces(key, crossing.fromService()));
      if (left >= crossing.places().size()) {
        spare.put(kept, left - crossing.places().size());
        return true;
      }
    }
    return false;
  }

  private int lostPlaces(Identity kept, String service) {
    return places(sides.base(), today, kept, service)
        - places(sides.head(), UnaryOperator.identity(), kept, service);
  }

  private static int places(
      List<Crossing> side, UnaryOperator<Identity> today, Identity kept, String service) {
    return side.stream()
        .filter(crossing -> crossing.kind() == kept.kind())
        .filter(crossing -> crossing.fromService().equals(service))
        .filter(crossing -> today.apply(crossing.identity()).equals(kept))
        .findFirst()
        .map(crossing -> crossing.places().size())
        .orElse(0);
  }

  /** Whether one of some crossings of the newer side is one that the older side lacks, and old. */
  boolean hasAny(Set<Identity> crossings) {
    return sides.head().stream()
        .filter(crossing -> crossings.contains(crossing.identity()))
        .anyMatch(this::has);
  }

  /** Whether another type has by now what a type had, under today's name. */
  boolean wasGiven(Identity identity) {
    return given.contains(identity);
  }

  private Stream<Identity> free(List<Object> lasting) {
    return left().getOrDefault(lasting, List.of()).stream()
        .filter(identity -> !given.contains(identity));
  }

  private Optional<Identity> toReplaced(Crossing crossing) {
    Identity now = crossing.identity();
    return free(reaching(crossing, now))
        .filter(identity -> sides.kinship().mayBeTo(now, identity.ends().get(REACHED)))
        .findFirst();
  }

  private boolean mayBe(Identity now, Identity before) {
    return now.kind() == CrossingKind.FOREIGN_KEY
        || sides.kinship().mayHaveFrom(now, before.ends().get(0));
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
        out.computeIfAbsent(lasting(crossing.fromService(), identity), key -> new ArrayList<>())
            .add(identity);
        if (identity.kind().isCode()) {
          out.computeIfAbsent(reaching(crossing, identity), key -> new ArrayList<>()).add(identity);
        }
      }
    }
    return out;
  }

  /** What stays of a tie to a class that another one of its service takes the place of. */
  private static List<Object> reaching(Crossing crossing, Identity identity) {
    return List.of(
        crossing.fromService(), identity.kind(), identity.ends().get(TYPE), crossing.toService());
  }

  /** What stays of a crossing that another type has, or of a key over other columns. */
  private static List<Object> lasting(String service, Identity identity) {
    List<String> ends = new ArrayList<>(identity.ends());
    ends.remove(identity.kind() == CrossingKind.FOREIGN_KEY ? KEY_COLUMNS : TYPE);
    return List.of(service, identity.kind(), ends);
  }
}
