package dev.kerf.analyzer.framework.querydsl;

import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.List;

/**
 * Attributes from the variable of an entity: {@code order.buyer.name}.
 *
 * @param root what the variable is known by
 * @param variable its name
 * @param attributes empty for the variable itself
 */
record QueryPath(String root, String variable, TypeName entity, List<String> attributes) {

  QueryPath {
    attributes = List.copyOf(attributes);
  }

  /** Whether it goes on from the variable. */
  boolean isAttribute() {
    return !attributes.isEmpty();
  }

  /** Its attribute; {@code _super} is the entity itself, seen as one above it. */
  QueryPath then(String attribute) {
    if (attribute.equals("_super")) {
      return this;
    }
    List<String> longer = new ArrayList<>(attributes);
    longer.add(attribute);
    return new QueryPath(root, variable, entity, longer);
  }
}
