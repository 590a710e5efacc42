package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.couple.CouplingGraph;
import dev.kerf.analyzer.couple.CouplingKind;
import dev.kerf.analyzer.couple.Ties;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All ties of each single element, mixed as the clustering mixes them: every kind with the same
 * mass for each element that it ties, times the kind's weight.
 */
final class ElementTies {

  private final SortedMap<CouplingKind, Ties> kinds;
  private final Map<CouplingKind, Double> factors = new TreeMap<>();
  private final Ties mixed;

  ElementTies(CouplingGraph graph, Map<CouplingKind, Double> kindWeights) {
    this.kinds = graph.ties();
    kinds.forEach(
        (kind, ties) -> {
          double sum = 0;
          for (double strength : ties.strengths()) {
            sum += strength;
          }
          factors.put(kind, kindWeights.getOrDefault(kind, 1.0) * ties.covered() / sum);
        });
    this.mixed =
        Ties.sum(
            graph.index().size(),
            List.copyOf(kinds.values()),
            kinds.keySet().stream().mapToDouble(factors::get).toArray());
  }

  /** All kinds together. */
  Ties mixed() {
    return mixed;
  }

  /**
   * The ties that say where an element belongs: of a store those to the types that reach it, since
   * who writes it decides and a join only says what a cut costs; of all others all.
   */
  Ties deciding(boolean store, int element) {
    Ties data = kinds.get(CouplingKind.DATA);
    boolean reached =
        store && data != null && data.offsets()[element] < data.offsets()[element + 1];
    return reached ? data : mixed;
  }

  /** The words of the kinds that tie two elements, strongest first. */
  List<String> kinds(int one, int other) {
    record Part(CouplingKind kind, double strength) {}
    List<Part> parts = new ArrayList<>();
    kinds.forEach(
        (kind, ties) -> {
          double strength = factors.get(kind) * ties.between(one, other);
          if (strength > 0) {
            parts.add(new Part(kind, strength));
          }
        });
    parts.sort(Comparator.comparingDouble((Part part) -> -part.strength).thenComparing(Part::kind));
    return parts.stream().map(part -> part.kind.word()).toList();
  }
}
