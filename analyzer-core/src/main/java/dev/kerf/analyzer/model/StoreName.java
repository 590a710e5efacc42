package dev.kerf.analyzer.model;

import java.util.Locale;
import java.util.Objects;

/**
 * A store: a table, view, sequence, cache and so on.
 *
 * <p>Spelled as declared, compared without case: {@code ORDERS} in a statement is the {@code
 * orders} of the schema. Quotes are not part of a name.
 *
 * @param kind what it is
 * @param schema the declared schema, empty where none is declared
 * @param name the bare name without quotes
 */
public record StoreName(StoreKind kind, String schema, String name) implements Element {

  public StoreName {
    Objects.requireNonNull(kind, "kind");
    schema = unquoted(Objects.requireNonNull(schema, "schema"));
    name = unquoted(Objects.requireNonNull(name, "name"));
    if (name.isBlank()) {
      throw new IllegalArgumentException("a " + kind.word() + " has a blank name");
    }
  }

  public static StoreName table(String name) {
    return of(StoreKind.TABLE, name);
  }

  /** A store from a possibly qualified and quoted name: {@code "sales"."orders"}. */
  public static StoreName of(StoreKind kind, String qualified) {
    String bare = unquoted(qualified);
    int dot = bare.lastIndexOf('.');
    return dot < 0
        ? new StoreName(kind, "", bare)
        : new StoreName(kind, bare.substring(0, dot), bare.substring(dot + 1));
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

  /** The name with its schema, as declared: {@code sales.orders}. */
  public String qualifiedName() {
    return schema.isEmpty() ? name : schema + '.' + name;
  }

  @Override
  public String id() {
    return kind.word() + ':' + qualifiedName();
  }

  /** What it is compared by; without a schema and in lower case already, no new text. */
  private String key() {
    return qualifiedName().toLowerCase(Locale.ROOT);
  }

  @Override
  public int compareTo(Element other) {
    if (other instanceof StoreName store) {
      int order = kind.word().compareTo(store.kind.word());
      return order != 0 ? order : key().compareTo(store.key());
    }
    return id().compareTo(other.id());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StoreName store && kind == store.kind && key().equals(store.key());
  }

  @Override
  public int hashCode() {
    return 31 * kind.ordinal() + key().hashCode();
  }

  @Override
  public String toString() {
    return id();
  }
}
