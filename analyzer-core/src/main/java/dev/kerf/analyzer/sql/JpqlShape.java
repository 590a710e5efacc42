package dev.kerf.analyzer.sql;

import dev.kerf.analyzer.model.Certainty;
import java.util.List;
import java.util.Objects;

/**
 * What one JPQL or HQL statement touches, in the words of the entity model. Who knows the mapping
 * turns entities and attributes into tables and columns.
 *
 * @param kind SELECT, INSERT (HQL), UPDATE or DELETE; OTHER for what is no JPQL
 * @param entities every entity that is named, sorted, each once
 * @param paths every attribute path, aliases resolved, sorted, each once
 * @param unknownParts holes in place of an entity, or of clauses
 * @param certainty HEURISTIC when something stood where the reader did not expect it
 */
public record JpqlShape(
    StatementKind kind,
    List<EntityUse> entities,
    List<PathUse> paths,
    List<UnknownPart> unknownParts,
    Certainty certainty) {

  public JpqlShape {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(certainty, "certainty");
    entities = List.copyOf(entities);
    paths = List.copyOf(paths);
    unknownParts = List.copyOf(unknownParts);
  }

  /**
   * @param entity as written: an entity name, or a class name with its package in HQL
   * @param read rows of it reach the result or decide about others
   * @param written it is the target of the statement
   */
  public record EntityUse(String entity, boolean read, boolean written) {
    public EntityUse {
      Objects.requireNonNull(entity, "entity");
    }
  }

  /**
   * An attribute path from an entity: {@code i.price} with {@code join o.items i} and {@code from
   * Order o} is {@code Order} with {@code items, price}. Whether the attributes exist is not known
   * here; in HQL without aliases a constant may look like a path.
   *
   * @param entity as written
   * @param attributes at least one
   */
  public record PathUse(String entity, List<String> attributes, Role role)
      implements Comparable<PathUse> {

    /** What the path is there for. */
    public enum Role {
      /** Its target takes part with all its rows: JOIN, IN, a subquery over a collection. */
      JOINED,
      /** Its value is part of the result: an entity at its end is loaded. */
      SELECTED,
      /** It stands in a condition, a function, an order. */
      USED,
      /** An UPDATE or INSERT sets it. */
      WRITTEN
    }

    public PathUse {
      Objects.requireNonNull(entity, "entity");
      Objects.requireNonNull(role, "role");
      attributes = List.copyOf(attributes);
      if (attributes.isEmpty()) {
        throw new IllegalArgumentException("a path from " + entity + " has no attributes");
      }
    }

    @Override
    public int compareTo(PathUse other) {
      int byPath = toString().compareTo(other.toString());
      return byPath != 0 ? byPath : role.compareTo(other.role);
    }

    /** {@code Order.items.price}. */
    @Override
    public String toString() {
      return entity + '.' + String.join(".", attributes);
    }
  }
}
