package dev.kerf.analyzer.boundary;

import dev.kerf.analyzer.model.Element;
import dev.kerf.analyzer.model.StoreKind;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import java.util.Arrays;

/**
 * A pattern over types or stores, where a list may name both: {@code com.shop.order.**} and {@code
 * table:order_*}. Whatever begins with a kind of store is a {@link StorePattern}, all else a {@link
 * TypePattern}.
 *
 * @param text as written
 */
public record ElementPattern(String text) {

  public ElementPattern {
    if (!isValid(text)) {
      throw new IllegalArgumentException("neither a type pattern nor a store pattern: " + text);
    }
  }

  /** Whether a text can be a pattern of either sort. */
  public static boolean isValid(String text) {
    return isStore(text) ? StorePattern.isValid(text) : TypePattern.isValid(text);
  }

  private static boolean isStore(String text) {
    return Arrays.stream(StoreKind.values()).anyMatch(kind -> text.startsWith(kind.word() + ':'));
  }

  public boolean matches(Element element) {
    if (element instanceof StoreName store) {
      return isStore(text) && new StorePattern(text).matches(store);
    }
    return element instanceof TypeName type
        && !isStore(text)
        && new TypePattern(text).matches(type);
  }

  @Override
  public String toString() {
    return text;
  }
}
