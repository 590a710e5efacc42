package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.couple.CouplingGraph;
import dev.kerf.analyzer.couple.ElementIndex;
import dev.kerf.analyzer.couple.Role;
import dev.kerf.analyzer.model.TypeName;
import java.util.Arrays;
import java.util.Optional;

/**
 * Turns groups of types into places: groups with enough business types become services, the kernel
 * is shared, and what is left goes to the service that holds most of its ties; technical types that
 * no service holds are shared, others stay unassigned, and so does what only a word holds.
 */
final class Placer {

  /** Share of a type's ties to services that decides for one. */
  private static final double MAJORITY = 0.5;

  /** Two types that hold each other would move to and fro for ever. */
  private static final int SETTLING_ROUNDS = 5;

  private final ElementIndex index;
  private final Affinity affinity;
  private final Neighbourhood neighbourhood;
  private final Role[] roles;
  private final boolean[] wordsOnly;
  private final Faces faces;
  private final StoreOwners owners;
  private final Steering steering;
  private final RecommendOptions options;

  Placer(
      CouplingGraph graph,
      Affinity affinity,
      Faces faces,
      StoreOwners owners,
      Steering steering,
      RecommendOptions options) {
    this.index = graph.index();
    this.affinity = affinity;
    this.neighbourhood = new Neighbourhood(index);
    this.roles = new Role[index.typeCount()];
    Arrays.setAll(roles, type -> graph.roles().get((TypeName) index.element(type)).role());
    this.wordsOnly = graph.tiedByWordsOnly();
    this.faces = faces;
    this.owners = owners;
    this.steering = steering;
    this.options = options;
  }

  /**
   * @param groupOf the group of each type, from 0, and of each store where something is demanded
   * @param kernel whether each type is meant for all
   * @param coarser the next coarser placement: services here lie within services there
   */
  Placement place(int[] groupOf, boolean[] kernel, Optional<Placement> coarser) {
    int[] numbers = viableGroups(groupOf, kernel);
    int services = 0;
    for (int number : numbers) {
      services = Math.max(services, number + 1);
    }
    int[] placeOf = new int[index.size()];
    for (int type = 0; type < index.typeCount(); type++) {
      placeOf[type] =
          kernel[type] && !steering.holds(type)
              ? Placement.SHARED
              : numbers[groupOf[type]] >= 0 ? numbers[groupOf[type]] : Placement.UNASSIGNED;
    }
    Arrays.fill(placeOf, index.typeCount(), index.size(), Placement.UNASSIGNED);
    int[] parents = parents(placeOf, services, coarser);
    takeOutStrays(placeOf, parents, coarser);
    absorb(placeOf, services, parents, coarser);
    boolean moving = true;
    for (int round = 0; moving && round < SETTLING_ROUNDS; round++) {
      moving = settle(placeOf, parents, coarser);
    }
    follow(placeOf, parents, coarser);
    release(placeOf, services);
    int[] kept = dissolve(placeOf, demanded(groupOf, numbers, services), parents, coarser);
    for (int group = 0; group < numbers.length; group++) {
      numbers[group] = numbers[group] < 0 ? -1 : kept[numbers[group]];
    }
    int left = Arrays.stream(kept).max().orElse(-1) + 1;
    owners.place(placeOf, left);
    placeDemanded(placeOf, groupOf, numbers);
    return new Placement(placeOf, nearest(placeOf, left), left);
  }

  /** What has to be somewhere is there, stores as well. */
  private void placeDemanded(int[] placeOf, int[] groupOf, int[] numbers) {
    int rest = rest(placeOf);
    for (int element = 0; element < Math.min(placeOf.length, groupOf.length); element++) {
      if (steering.ignores(element)) {
        placeOf[element] = Placement.UNASSIGNED;
      } else if (steering.holds(element) && numbers[groupOf[element]] >= 0) {
        placeOf[element] = numbers[groupOf[element]];
      } else if (rest >= 0 && placeOf[element] == rest) {
        // Its writers are outside, but it was said to be of the part.
        int group = numbers[groupOf[element]];
        placeOf[element] = group >= 0 ? group : Placement.UNASSIGNED;
      }
    }
    for (int[] link : steering.links()) {
      int home = Placement.UNASSIGNED;
      for (int element : link) {
        home = Math.max(home, index.isType(element) ? placeOf[element] : Placement.UNASSIGNED);
      }
      for (int element : link) {
        placeOf[element] = home;
      }
    }
  }

  /** Places that somebody has decided on; only what is outside of them gets a nearest service. */
  Placement stated(int[] placeOf, int services) {
    return new Placement(placeOf, nearest(placeOf, services), services);
  }

  /**
   * The service number of each group, -1 for groups that are too small for one, or that have
   * neither data nor a way in: who serves the others from within is a library of theirs.
   */
  private int[] viableGroups(int[] groupOf, boolean[] kernel) {
    int groups = 0;
    for (int group : groupOf) {
      groups = Math.max(groups, group + 1);
    }
    int[] business = new int[groups];
    boolean[] faced = new boolean[groups];
    boolean[] demanded = new boolean[groups];
    for (int element = 0; element < groupOf.length; element++) {
      demanded[groupOf[element]] |= steering.pin(element).isPresent();
    }
    for (int type = 0; type < index.typeCount(); type++) {
      if (!kernel[type] && roles[type].business()) {
        business[groupOf[type]]++;
        faced[groupOf[type]] |= roles[type] == Role.ENTRY_POINT;
      }
    }
    int[] placeOf = new int[index.size()];
    Arrays.fill(placeOf, Placement.UNASSIGNED);
    for (int type = 0; type < index.typeCount(); type++) {
      placeOf[type] = kernel[type] ? Placement.SHARED : groupOf[type];
    }
    boolean[] owning = owners.owning(placeOf, groups);
    int[] numbers = new int[groups];
    int next = 0;
    for (int group = 0; group < groups; group++) {
      boolean large = business[group] >= options.leastTypesWithoutEntry() && owning[group];
      boolean viable = business[group] >= options.leastTypes() && (large || faced[group]);
      numbers[group] = viable || demanded[group] ? next++ : -1;
    }
    return numbers;
  }

  /** The services that have something that was said to be there. */
  private boolean[] demanded(int[] groupOf, int[] numbers, int services) {
    boolean[] demanded = new boolean[services];
    for (int element = 0; element < groupOf.length; element++) {
      if (numbers[groupOf[element]] >= 0) {
        demanded[numbers[groupOf[element]]] |= steering.holds(element);
      }
    }
    return demanded;
  }

  /** The coarser service that each service lies in: the one that holds most of its types. */
  private static int[] parents(int[] placeOf, int services, Optional<Placement> coarser) {
    int[] parents = new int[services];
    if (coarser.isPresent()) {
      int[][] common = new int[services][coarser.get().services()];
      for (int type = 0; type < placeOf.length; type++) {
        int parent = coarser.get().placeOf()[type];
        if (placeOf[type] >= 0 && parent >= 0) {
          common[placeOf[type]][parent]++;
        }
      }
      for (int service = 0; service < services; service++) {
        for (int parent = 1; parent < common[service].length; parent++) {
          if (common[service][parent] > common[service][parents[service]]) {
            parents[service] = parent;
          }
        }
      }
    }
    return parents;
  }

  /** What the coarser placement moved out of its group is not in that group here either. */
  private static void takeOutStrays(int[] placeOf, int[] parents, Optional<Placement> coarser) {
    for (int type = 0; coarser.isPresent() && type < placeOf.length; type++) {
      int parent = coarser.get().placeOf()[type];
      if (placeOf[type] >= 0 && parent >= 0 && parents[placeOf[type]] != parent) {
        placeOf[type] = Placement.UNASSIGNED;
      }
    }
  }

  private void absorb(int[] placeOf, int services, int[] parents, Optional<Placement> coarser) {
    int[] before = placeOf.clone();
    Affinity.Pulls pulls = affinity.pulls(before, services);
    for (int type = 0; type < index.typeCount(); type++) {
      boolean homeless = before[type] == Placement.UNASSIGNED && !steering.ignores(type);
      if (homeless && roles[type] != Role.LAUNCHER) {
        double[] strengths = pulls.of(type);
        refuse(type, placeOf, strengths);
        for (int service = 0; coarser.isPresent() && service < services; service++) {
          boolean within = parents[service] == coarser.get().placeOf()[type];
          strengths[service] = within ? strengths[service] : 0;
        }
        int best = Affinity.best(strengths);
        if (best >= 0 && strengths[best] > MAJORITY * Affinity.sum(strengths)) {
          placeOf[type] = best;
        } else if (roles[type].technical()) {
          placeOf[type] = Placement.SHARED;
        }
      }
    }
  }

  /** No service pulls at what has to be apart from something that it holds, or at the rest. */
  private void refuse(int type, int[] placeOf, double[] strengths) {
    int rest = rest(placeOf);
    if (rest >= 0 && !steering.isOutside(type)) {
      strengths[rest] = 0;
    }
    if (steering.holds(type)) {
      for (int other = 0; other < placeOf.length; other++) {
        if (placeOf[other] >= 0 && steering.parts(type, other)) {
          strengths[placeOf[other]] = 0;
        }
      }
    }
  }

  /** The service that all outside of the scope is, negative where there is none. */
  private int rest(int[] placeOf) {
    for (int element = 0; steering.scoped() && element < placeOf.length; element++) {
      if (steering.isOutside(element)) {
        return placeOf[element];
      }
    }
    return Placement.UNASSIGNED;
  }

  /**
   * Moves types that hardly anything holds where their group is: the groups were found in many
   * mixtures, with ties left out in each, and what has few ties may have followed any of them. What
   * moves may have been what held others, so they are looked at again.
   *
   * @return whether anything moved
   */
  private boolean settle(int[] placeOf, int[] parents, Optional<Placement> coarser) {
    int services = parents.length;
    int[] before = placeOf.clone();
    int[] left = new int[services];
    for (int place : before) {
      if (place >= 0) {
        left[place]++;
      }
    }
    Affinity.Pulls pulls = affinity.pulls(before, services);
    for (int type = 0; type < index.typeCount(); type++) {
      int place = before[type];
      if (place < 0 || steering.holds(type)) {
        continue;
      }
      double[] strengths = pulls.of(type);
      refuse(type, before, strengths);
      int best = Affinity.best(strengths);
      if (left[place] > options.leastTypes()
          && isWeak(strengths, place, best)
          && (coarser.isEmpty() || parents[best] == parents[place])) {
        placeOf[type] = best;
        left[place]--;
      }
    }
    return !Arrays.equals(before, placeOf);
  }

  /**
   * Gives up services that own no store and hold their types less than the others do. Settling left
   * them a few, since a service may be small.
   *
   * @return the new number of each service, -1 where it is given up
   */
  private int[] dissolve(
      int[] placeOf, boolean[] demanded, int[] parents, Optional<Placement> coarser) {
    int services = parents.length;
    boolean[] stays = holding(placeOf, demanded);
    int[] before = placeOf.clone();
    Affinity.Pulls pulls = affinity.pulls(before, services);
    for (int type = 0; type < index.typeCount(); type++) {
      int place = before[type];
      if (place >= 0 && !stays[place]) {
        double[] strengths = pulls.of(type);
        refuse(type, before, strengths);
        for (int service = 0; service < services; service++) {
          boolean open = coarser.isEmpty() || parents[service] == parents[place];
          strengths[service] = open && stays[service] ? strengths[service] : 0;
        }
        int best = Affinity.best(strengths);
        placeOf[type] = best >= 0 ? best : Placement.UNASSIGNED;
      }
    }
    int[] kept = new int[services];
    int next = 0;
    for (int service = 0; service < services; service++) {
      kept[service] = stays[service] ? next++ : -1;
    }
    for (int element = 0; element < placeOf.length; element++) {
      placeOf[element] = placeOf[element] >= 0 ? kept[placeOf[element]] : placeOf[element];
    }
    return kept;
  }

  /**
   * All services but those without a store whose types have far more ties to others than to one
   * another: they serve others, and no data holds them together. Where fewer than two have a store,
   * data says nothing about which are none.
   */
  private boolean[] holding(int[] placeOf, boolean[] demanded) {
    int services = demanded.length;
    boolean[] held = owners.owning(placeOf, services);
    double[][] between = affinity.between(placeOf, services);
    for (int service = 0; service < services; service++) {
      double own = between[service][service];
      double others = Affinity.sum(between[service]) - own;
      held[service] |= demanded[service] || own >= options.settlingShare() * others;
    }
    return held;
  }

  /** Whether a type is tied far more to another service than to its own. */
  private boolean isWeak(double[] strengths, int own, int best) {
    return best >= 0 && best != own && strengths[own] < options.settlingShare() * strengths[best];
  }

  /** Moves an interface to the only type that implements it. */
  private void follow(int[] placeOf, int[] parents, Optional<Placement> coarser) {
    for (int type = 0; type < index.typeCount(); type++) {
      int behind = faces.behind(type);
      boolean apart =
          behind >= 0 && placeOf[type] >= 0 && placeOf[behind] >= 0 && !steering.holds(type);
      if (apart && (coarser.isEmpty() || parents[placeOf[type]] == parents[placeOf[behind]])) {
        placeOf[type] = placeOf[behind];
      }
    }
  }

  /**
   * Takes back what stands where it does for a word alone: neither code nor data nor history ties
   * it to anything, and most of its package is elsewhere. A word that two services use would
   * decide.
   */
  private void release(int[] placeOf, int services) {
    int[] before = placeOf.clone();
    Neighbourhood.Placed neighbours = neighbourhood.placed(before, services);
    for (int type = 0; type < index.typeCount(); type++) {
      boolean named = before[type] >= 0 && wordsOnly[type] && !steering.holds(type);
      if (named && neighbours.around(type) != before[type]) {
        placeOf[type] = roles[type].technical() ? Placement.SHARED : Placement.UNASSIGNED;
      }
    }
  }

  private int[] nearest(int[] placeOf, int services) {
    int[] nearest = placeOf.clone();
    Affinity.Pulls pulls = affinity.pulls(placeOf, services);
    Neighbourhood.Placed neighbours = neighbourhood.placed(placeOf, services);
    for (int element = 0; element < placeOf.length; element++) {
      if (placeOf[element] < 0) {
        int best = Affinity.best(pulls.of(element));
        nearest[element] = best >= 0 ? best : neighbours.around(element);
      }
    }
    return nearest;
  }
}
