package dev.kerf.analyzer.codebase;

import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;

/**
 * A type whose objects live in a store. An entity and its table are one atom of a cut.
 *
 * @param primary whether it is the entity's own table, not a join, collection or secondary table
 */
public record EntityMapping(TypeName type, StoreName store, boolean primary, Evidence evidence)
    implements Comparable<EntityMapping> {
  @Override
  public int compareTo(EntityMapping other) {
    int order = type.compareTo(other.type);
    order = order != 0 ? order : store.compareTo(other.store);
    return order != 0 ? order : evidence.compareTo(other.evidence);
  }
}
