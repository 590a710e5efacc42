package dev.kerf.analyzer.gate;

import dev.kerf.analyzer.crossing.Crossing;
import dev.kerf.analyzer.crossing.Crossing.Identity;
import dev.kerf.analyzer.crossing.CrossingKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ties to types that the older side had, of kinds with which others come along: who calls a class
 * could always call what that class is, and who calls or creates one may keep it in a variable.
 */
final class OlderTies {

  /** The kinds that each kind comes along with. */
  private static final Map<CrossingKind, List<CrossingKind>> STRONGER =
      Map.of(
          CrossingKind.CALL,
          List.of(CrossingKind.CALL),
          CrossingKind.TYPE_USE,
          List.of(
              CrossingKind.TYPE_USE,
              CrossingKind.CALL,
              CrossingKind.INSTANTIATE,
              CrossingKind.INHERIT));

  /** A type that was tied to types of a service. */
  private record Tie(CrossingKind kind, String type, String service) {}

  private final Kinship kinship;
  private final Rules rules;
  private final Map<Tie, Set<String>> reached = new HashMap<>();

  /**
   * @param today what a crossing of the older side is called by now
   */
  OlderTies(Comparison sides, UnaryOperator<Identity> today, Rules rules) {
    this.kinship = sides.kinship();
    this.rules = rules;
    for (Crossing crossing : sides.base()) {
      if (STRONGER.get(CrossingKind.TYPE_USE).contains(crossing.kind())) {
        List<String> ends = today.apply(crossing.identity()).ends();
        reached
            .computeIfAbsent(
                new Tie(crossing.kind(), ends.get(0), crossing.toService()), key -> new HashSet<>())
            .add(ends.get(1));
      }
    }
  }

  /**
   * Whether a crossing comes along with one of the older side, to the same type or to one below it.
   * A kind that is held less strictly brings none along that is held more so.
   */
  boolean bring(Crossing crossing) {
    return bringing(crossing).anyMatch(kind -> reachedBy(kind, crossing));
  }

  /** What a crossing may come along with, to the same type. */
  Set<Identity> companions(Crossing crossing) {
    return bringing(crossing)
        .filter(kind -> kind != crossing.kind())
        .map(kind -> new Identity(kind, crossing.identity().ends()))
        .collect(Collectors.toSet());
  }

  private Stream<CrossingKind> bringing(Crossing crossing) {
    return STRONGER.getOrDefault(crossing.kind(), List.of()).stream()
        .filter(kind -> isHeldAsStrictly(kind, crossing));
  }

  private boolean isHeldAsStrictly(CrossingKind kind, Crossing crossing) {
    return rules.level(kind, crossing.fromService()).compareTo(rules.level(crossing)) >= 0;
  }

  private boolean reachedBy(CrossingKind kind, Crossing crossing) {
    List<String> ends = crossing.identity().ends();
    Tie tie = new Tie(kind, ends.get(0), crossing.toService());
    return reached.getOrDefault(tie, Set.of()).stream()
        .anyMatch(type -> type.equals(ends.get(1)) || kinship.isSubtype(type, ends.get(1)));
  }
}
