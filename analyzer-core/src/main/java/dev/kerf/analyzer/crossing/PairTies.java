package dev.kerf.analyzer.crossing;

import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.boundary.Owner;
import dev.kerf.analyzer.crossing.Crossing.Identity;
import dev.kerf.analyzer.model.Element;
import dev.kerf.analyzer.model.SourceLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Ties of two elements that cross exactly when two services own the ends. Ties to the shared kernel
 * or to something unassigned do not cross.
 */
final class PairTies {

  private static final class Tie {
    final Element from;
    final Element to;
    String detail;
    private final List<SourceLocation> places = new ArrayList<>(2);
    private List<SourceLocation> sorted = List.of();

    Tie(Element from, Element to, String detail) {
      this.from = from;
      this.to = to;
      this.detail = detail;
    }

    void add(SourceLocation place) {
      places.add(place);
      sorted = List.of();
    }

    /** Sorted only where it crosses, as few ties do. */
    List<SourceLocation> places() {
      if (sorted.isEmpty()) {
        sorted = places.stream().sorted().distinct().toList();
      }
      return sorted;
    }
  }

  private final Map<Identity, Tie> ties = new LinkedHashMap<>();

  /** The same ties by the numbers of their ends; absent until somebody counts. */
  private Optional<Numbered> numbered = Optional.empty();

  private record Numbered(List<Element> ends, int[] from, int[] to) {}

  /** The first detail, by text, stands for all of one identity. */
  void add(Identity identity, Element from, Element to, String detail, SourceLocation place) {
    add(identity, from, to, detail, List.of(place));
  }

  /** One with several places. */
  void add(
      Identity identity, Element from, Element to, String detail, List<SourceLocation> places) {
    Tie tie = ties.computeIfAbsent(identity, key -> new Tie(from, to, detail));
    if (detail.compareTo(tie.detail) < 0) {
      tie.detail = detail;
    }
    places.forEach(tie::add);
    numbered = Optional.empty();
  }

  /**
   * How many of them cross. An end is looked up once and not once for each of its ties, since
   * random cuts are counted by the hundred.
   */
  int count(Boundaries boundaries) {
    Numbered all = numbered.orElseGet(this::numbered);
    numbered = Optional.of(all);
    Map<Owner, Integer> numbers = new HashMap<>();
    int[] services = new int[all.ends.size()];
    for (int end = 0; end < services.length; end++) {
      Owner owner = boundaries.ownerOf(all.ends.get(end));
      services[end] =
          owner instanceof Owner.Service
              ? numbers.computeIfAbsent(owner, unused -> numbers.size() + 1)
              : 0;
    }
    int count = 0;
    for (int tie = 0; tie < all.from.length; tie++) {
      int from = services[all.from[tie]];
      int to = services[all.to[tie]];
      count += from != 0 && to != 0 && from != to ? 1 : 0;
    }
    return count;
  }

  private Numbered numbered() {
    Map<Element, Integer> numbers = new HashMap<>();
    List<Element> ends = new ArrayList<>();
    int[] from = new int[ties.size()];
    int[] to = new int[ties.size()];
    int next = 0;
    for (Tie tie : ties.values()) {
      from[next] = number(tie.from, numbers, ends);
      to[next++] = number(tie.to, numbers, ends);
    }
    return new Numbered(ends, from, to);
  }

  private static int number(Element end, Map<Element, Integer> numbers, List<Element> ends) {
    Integer known = numbers.putIfAbsent(end, ends.size());
    if (known == null) {
      ends.add(end);
      return ends.size() - 1;
    }
    return known;
  }

  void across(Boundaries boundaries, Consumer<Crossing> found) {
    for (Map.Entry<Identity, Tie> entry : ties.entrySet()) {
      Tie tie = entry.getValue();
      if (boundaries.ownerOf(tie.from) instanceof Owner.Service from
          && boundaries.ownerOf(tie.to) instanceof Owner.Service to
          && !from.equals(to)) {
        found.accept(
            new Crossing(
                entry.getKey(), tie.from, tie.to, from.id(), to.id(), tie.detail, tie.places()));
      }
    }
  }
}
