package dev.kerf.analyzer.crossing;

import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.boundary.Owner;
import dev.kerf.analyzer.crossing.Crossing.Identity;
import dev.kerf.analyzer.model.Element;
import dev.kerf.analyzer.model.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
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
    TreeSet<SourceLocation> places = new TreeSet<>();
    List<SourceLocation> frozen = List.of();

    Tie(Element from, Element to, String detail) {
      this.from = from;
      this.to = to;
      this.detail = detail;
    }

    List<SourceLocation> places() {
      if (frozen.size() != places.size()) {
        frozen = List.copyOf(places);
      }
      return frozen;
    }
  }

  private final Map<Identity, Tie> ties = new LinkedHashMap<>();

  /** The first detail, by text, stands for all of one identity. */
  void add(Identity identity, Element from, Element to, String detail, SourceLocation place) {
    Tie tie = ties.computeIfAbsent(identity, key -> new Tie(from, to, detail));
    if (detail.compareTo(tie.detail) < 0) {
      tie.detail = detail;
    }
    tie.places.add(place);
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
