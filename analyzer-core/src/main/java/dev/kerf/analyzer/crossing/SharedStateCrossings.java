package dev.kerf.analyzer.crossing;

import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.boundary.Owner;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.StateUse;
import dev.kerf.analyzer.crossing.Crossing.Identity;
import dev.kerf.analyzer.model.Element;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.TypeName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Classes of two services share state beside the tables: a static field that changes, a cache, an
 * attribute of a session, a sequence. It is at home with the service that owns it, or its class;
 * where none does, with the first class that writes it. Whoever uses it elsewhere crosses.
 */
final class SharedStateCrossings implements CrossingDetector {

  /** A field of a type, or a store with no name in it. */
  private record State(Element holder, String name) implements Comparable<State> {
    @Override
    public int compareTo(State other) {
      int order = holder.id().compareTo(other.holder.id());
      return order != 0 ? order : name.compareTo(other.name);
    }

    Identity usedBy(TypeName type) {
      return new Identity(
          CrossingKind.SHARED_STATE,
          name.isEmpty() ? List.of(type.id(), holder.id()) : List.of(type.id(), holder.id(), name));
    }

    String described() {
      return name.isEmpty() ? holder.id() : ((TypeName) holder).simpleName() + '.' + name;
    }
  }

  /** What one class does with it. */
  private static final class User {
    boolean writes;
    boolean direct;
    final TreeSet<SourceLocation> places = new TreeSet<>();
  }

  private final SortedMap<State, SortedMap<TypeName, User>> users = new TreeMap<>();

  SharedStateCrossings(Codebase codebase) {
    for (StateUse use : codebase.stateUses()) {
      User user =
          users
              .computeIfAbsent(new State(use.holder(), use.name()), key -> new TreeMap<>())
              .computeIfAbsent(use.method().owner().outermost(), key -> new User());
      user.writes |= use.writes();
      user.direct |= use.direct();
      user.places.add(use.evidence().location());
    }
  }

  @Override
  public CrossingKind kind() {
    return CrossingKind.SHARED_STATE;
  }

  @Override
  public void across(Boundaries boundaries, Consumer<Crossing> found) {
    users.forEach(
        (state, all) -> {
          Owner owner = boundaries.ownerOf(state.holder());
          if (owner instanceof Owner.Service) {
            all.forEach(
                (type, user) -> {
                  if (user.direct) {
                    cross(state, type, user, state.holder(), boundaries, found);
                  }
                });
          } else if (isShared(state, owner)) {
            home(all, type -> boundaries.ownerOf(type) instanceof Owner.Service)
                .ifPresent(
                    home ->
                        all.forEach(
                            (type, user) -> cross(state, type, user, home, boundaries, found)));
          }
        });
  }

  /**
   * A store that the file gives to all on purpose is no tie; a class that all may use holds one.
   */
  private static boolean isShared(State state, Owner owner) {
    return state.holder() instanceof TypeName || !owner.equals(Owner.SHARED_KERNEL);
  }

  private static Optional<TypeName> home(SortedMap<TypeName, User> all, Predicate<TypeName> fits) {
    return all.entrySet().stream()
        .filter(entry -> entry.getValue().writes && fits.test(entry.getKey()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private void cross(
      State state,
      TypeName type,
      User user,
      Element reached,
      Boundaries boundaries,
      Consumer<Crossing> found) {
    if (boundaries.ownerOf(type) instanceof Owner.Service from
        && boundaries.ownerOf(reached) instanceof Owner.Service to
        && !from.equals(to)) {
      found.accept(crossing(state, type, user, reached, from, to));
    }
  }

  private static Crossing crossing(
      State state,
      TypeName type,
      User user,
      Element reached,
      Owner.Service from,
      Owner.Service to) {
    return new Crossing(
        state.usedBy(type),
        type,
        reached,
        from.id(),
        to.id(),
        (user.writes ? "writes " : "reads ") + state.described(),
        List.copyOf(user.places));
  }

  @Override
  public void ties(Boundaries alone, Consumer<Crossing> found) {
    users.forEach(
        (state, all) -> {
          Optional<TypeName> home = home(all, type -> true);
          all.forEach(
              (type, user) -> {
                Set<Element> ends = new LinkedHashSet<>();
                home.ifPresent(ends::add);
                if (user.direct && state.holder() instanceof TypeName) {
                  ends.add(state.holder());
                }
                ends.forEach(end -> cross(state, type, user, end, alone, found));
              });
        });
  }
}
