package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.cluster.Modularity;
import dev.kerf.analyzer.couple.ElementIndex;
import dev.kerf.analyzer.crossing.CrossingKind;
import dev.kerf.analyzer.result.Figure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The figures of a candidate: what it costs beside chance, and how it is shaped. */
final class Figures {

  private final Measured measured;
  private final ElementIndex index;
  private final RandomCuts randomCuts;

  /** Random cuts are dear, and the same cut is asked for when it is chosen and when it is told. */
  private final Map<Cut, List<Figure>> known = Collections.synchronizedMap(new IdentityHashMap<>());

  Figures(Measured measured, RandomCuts randomCuts) {
    this.measured = measured;
    this.index = measured.index();
    this.randomCuts = randomCuts;
  }

  List<Figure> of(Cut cut) {
    List<Figure> figures = known.get(cut);
    if (figures == null) {
      figures = counted(cut); // Without the lock, since others count other cuts meanwhile.
      known.put(cut, figures);
    }
    return figures;
  }

  private List<Figure> counted(Cut cut) {
    List<Figure> figures = new ArrayList<>();
    Map<CrossingKind, Integer> counts = measured.crossings().count(cut.boundaries(measured));
    Map<Cost, Double> means = cut.ids().size() > 1 ? randomCuts.meanCosts(cut) : Map.of();
    for (Cost cost : Cost.values()) {
      Double mean = means.get(cost);
      figures.add(
          new Figure(
              cost.id(),
              cost.label(),
              cost.of(counts),
              "count",
              mean == null ? OptionalDouble.empty() : OptionalDouble.of(mean),
              cost.kinds()));
    }
    int shared = 0;
    int unassigned = 0;
    for (int type = 0; type < index.typeCount(); type++) {
      shared += cut.placement().placeOf()[type] == Placement.SHARED ? 1 : 0;
      unassigned += cut.placement().placeOf()[type] == Placement.UNASSIGNED ? 1 : 0;
    }
    double types = Math.max(1, index.typeCount());
    figures.add(
        plain("largest-service-share", "types in the largest service", largest(cut), "share"));
    figures.add(plain("shared-share", "types in the shared kernel", shared / types, "share"));
    figures.add(plain("unassigned-share", "types without a home", unassigned / types, "share"));
    if (cut.basis().equals("coupling")) {
      measured
          .stability()
          .map(
              stability ->
                  plain(
                      "agreement",
                      "random clusterings that keep an element in its place",
                      agreement(cut, stability),
                      "share"))
          .ifPresent(figures::add);
    }
    figures.add(plain("modularity", "modularity of the mixed graph", modularity(cut), "score"));
    return List.copyOf(figures);
  }

  private static Figure plain(String id, String label, double value, String unit) {
    return new Figure(id, label, value, unit);
  }

  /** The largest service's share of the types that services have. */
  double largest(Cut cut) {
    int largest = 0;
    int all = 0;
    for (int types : cut.placement().typesByService(index.typeCount())) {
      largest = Math.max(largest, types);
      all += types;
    }
    return all == 0 ? 0 : (double) largest / all;
  }

  /** The mean stability of the elements that services have. */
  private double agreement(Cut cut, double[] stability) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < index.size(); i++) {
      if (cut.placement().placeOf()[i] >= 0) {
        sum += stability[i];
        count++;
      }
    }
    return sum / Math.max(1, count);
  }

  private double modularity(Cut cut) {
    return Modularity.of(measured.mixed(), cut.groups(measured.coupling().atoms()), 1);
  }
}
