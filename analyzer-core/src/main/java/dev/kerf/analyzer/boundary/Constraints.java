package dev.kerf.analyzer.boundary;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a team knows already and a recommendation has to respect. The gate does not read it: it
 * judges who owns what, not how that was found.
 *
 * @param mustLink by the name of the demand: all that any of its patterns matches is in one service
 * @param cannotLink by the name of the demand: no service holds what two of its patterns match
 * @param pinned by the id of a service: what it holds, whatever else it does
 * @param ignored what steers nothing and belongs to no service
 * @param services how many the recommended cut has
 * @param criticality what matters how much; it moves nothing, and comes first when things move
 */
public record Constraints(
    SortedMap<String, List<Rule<ElementPattern>>> mustLink,
    SortedMap<String, List<Rule<ElementPattern>>> cannotLink,
    SortedMap<String, List<Rule<ElementPattern>>> pinned,
    List<Rule<ElementPattern>> ignored,
    Optional<Count> services,
    List<Criticality> criticality) {

  /** Nothing is demanded. */
  public static final Constraints NONE =
      new Constraints(
          new TreeMap<>(),
          new TreeMap<>(),
          new TreeMap<>(),
          List.of(),
          Optional.empty(),
          List.of());

  /**
   * How many services there may be.
   *
   * @param least at least 2
   * @param most not less than that
   */
  public record Count(int least, int most) {
    @Override
    public String toString() {
      return least == most ? Integer.toString(least) : least + "-" + most;
    }
  }

  public Constraints {
    mustLink = copy(mustLink);
    cannotLink = copy(cannotLink);
    pinned = copy(pinned);
    ignored = List.copyOf(ignored);
    criticality = List.copyOf(criticality);
  }

  private static SortedMap<String, List<Rule<ElementPattern>>> copy(
      SortedMap<String, List<Rule<ElementPattern>>> demands) {
    SortedMap<String, List<Rule<ElementPattern>>> copy = new TreeMap<>();
    demands.forEach((name, rules) -> copy.put(name, List.copyOf(rules)));
    return Collections.unmodifiableSortedMap(copy);
  }
}
