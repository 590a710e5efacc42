package dev.kerf.report.html;

import dev.kerf.analyzer.result.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How ids of elements and places are shown and linked. */
final class Names {

  private Names() {}

  /** A type or store id by its parts. */
  static Page.Name of(String id) {
    int colon = id.indexOf(':');
    if (colon > 0) {
      return new Page.Name(List.of(), id.substring(colon + 1), storeAnchor(id));
    }
    int dot = id.lastIndexOf('.');
    return new Page.Name(parts(id.substring(0, dot + 1)), id.substring(dot + 1), "");
  }

  /** {@code shop., order.}: each with the dot that it ends in. */
  private static List<String> parts(String qualifier) {
    return Arrays.asList(qualifier.split("(?<=\\.)")).stream().filter(p -> !p.isEmpty()).toList();
  }

  /** {@code 1 table}, {@code 2 tables}. */
  static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /**
   * A fragment identifier; other characters than letters, digits and hyphens are written as code.
   */
  static String anchor(String prefix, String text) {
    StringBuilder out = new StringBuilder(prefix);
    for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-') {
        out.append(c);
      } else {
        out.append('_').append(Integer.toHexString(c));
      }
    }
    return out.toString();
  }

  static String storeAnchor(String storeId) {
    return anchor("store-", storeId.substring(storeId.indexOf(':') + 1));
  }

  static String serviceAnchor(String serviceId) {
    return anchor("service-", serviceId);
  }

  static String place(Place place) {
    return place.line() == 0 ? place.path() : place.path() + ':' + place.line();
  }
}
