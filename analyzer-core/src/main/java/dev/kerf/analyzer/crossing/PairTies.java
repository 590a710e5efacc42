package dev.kerf.analyzer.crossing;

import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.crossing.Crossing.Identity;
import dev.kerf.analyzer.model.Element;
import dev.kerf.analyzer.model.SourceLocation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Ties of two elements that cross exactly when two services own the ends. Ties to the shared kernel
 * or to something unassigned do not cross.
 */
final class PairTies {

  private static final class Tie {
    final Identity identity;
    String detail;
    private final List<SourceLocation> places = new ArrayList<>(1);
    private List<SourceLocation> sorted = List.of();

    Tie(Identity identity, String detail) {
      this.identity = identity;
      this.detail = detail;
    }

    void add(SourceLocation place) {
      places.add(place);
      sorted = List.of();
    }

    /** Sorted only where it crosses, as few ties do. */
    List<SourceLocation> places() {
      if (sorted.isEmpty()) {
        sorted =
            places.size() == 1
                ? List.of(places.get(0))
                : places.stream().sorted().distinct().toList();
      }
      return sorted;
    }
  }

  private final Ends ends;
  private final Map<Identity, Tie> byIdentity = new HashMap<>();

  // In the order of adding, with the numbers of their ends: few ties cross, and what does not is
  // not looked at.
  private final List<Tie> ties = new ArrayList<>();
  private int[] from = new int[16];
  private int[] to = new int[16];

  PairTies(Ends ends) {
    this.ends = ends;
  }

  /** The first detail, by text, stands for all of one identity. */
  void add(Identity identity, Element start, Element end, String detail, SourceLocation place) {
    tie(identity, start, end, detail).add(place);
  }

  /** One with several places. */
  void add(
      Identity identity, Element start, Element end, String detail, List<SourceLocation> places) {
    places.forEach(tie(identity, start, end, detail)::add);
  }

  private Tie tie(Identity identity, Element start, Element end, String detail) {
    Tie known = byIdentity.get(identity);
    if (known != null) {
      known.detail = detail.compareTo(known.detail) < 0 ? detail : known.detail;
      return known;
    }
    Tie tie = new Tie(identity, detail);
    byIdentity.put(identity, tie);
    int number = ties.size();
    if (number == from.length) {
      from = Arrays.copyOf(from, 2 * number);
      to = Arrays.copyOf(to, 2 * number);
    }
    from[number] = ends.number(start);
    to[number] = ends.number(end);
    ties.add(tie);
    return tie;
  }

  /** How many of them cross. */
  int count(Boundaries boundaries) {
    int[] services = ends.in(boundaries).numbers();
    int count = 0;
    for (int tie = 0; tie < ties.size(); tie++) {
      count += crosses(services[from[tie]], services[to[tie]]) ? 1 : 0;
    }
    return count;
  }

  void across(Boundaries boundaries, Consumer<Crossing> found) {
    Ends.Services services = ends.in(boundaries);
    for (int number = 0; number < ties.size(); number++) {
      int start = services.numbers()[from[number]];
      int end = services.numbers()[to[number]];
      if (crosses(start, end)) {
        Tie tie = ties.get(number);
        found.accept(
            new Crossing(
                tie.identity,
                ends.element(from[number]),
                ends.element(to[number]),
                services.id(start),
                services.id(end),
                tie.detail,
                tie.places()));
      }
    }
  }

  private static boolean crosses(int start, int end) {
    return start != Ends.NO_SERVICE && end != Ends.NO_SERVICE && start != end;
  }
}
