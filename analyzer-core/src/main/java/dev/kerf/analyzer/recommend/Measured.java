package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.cluster.WeightedGraph;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.Store;
import dev.kerf.analyzer.couple.CouplingGraph;
import dev.kerf.analyzer.couple.ElementIndex;
import dev.kerf.analyzer.crossing.Crossings;
import dev.kerf.analyzer.model.StoreName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is known before anybody cuts: the same for all candidates.
 *
 * @param coupling strengths by kind
 * @param mixed all kinds in one graph over the atoms
 * @param stability of each element where the random draws put it, in [0,1]; absent where nothing
 *     was drawn
 * @param uses which type uses which
 * @param crossings of whatever boundaries are asked about
 * @param frameworkStores stores that every cut leaves to the shared kernel
 */
record Measured(
    Codebase codebase,
    CouplingGraph coupling,
    WeightedGraph mixed,
    Optional<double[]> stability,
    Uses uses,
    Crossings crossings,
    List<StoreName> frameworkStores) {

  Measured {
    frameworkStores = List.copyOf(frameworkStores);
  }

  static Measured of(
      Codebase codebase,
      CouplingGraph coupling,
      WeightedGraph mixed,
      Optional<double[]> stabilityOfAtoms) {
    int[] atomOf = coupling.atoms().atomOf();
    Optional<double[]> stability =
        stabilityOfAtoms.map(
            ofAtoms -> Arrays.stream(atomOf).mapToDouble(atom -> ofAtoms[atom]).toArray());
    List<StoreName> frameworkStores = new ArrayList<>();
    for (Store store : codebase.stores().values()) {
      if (store.framework()) {
        frameworkStores.add(store.name());
      }
    }
    return new Measured(
        codebase,
        coupling,
        mixed,
        stability,
        new Uses(codebase, coupling.index()),
        new Crossings(codebase),
        frameworkStores);
  }

  ElementIndex index() {
    return coupling.index();
  }
}
