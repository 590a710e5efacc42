package dev.kerf.analyzer.gate;

import dev.kerf.analyzer.crossing.Crossing.Identity;
import java.util.Map;
import java.util.Set;

/**
 * How the types of the two sides of a change are related, and their code.
 *
 * @param renamed types that moved or got another name, old to new
 * @param supertypes of a type by its name on the newer side, direct and indirect ones
 * @param come types that the older side does not know by any name
 * @param origins of crossings that the older side lacks, the types that their lines are from, by
 *     their names on the newer side
 * @param replaced of crossings to new types, the types that their lines reached before
 */
public record Kinship(
    Map<String, String> renamed,
    Map<String, Set<String>> supertypes,
    Set<String> come,
    Map<Identity, Set<String>> origins,
    Map<Identity, Set<String>> replaced) {

  public static final Kinship NONE = new Kinship(Map.of(), Map.of(), Set.of(), Map.of(), Map.of());

  public Kinship {
    renamed = Map.copyOf(renamed);
    supertypes = Map.copyOf(supertypes);
    come = Set.copyOf(come);
    origins = Map.copyOf(origins);
    replaced = Map.copyOf(replaced);
  }

  /** What the newer side calls something. */
  String today(String name) {
    return renamed.getOrDefault(name, name);
  }

  boolean isSubtype(String type, String of) {
    return supertypes.getOrDefault(type, Set.of()).contains(of);
  }

  /**
   * Whether the type that a crossing begins at may have it from another one: a relative of it, one
   * that its lines are from, or any where the type is new.
   */
  boolean mayHaveFrom(Identity crossing, String other) {
    String type = crossing.ends().get(0);
    return come.contains(type)
        || isSubtype(type, other)
        || isSubtype(other, type)
        || origins(crossing).contains(other);
  }

  /**
   * Whether the type that a crossing reaches took the place of another one of its service: it is
   * new, and has the name of that one or its lines.
   */
  boolean mayBeTo(Identity crossing, String other) {
    String reached = crossing.ends().get(1);
    return come.contains(reached)
        && (simple(reached).equals(simple(other))
            || replaced.getOrDefault(crossing, Set.of()).contains(other));
  }

  private static String simple(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  /** The types that the lines of a crossing are from; none where nothing is known of it. */
  Set<String> origins(Identity crossing) {
    return origins.getOrDefault(crossing, Set.of());
  }
}
