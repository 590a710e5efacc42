package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.couple.ElementIndex;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which service most of the types around an element are in, by package. The packages are read once,
 * and what lies in each is counted once for a placement: linear in the types, however many ask.
 */
final class Neighbourhood {

  /** Share of the types around an element that decides for their service. */
  private static final double MAJORITY = 0.5;

  /** The package that holds all others, and what is no type. */
  private static final int ALL = 0;

  private final ElementIndex index;
  private final int[] packageOf;

  /** By package: those directly within it, and the types that are. */
  private final List<List<Integer>> within = new ArrayList<>();

  private final List<List<Integer>> types = new ArrayList<>();
  private final List<Integer> parents = new ArrayList<>();

  Neighbourhood(ElementIndex index) {
    this.index = index;
    Map<String, Integer> numbers = new HashMap<>();
    number("", numbers);
    packageOf = new int[index.size()];
    for (int type = 0; type < index.typeCount(); type++) {
      packageOf[type] = number(((TypeName) index.element(type)).packageName(), numbers);
      types.get(packageOf[type]).add(type);
    }
  }

  private int number(String name, Map<String, Integer> numbers) {
    Integer known = numbers.get(name);
    if (known != null) {
      return known;
    }
    int parent =
        name.isEmpty()
            ? ALL
            : number(name.substring(0, Math.max(0, name.lastIndexOf('.'))), numbers);
    int number = parents.size();
    numbers.put(name, number);
    parents.add(parent);
    within.add(new ArrayList<>());
    types.add(new ArrayList<>());
    if (number != ALL) {
      within.get(parent).add(number);
    }
    return number;
  }

  /** The neighbourhood as a placement leaves it; nobody may change the placement meanwhile. */
  Placed placed(int[] placeOf, int services) {
    return new Placed(placeOf, services);
  }

  /** Around whom is which service. */
  final class Placed {

    private final int[] placeOf;
    private final int services;
    private final double[][] counts = new double[parents.size()][];

    private Placed(int[] placeOf, int services) {
      this.placeOf = placeOf;
      this.services = services;
    }

    /**
     * The service that has most of the placed types of the nearest package with any, besides the
     * element itself. Where none has most, nothing speaks for any service: -1. Nor does a package
     * that holds all that is placed: most of the application is no neighbourhood.
     */
    int around(int element) {
      int own = index.isType(element) ? placeOf[element] : Placement.UNASSIGNED;
      for (int at = packageOf[element]; ; at = parents.get(at)) {
        double[] others = counts(at).clone();
        if (own >= 0) {
          others[own]--;
        }
        if (Affinity.sum(counts(at)) == Affinity.sum(counts(ALL))) {
          return -1;
        }
        int best = Affinity.best(others);
        if (best >= 0) {
          return others[best] > MAJORITY * Affinity.sum(others) ? best : -1;
        }
      }
    }

    private double[] counts(int number) {
      if (counts[number] == null) {
        double[] sum = new double[services];
        for (int type : types.get(number)) {
          if (placeOf[type] >= 0) {
            sum[placeOf[type]]++;
          }
        }
        for (int inner : within.get(number)) {
          double[] more = counts(inner);
          for (int service = 0; service < services; service++) {
            sum[service] += more[service];
          }
        }
        counts[number] = sum;
      }
      return counts[number];
    }
  }
}
