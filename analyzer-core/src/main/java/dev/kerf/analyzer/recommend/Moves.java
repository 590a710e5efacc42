package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.Move;
import dev.kerf.analyzer.result.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Proposes moves: elements that more ties lead out of their service to one other than stay. Most
 * doubtful first; one at a time, since every move changes what the others would gain.
 */
final class Moves {

  private Moves() {}

  /**
   * The moves.
   *
   * @param held ids of elements that are not to be moved by themselves
   */
  static List<Move> of(List<Standing> standings, Set<String> held) {
    List<Move> moves = new ArrayList<>();
    for (Standing standing : suspects(standings)) {
      boolean free = standing.doubt() > 0 && !held.contains(standing.element());
      if (free && moves.size() < Candidate.MOST_MOVES) {
        String next = standing.next().orElseThrow();
        moves.add(
            new Move(
                standing.element(),
                standing.place(),
                next,
                standing.doubt(),
                reason(standing, next)));
      }
    }
    return moves;
  }

  /** The elements of services that something ties to another one, most doubtful first. */
  static List<Standing> suspects(List<Standing> standings) {
    return standings.stream()
        .filter(standing -> !isOutside(standing.place()) && standing.next().isPresent())
        .sorted(
            Comparator.comparingDouble((Standing standing) -> -standing.doubt())
                .thenComparing(Standing::element))
        .toList();
  }

  private static boolean isOutside(String place) {
    return place.equals("shared") || place.equals("unassigned");
  }

  private static String reason(Standing standing, String next) {
    String shares =
        ServiceReasons.percent(standing.nextShare())
            + " of its ties lead there, "
            + ServiceReasons.percent(standing.own())
            + " stay";
    return standing.ties().stream()
        .filter(tie -> tie.place().equals(next))
        .findFirst()
        .map(tie -> shares + "; the strongest to " + tie.to() + '.')
        .orElse(shares + '.');
  }
}
