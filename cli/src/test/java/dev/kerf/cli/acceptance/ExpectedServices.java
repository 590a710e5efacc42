package dev.kerf.cli.acceptance;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who should own what.
 *
 * @param agreement the least share of elements that have to be where expected
 * @param homes the places that are right for an element (a binary name, or {@code table:name}): the
 *     names of expected services, or {@link #SHARED}
 */
record ExpectedServices(double agreement, Map<String, Set<String>> homes) {

  /** The place of what is everybody's and so nobody's. */
  static final String SHARED = "shared";

  static ExpectedServices read(YamlMap services, Names names) {
    Map<String, Set<String>> homes = new TreeMap<>();
    YamlMap expected = services.map("expected");
    for (String service : expected.keys()) {
      place(expected.map(service), service, names, homes);
    }
    place(services.map("shared"), SHARED, names, homes);
    for (YamlMap either : services.maps("either")) {
      Set<String> places = new TreeSet<>(either.texts("in"));
      either.text("because");
      Set<String> known = new TreeSet<>(expected.keys());
      known.add(SHARED);
      if (!known.containsAll(places)) {
        throw new IllegalArgumentException(either.where() + ": " + places + " is not in " + known);
      }
      String element = either.text("element");
      homes.put(element.startsWith("table:") ? element : names.full(element), places);
    }
    return new ExpectedServices(services.share("agreement"), homes);
  }

  private static void place(
      YamlMap group, String place, Names names, Map<String, Set<String>> homes) {
    group.text("because");
    for (String type : group.texts("types")) {
      put(homes, names.full(type), place, group);
    }
    for (String table : Names.tables(group.texts("tables"))) {
      put(homes, "table:" + table, place, group);
    }
  }

  private static void put(
      Map<String, Set<String>> homes, String element, String place, YamlMap group) {
    if (homes.put(element, Set.of(place)) != null) {
      throw new IllegalArgumentException(group.where() + ": " + element + " has two places");
    }
  }
}
