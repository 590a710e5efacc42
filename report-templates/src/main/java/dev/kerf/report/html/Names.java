package dev.kerf.report.html;

import dev.kerf.analyzer.result.Place;
import java.util.List;

/** How ids of elements and places are shown and linked. */
final class Names {

  /** Longer texts of code are cut: what they begin with says what they are. */
  private static final int MOST_CHARACTERS = 600;

  private Names() {}

  /** A type or store id by its parts. */
  static Page.Name of(String id) {
    int colon = id.indexOf(':');
    if (colon > 0) {
      return new Page.Name(List.of(), id.substring(colon + 1), storeAnchor(id));
    }
    return new Page.Name(pieces(packageOf(id)), id.substring(id.lastIndexOf('.') + 1), "");
  }

  /** The top-level type that a type is nested in, or the type itself. */
  static String outermost(String type) {
    int dollar = type.indexOf('$');
    return dollar < 0 ? type : type.substring(0, dollar);
  }

  /** {@code OrderService.accept} of {@code shop.OrderService.accept}. */
  static String method(String full) {
    int dot = full.lastIndexOf('.');
    return dot < 0 ? full : of(full.substring(0, dot)).simple() + full.substring(dot);
  }

  /** Of a type; empty for the unnamed one. */
  static String packageOf(String type) {
    return type.substring(0, Math.max(0, type.lastIndexOf('.')));
  }

  /** {@code shop., order}: where a line may break, which is after each dot. */
  static List<String> pieces(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("(?<=\\.)"));
  }

  /**
   * A fragment identifier, another one for each text: what is neither a letter, a digit nor one of
   * {@code . _ -} is written as code.
   */
  static String anchor(String prefix, String text) {
    StringBuilder out = new StringBuilder(prefix);
    for (char c : text.toCharArray()) {
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || c == '.'
              || c == '_'
              || c == '-';
      if (plain) {
        out.append(c);
      } else {
        out.append('~').append(Integer.toHexString(c)).append('~');
      }
    }
    return out.toString();
  }

  static String storeAnchor(String storeId) {
    return anchor("store-", storeId);
  }

  static String serviceAnchor(String serviceId) {
    return anchor("service-", serviceId);
  }

  static Page.Place place(Place place) {
    return new Page.Place(place.path(), place.line());
  }

  static String clipped(String text) {
    return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + '…';
  }
}
