package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.couple.ElementIndex;
import dev.kerf.analyzer.couple.Ties;
import dev.kerf.analyzer.result.Standing;
import dev.kerf.analyzer.result.Standing.StandingTie;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Says of each element of a cut what holds it in its place, what pulls at it, and how little would
 * have to change for it to belong elsewhere. Linear in the ties.
 */
final class Standings {

  /** How many ties are named on either side. */
  private static final int NAMED = 3;

  private final ElementTies ties;
  private final ElementIndex index;
  private final Optional<double[]> stability;

  /**
   * @param stability of each element where the random draws put it, in [0,1]; absent where nothing
   *     was drawn
   */
  Standings(ElementTies ties, ElementIndex index, Optional<double[]> stability) {
    this.ties = ties;
    this.index = index;
    this.stability = stability;
  }

  /** One for each element, in their order. */
  List<Standing> of(Cut cut) {
    List<Standing> standings = new ArrayList<>();
    for (int element = 0; element < index.size(); element++) {
      standings.add(standing(cut, pulls(cut, element)));
    }
    return standings;
  }

  /**
   * Those of elements of services that something ties to another one, most doubtful first; each is
   * worked out when it is asked for.
   */
  Stream<Standing> suspects(Cut cut) {
    List<Pulls> suspects = new ArrayList<>();
    for (int element = 0; element < index.size(); element++) {
      if (cut.placement().placeOf()[element] >= 0) {
        Pulls pulls = pulls(cut, element);
        if (pulls.next >= 0) {
          suspects.add(pulls);
        }
      }
    }
    return suspects.stream()
        .sorted(
            Comparator.comparingDouble((Pulls pulls) -> pulls.own - pulls.nextShare)
                .thenComparing(pulls -> index.element(pulls.element).id()))
        .map(pulls -> standing(cut, pulls));
  }

  /**
   * The ties of an element to services.
   *
   * @param by service, their strength
   * @param own share of them that leads into its own service
   * @param next the service with most of the others, negative where there are none
   * @param nextShare share of them that leads there
   */
  private record Pulls(int element, double[] by, double own, int next, double nextShare) {}

  private Pulls pulls(Cut cut, int element) {
    int[] placeOf = cut.placement().placeOf();
    Ties mixed = ties.deciding(!index.isType(element), element);
    double[] by = new double[cut.ids().size()];
    for (int at = mixed.offsets()[element]; at < mixed.offsets()[element + 1]; at++) {
      int place = placeOf[mixed.neighbours()[at]];
      if (place >= 0) {
        by[place] += mixed.strengths()[at];
      }
    }
    double all = Affinity.sum(by);
    int place = placeOf[element];
    double[] others = by.clone();
    if (place >= 0) {
      others[place] = 0;
    }
    int next = Affinity.best(others);
    return new Pulls(
        element,
        by,
        place >= 0 && all > 0 ? by[place] / all : 0,
        next,
        next < 0 ? 0 : others[next] / all);
  }

  private Standing standing(Cut cut, Pulls pulls) {
    int element = pulls.element;
    int next = pulls.next;
    List<Weighed> strongest = strongest(element);
    boolean drawn = cut.basis().equals("coupling");
    return new Standing(
        index.element(element).id(),
        word(cut, element),
        drawn ? stability(element) : OptionalDouble.empty(),
        pulls.own,
        next < 0 ? Optional.empty() : Optional.of(cut.ids().get(next)),
        pulls.nextShare,
        next < 0 ? "" : flip(cut, strongest, pulls),
        named(cut, element, strongest));
  }

  private OptionalDouble stability(int element) {
    return stability.isPresent()
        ? OptionalDouble.of(stability.get()[element])
        : OptionalDouble.empty();
  }

  /** The strongest first. */
  private record Weighed(int other, double strength) implements Comparable<Weighed> {
    @Override
    public int compareTo(Weighed that) {
      int order = Double.compare(that.strength, strength);
      return order != 0 ? order : Integer.compare(other, that.other);
    }
  }

  private List<Weighed> strongest(int element) {
    Ties mixed = ties.deciding(!index.isType(element), element);
    List<Weighed> all = new ArrayList<>();
    for (int at = mixed.offsets()[element]; at < mixed.offsets()[element + 1]; at++) {
      all.add(new Weighed(mixed.neighbours()[at], mixed.strengths()[at]));
    }
    Collections.sort(all);
    return all;
  }

  /** The fewest ties without which the next place would hold more of it than its own. */
  private String flip(Cut cut, List<Weighed> strongest, Pulls pulls) {
    String there = cut.names().get(pulls.next);
    int place = cut.placement().placeOf()[pulls.element];
    if (place < 0) {
      return "It stands outside all services; of those, most of its ties lead to " + there + '.';
    }
    double missing = pulls.by[place] - pulls.by[pulls.next];
    if (missing < 0) {
      return "More of its ties lead to " + there + " already.";
    }
    List<String> without = new ArrayList<>();
    for (Weighed tie : strongest) {
      if (cut.placement().placeOf()[tie.other] == place && missing >= 0) {
        missing -= tie.strength;
        without.add(shortName(tie.other));
      }
    }
    return without.size() > NAMED
        ? "It would belong to " + there + " without " + without.size() + " of its strongest ties."
        : "Without its ties to "
            + String.join(", ", without)
            + " it would belong to "
            + there
            + '.';
  }

  private List<StandingTie> named(Cut cut, int element, List<Weighed> strongest) {
    int place = cut.placement().placeOf()[element];
    double all = strongest.stream().mapToDouble(Weighed::strength).sum();
    List<StandingTie> named = new ArrayList<>();
    int inside = 0;
    int outside = 0;
    for (Weighed tie : strongest) {
      boolean own = place >= 0 && cut.placement().placeOf()[tie.other] == place;
      if ((own ? inside++ : outside++) < NAMED) {
        named.add(
            new StandingTie(
                index.element(tie.other).id(),
                word(cut, tie.other),
                tie.strength / all,
                ties.kinds(element, tie.other)));
      }
    }
    return named;
  }

  private static String word(Cut cut, int element) {
    int place = cut.placement().placeOf()[element];
    return cut.serviceOf(element).orElse(place == Placement.SHARED ? "shared" : "unassigned");
  }

  private String shortName(int element) {
    String id = index.element(element).id();
    return index.isType(element) ? id.substring(id.lastIndexOf('.') + 1) : id;
  }
}
