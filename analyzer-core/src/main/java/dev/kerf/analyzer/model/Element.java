package dev.kerf.analyzer.model;

/**
 * Something a boundary can own: a type, a store, or a column of a store.
 *
 * <p>Elements are ordered by {@link #id()}, so that every output is in one order.
 */
public sealed interface Element extends Comparable<Element>
    permits TypeName, StoreName, ColumnName {

  /**
   * The stable text by which files and commands name this element: a binary name for a type, {@code
   * table:orders} for a store, {@code table:orders.customer_id} for a column.
   */
  String id();

  @Override
  default int compareTo(Element other) {
    return id().compareTo(other.id());
  }
}
