package dev.kerf.cli.acceptance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How well a cut agrees with the one that is expected.
 *
 * <p>Services are matched by overlap: the pair with the most elements in common first, then the
 * next among those that are left. An element agrees when its service is matched to one of its
 * homes.
 *
 * @param share of the expected elements that agree, [0,1]
 * @param disagreements for people
 */
record ServiceAgreement(double share, List<String> disagreements) {

  private record Overlap(String expected, String actual, int size) {}

  /**
   * Compares.
   *
   * @param actual the service of each element; what is shared or unassigned is absent
   */
  static ServiceAgreement of(ExpectedServices expected, Map<String, String> actual) {
    Map<String, String> matched = match(expected.homes(), actual);
    List<String> disagreements = new ArrayList<>();
    expected
        .homes()
        .forEach(
            (element, homes) -> {
              String service = actual.get(element);
              String place =
                  service == null ? ExpectedServices.SHARED : matched.getOrDefault(service, "");
              if (!homes.contains(place)) {
                disagreements.add(
                    element
                        + ": expected in "
                        + String.join(" or ", homes)
                        + ", is "
                        + (service == null
                            ? "shared or unassigned"
                            : "in '" + service + "'" + (place.isEmpty() ? "" : " = " + place)));
              }
            });
    int all = expected.homes().size();
    return new ServiceAgreement((all - disagreements.size()) / (double) all, disagreements);
  }

  /** Expected services by the actual one that each is matched to. */
  private static Map<String, String> match(
      Map<String, Set<String>> homes, Map<String, String> actual) {
    Map<String, Map<String, Integer>> sizes = new TreeMap<>();
    homes.forEach(
        (element, places) -> {
          // What may be in several places says nothing about which service is which.
          if (places.size() == 1 && actual.containsKey(element)) {
            String place = places.iterator().next();
            if (!place.equals(ExpectedServices.SHARED)) {
              sizes
                  .computeIfAbsent(place, p -> new TreeMap<>())
                  .merge(actual.get(element), 1, Integer::sum);
            }
          }
        });
    List<Overlap> overlaps = new ArrayList<>();
    sizes.forEach(
        (place, bySize) ->
            bySize.forEach((service, size) -> overlaps.add(new Overlap(place, service, size))));
    overlaps.sort(
        Comparator.comparingInt(Overlap::size)
            .reversed()
            .thenComparing(Overlap::expected)
            .thenComparing(Overlap::actual));
    Map<String, String> matched = new TreeMap<>();
    Set<String> taken = new TreeSet<>();
    for (Overlap overlap : overlaps) {
      if (!matched.containsKey(overlap.actual) && taken.add(overlap.expected)) {
        matched.put(overlap.actual, overlap.expected);
      }
    }
    return matched;
  }
}
