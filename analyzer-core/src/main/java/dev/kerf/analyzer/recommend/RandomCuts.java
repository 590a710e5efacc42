package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.couple.Atoms;
import dev.kerf.analyzer.couple.ElementIndex;
import dev.kerf.analyzer.crossing.CrossingKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What chance would pay: cuts with as many types and as many stores in each service as a given one,
 * dealt out at random. Entities keep their tables as far as the sizes allow.
 */
final class RandomCuts {

  private final Measured measured;
  private final ElementIndex index;
  private final Atoms atoms;
  private final RecommendOptions options;

  RandomCuts(Measured measured, RecommendOptions options) {
    this.measured = measured;
    this.index = measured.index();
    this.atoms = measured.coupling().atoms();
    this.options = options;
  }

  /** The mean of each cost over the random cuts. */
  Map<Cost, Double> meanCosts(Cut cut) {
    Map<Cost, Double> means = new EnumMap<>(Cost.class);
    Random chance = new Random(options.seed());
    for (int i = 0; i < options.randomCuts(); i++) {
      Map<CrossingKind, Integer> counts =
          measured
              .crossings()
              .count(cut.boundaries(measured, dealt(cut.placement().placeOf(), chance)));
      for (Cost cost : Cost.values()) {
        means.merge(cost, (double) cost.of(counts) / options.randomCuts(), Double::sum);
      }
    }
    return means;
  }

  /** Deals the services' places out again, first to types, then to stores near their entities. */
  private int[] dealt(int[] placeOf, Random chance) {
    int[] dealt = placeOf.clone();
    deal(dealt, 0, index.typeCount(), chance);
    int[] atomPlace = new int[atoms.count()];
    java.util.Arrays.fill(atomPlace, Placement.UNASSIGNED);
    for (int type = 0; type < index.typeCount(); type++) {
      atomPlace[atoms.atomOf()[type]] = dealt[type];
    }
    List<Integer> open = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (int store = index.typeCount(); store < dealt.length; store++) {
      if (placeOf[store] >= 0) {
        open.add(store);
        places.add(placeOf[store]);
      }
    }
    Collections.shuffle(open, chance);
    Collections.shuffle(places, chance);
    for (int store : open) {
      int wanted = places.indexOf(atomPlace[atoms.atomOf()[store]]);
      dealt[store] = places.remove(Math.max(0, wanted));
    }
    return dealt;
  }

  private static void deal(int[] places, int from, int to, Random chance) {
    List<Integer> pool = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (places[i] >= 0) {
        pool.add(places[i]);
      }
    }
    Collections.shuffle(pool, chance);
    int next = 0;
    for (int i = from; i < to; i++) {
      if (places[i] >= 0) {
        places[i] = pool.get(next++);
      }
    }
  }
}
