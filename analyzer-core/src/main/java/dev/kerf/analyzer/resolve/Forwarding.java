package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.TypeReference;
import dev.kerf.analyzer.model.TypeName;
import java.util.List;

/**
 * A member whose public methods a type offers as its own, each calling that of the member.
 *
 * @param type that offers them
 * @param member the name of a field, or of a method without parameters
 * @param isMethod whether {@code member} is a method
 * @param memberType what the member is, as written in the type
 * @param as the types whose methods are offered, as written; none for those of the member
 * @param except the types whose methods are not offered, as written
 */
public record Forwarding(
    TypeName type,
    String member,
    boolean isMethod,
    TypeReference memberType,
    List<TypeReference> as,
    List<TypeReference> except) {
  public Forwarding {
    as = List.copyOf(as);
    except = List.copyOf(except);
  }
}
