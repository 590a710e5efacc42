package dev.kerf.analyzer.gate;

import java.util.Map;
import java.util.Set;

/**
 * How the types of the two sides of a change are related.
 *
 * @param renamed types that moved or got another name, old to new
 * @param supertypes of a type by its name on the newer side, direct and indirect ones
 * @param come types that the older side does not know by any name
 */
public record Kinship(
    Map<String, String> renamed, Map<String, Set<String>> supertypes, Set<String> come) {

  public static final Kinship NONE = new Kinship(Map.of(), Map.of(), Set.of());

  public Kinship {
    renamed = Map.copyOf(renamed);
    supertypes = Map.copyOf(supertypes);
    come = Set.copyOf(come);
  }

  /** What the newer side calls something. */
  String today(String name) {
    return renamed.getOrDefault(name, name);
  }

  boolean isSubtype(String type, String of) {
    return supertypes.getOrDefault(type, Set.of()).contains(of);
  }

  /** Whether a type may have its code from another one: a relative of it, or a new type. */
  boolean mayHaveFrom(String type, String other) {
    return come.contains(type) || isSubtype(type, other) || isSubtype(other, type);
  }
}
