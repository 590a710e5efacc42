package dev.kerf.analyzer.boundary;

import dev.kerf.analyzer.model.StoreKind;
import dev.kerf.analyzer.model.StoreName;
import java.util.Locale;
import java.util.Optional;

/**
 * A pattern over stores: {@code orders}, {@code order_*}, {@code sales.orders}, {@code sales.*},
 * and {@code collection:carts} where another kind than a table or view is meant. Compared without
 * case. A name without a schema means the store of that name in any schema.
 *
 * @param text as written
 */
public record StorePattern(String text) {

  public StorePattern {
    if (!isValid(text)) {
      throw new IllegalArgumentException("not a store pattern: '" + text + "'");
    }
  }

  /** Whether a text can be a pattern: a known kind if any, at most one dot, no blank. */
  public static boolean isValid(String text) {
    String name = text.substring(text.indexOf(':') + 1);
    boolean kindKnown = text.indexOf(':') < 0 || kind(text).isPresent();
    return kindKnown
        && !name.isEmpty()
        && name.indexOf('.') == name.lastIndexOf('.')
        && !name.startsWith(".")
        && !name.endsWith(".")
        && name.chars().noneMatch(c -> Character.isWhitespace(c) || c == ':' || c == '"');
  }

  private static Optional<StoreKind> kind(String text) {
    String word = text.substring(0, text.indexOf(':'));
    for (StoreKind kind : StoreKind.values()) {
      if (kind.word().equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  public boolean matches(StoreName store) {
    boolean ofKind =
        text.indexOf(':') < 0
            ? store.kind() == StoreKind.TABLE || store.kind() == StoreKind.VIEW
            : kind(text).equals(Optional.of(store.kind()));
    String name = name();
    String meant = name.indexOf('.') < 0 ? store.name() : store.qualifiedName();
    return ofKind && Wildcards.matches(name, meant.toLowerCase(Locale.ROOT));
  }

  private String name() {
    return text.substring(text.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  public boolean isExact() {
    return text.indexOf('*') < 0;
  }

  /** How precise it is among patterns of its sort. */
  Precision precision() {
    return Precision.of(name());
  }

  @Override
  public String toString() {
    return text;
  }
}
