package dev.kerf.analyzer.gate;

import java.util.Map;
import java.util.Set;

/**
 * How the types of the two sides of a change are related.
 *
 * @param renamed types that moved or got another name, old to new
 * @param supertypes of a type by its name on the newer side, direct and indirect ones
 */
public record Kinship(Map<String, String> renamed, Map<String, Set<String>> supertypes) {

  public static final Kinship NONE = new Kinship(Map.of(), Map.of());

  public Kinship {
    renamed = Map.copyOf(renamed);
    supertypes = Map.copyOf(supertypes);
  }

  /** What the newer side calls something. */
  String today(String name) {
    return renamed.getOrDefault(name, name);
  }

  boolean isSubtype(String type, String of) {
    return supertypes.getOrDefault(type, Set.of()).contains(of);
  }

  /** Whether one of two types is what the other one is. */
  boolean areRelated(String one, String other) {
    return isSubtype(one, other) || isSubtype(other, one);
  }
}
