package dev.kerf.analyzer.model;

import java.util.Locale;
import java.util.Objects;

/**
 * A store: a table, view, sequence, cache and so on.
 *
 * <p>Spelled as declared, compared without case: {@code ORDERS} in a statement is the {@code
 * orders} of the schema. Quotes are not part of a name.
 *
 * <p>A class rather than a record, since it remembers what it is compared by: cuts and statements
 * look stores up millions of times.
 */
public final class StoreName implements Element {

  private final StoreKind kind;
  private final String schema;
  private final String name;
  private final String key;

  /**
   * @param kind what it is
   * @param schema the declared schema, empty where none is declared
   * @param name the bare name without quotes
   */
  public StoreName(StoreKind kind, String schema, String name) {
    this.kind = Objects.requireNonNull(kind, "kind");
    this.schema = unquoted(Objects.requireNonNull(schema, "schema"));
    this.name = bare(Objects.requireNonNull(name, "name"));
    if (this.name.isBlank()) {
      throw new IllegalArgumentException("a " + kind.word() + " has a blank name");
    }
    this.key = qualifiedName().toLowerCase(Locale.ROOT);
  }

  public static StoreName table(String name) {
    return of(StoreKind.TABLE, name);
  }

  /** A store from a possibly qualified and quoted name: {@code "sales"."orders"}. */
  public static StoreName of(StoreKind kind, String qualified) {
    String bare = bare(qualified);
    int dot = bare.lastIndexOf('.');
    return dot < 0 || dot == bare.length() - 1
        ? new StoreName(kind, "", bare)
        : new StoreName(kind, bare.substring(0, dot), bare.substring(dot + 1));
  }

  /** Without its quotes; what consists of nothing else is called as it is written. */
  private static String bare(String name) {
    String bare = unquoted(name);
    return bare.isEmpty() ? name.strip() : bare;
  }

  private static String unquoted(String name) {
    StringBuilder out = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c != '"' && c != '`' && c != '[' && c != ']') {
        out.append(c);
      }
    }
    return out.toString().strip();
  }

  public StoreKind kind() {
    return kind;
  }

  /** As declared, empty where none is. */
  public String schema() {
    return schema;
  }

  /** Without schema and quotes. */
  public String name() {
    return name;
  }

  /** The name with its schema, as declared: {@code sales.orders}. */
  public String qualifiedName() {
    return schema.isEmpty() ? name : schema + '.' + name;
  }

  @Override
  public String id() {
    return kind.word() + ':' + qualifiedName();
  }

  @Override
  public int compareTo(Element other) {
    if (other instanceof StoreName store) {
      int order = kind.word().compareTo(store.kind.word());
      return order != 0 ? order : key.compareTo(store.key);
    }
    return id().compareTo(other.id());
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof StoreName store && kind == store.kind && key.equals(store.key);
  }

  @Override
  public int hashCode() {
    return 31 * kind.ordinal() + key.hashCode();
  }

  @Override
  public String toString() {
    return id();
  }
}
