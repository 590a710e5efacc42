package dev.kerf.analyzer.crossing;

import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.boundary.Owner;
import dev.kerf.analyzer.crossing.Crossing.Identity;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.TypeName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Ties of a class to all classes at the other end of something that both know: an event, an
 * interface. What it is known by names that something and not the other end, so that another class
 * there adds nothing; classes of one service there are one crossing.
 */
final class SharedTies {

  /** What one identity stands for, with the other ends. */
  private static final class Tie {
    final TypeName from;
    final Optional<TypeName> shared;
    final TreeSet<TypeName> others = new TreeSet<>();
    final TreeSet<SourceLocation> places = new TreeSet<>();
    String detail;

    Tie(TypeName from, Optional<TypeName> shared, String detail) {
      this.from = from;
      this.shared = shared;
      this.detail = detail;
    }
  }

  private final SortedMap<Identity, Tie> ties = new TreeMap<>();

  /**
   * @param shared a type that makes this no crossing where a service owns it; empty where the
   *     crossing does not depend on one
   */
  void add(
      Identity identity,
      TypeName from,
      TypeName other,
      Optional<TypeName> shared,
      String detail,
      SourceLocation place) {
    Tie tie = ties.computeIfAbsent(identity, key -> new Tie(from, shared, detail));
    if (detail.compareTo(tie.detail) < 0) {
      tie.detail = detail;
    }
    tie.others.add(other);
    tie.places.add(place);
  }

  /** One crossing for each identity and service at the other end. */
  void across(Boundaries boundaries, Consumer<Crossing> found) {
    ties.forEach(
        (identity, tie) -> {
          if (boundaries.ownerOf(tie.from) instanceof Owner.Service from
              && tie.shared.filter(type -> isOwned(type, boundaries)).isEmpty()) {
            Map<Owner.Service, TypeName> reached = new LinkedHashMap<>();
            for (TypeName other : tie.others) {
              if (boundaries.ownerOf(other) instanceof Owner.Service to && !to.equals(from)) {
                reached.putIfAbsent(to, other);
              }
            }
            reached.forEach((to, other) -> found.accept(crossing(identity, tie, other, from, to)));
          }
        });
  }

  /** Each pair of classes, whatever the boundaries say of what is between them. */
  void all(Consumer<Crossing> found) {
    ties.forEach(
        (identity, tie) -> {
          for (TypeName other : tie.others) {
            found.accept(
                crossing(
                    identity,
                    tie,
                    other,
                    new Owner.Service(tie.from.id()),
                    new Owner.Service(other.id())));
          }
        });
  }

  private static boolean isOwned(TypeName type, Boundaries boundaries) {
    return boundaries.ownerOf(type) instanceof Owner.Service;
  }

  private static Crossing crossing(
      Identity identity, Tie tie, TypeName other, Owner.Service from, Owner.Service to) {
    return new Crossing(
        identity, tie.from, other, from.id(), to.id(), tie.detail, tie.places.stream().toList());
  }
}
