package dev.kerf.analyzer.model;

import java.util.Locale;
import java.util.Objects;

/**
 * A column of a store; compared without case, like its store.
 *
 * @param store the table or view
 * @param column the bare name without quotes
 */
public record ColumnName(StoreName store, String column) implements Element {

  public ColumnName {
    Objects.requireNonNull(store, "store");
    column = StoreName.of(StoreKind.TABLE, column).name();
  }

  @Override
  public String id() {
    return store.id() + '.' + column;
  }

  private String key() {
    return id().toLowerCase(Locale.ROOT);
  }

  @Override
  public int compareTo(Element other) {
    return other instanceof ColumnName name
        ? key().compareTo(name.key())
        : id().compareTo(other.id());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ColumnName name && key().equals(name.key());
  }

  @Override
  public int hashCode() {
    return key().hashCode();
  }

  @Override
  public String toString() {
    return id();
  }
}
