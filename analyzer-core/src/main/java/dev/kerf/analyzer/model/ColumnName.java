package dev.kerf.analyzer.model;

import java.util.Locale;
import java.util.Objects;

/**
 * A column of a store; compared without case, like its store.
 *
 * <p>A class rather than a record, since it remembers what it is compared by: an application has
 * thousands, and they are sorted wherever boundaries are asked who owns them.
 */
public final class ColumnName implements Element {

  private final StoreName store;
  private final String column;
  private final String id;
  private final String key;

  /**
   * @param store the table or view
   * @param column the bare name without quotes
   */
  public ColumnName(StoreName store, String column) {
    this.store = Objects.requireNonNull(store, "store");
    this.column = StoreName.of(StoreKind.TABLE, column).name();
    this.id = store.id() + '.' + this.column;
    this.key = id.toLowerCase(Locale.ROOT);
  }

  public StoreName store() {
    return store;
  }

  /** Without quotes. */
  public String column() {
    return column;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public int compareTo(Element other) {
    return other instanceof ColumnName name ? key.compareTo(name.key) : id.compareTo(other.id());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ColumnName name && key.equals(name.key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return id;
  }
}
