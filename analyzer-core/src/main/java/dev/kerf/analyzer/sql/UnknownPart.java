package dev.kerf.analyzer.sql;

import java.util.Objects;

/**
 * A hole through which a statement may touch tables that its text does not name.
 *
 * @param place where the hole stands
 * @param pattern the words around the hole without a blank between them, the hole itself as {@link
 *     SqlText#HOLE}: a table name {@code orders_▢} lets a caller who knows the schema guess
 * @param hole what the hole is called, empty where it has no name
 */
public record UnknownPart(Place place, String pattern, String hole) {

  /** Where a hole stands. */
  public enum Place {
    /** In place of a table that is read, or of a part of its name. */
    TABLE_READ,
    /** In place of a table that is written. */
    TABLE_WRITTEN,
    /** In place of whole clauses or conditions, which may bring tables of their own. */
    FRAGMENT,
    /** In place of the beginning, so that not even the kind of the statement is known. */
    STATEMENT
  }

  public UnknownPart {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(pattern, "pattern");
    Objects.requireNonNull(hole, "hole");
  }
}
