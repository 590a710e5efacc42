package dev.kerf.analyzer.result;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How firmly an element stands where a cut has it, and what holds it there.
 *
 * @param element its id
 * @param place the id of its service, {@code shared} or {@code unassigned}
 * @param stability share, in [0,1], of the random draws that hold it with the others of its group;
 *     absent in a cut that was not drawn, and where all was clustered only once
 * @param own share, in [0,1], of its ties to services that lead into its own
 * @param next the service with most of its other ties; absent where no other service has any
 * @param nextShare share of its ties that leads there
 * @param flip what would have to change for it to belong there, as a sentence; empty where nothing
 *     ties it to another service
 * @param ties the strongest for its place and the strongest against it, strongest first
 */
public record Standing(
    String element,
    String place,
    OptionalDouble stability,
    double own,
    Optional<String> next,
    double nextShare,
    String flip,
    List<StandingTie> ties) {

  /**
   * One tie of the element, all kinds of coupling together.
   *
   * @param to the element at its other end
   * @param place where that one is
   * @param share of all the element's ties, in [0,1]
   * @param kinds of coupling, strongest first: {@code structural}, {@code data}, ...
   */
  public record StandingTie(
      @ByNumber String to, @ByNumber String place, double share, @ByNumber List<String> kinds) {
    public StandingTie {
      kinds = List.copyOf(kinds);
    }
  }

  public Standing {
    ties = List.copyOf(ties);
  }

  /** How much more leads elsewhere than stays, in [-1,1]; above 0 its place is in doubt. */
  public double doubt() {
    return nextShare - own;
  }
}
