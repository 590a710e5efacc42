package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.Move;
import dev.kerf.analyzer.result.Standing;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Proposes moves: elements that more ties lead out of their service to one other than stay. Most
 * doubtful first; one at a time, since every move changes what the others would gain.
 */
final class Moves {

  private Moves() {}

  /**
   * The moves.
   *
   * @param suspects of one cut, most doubtful first
   * @param held ids of elements that are not to be moved by themselves
   */
  static List<Move> of(Stream<Standing> suspects, Set<String> held) {
    return suspects
        .takeWhile(standing -> standing.doubt() > 0)
        .filter(standing -> !held.contains(standing.element()))
        .limit(Candidate.MOST_MOVES)
        .map(Moves::move)
        .toList();
  }

  private static Move move(Standing standing) {
    String next = standing.next().orElseThrow();
    return new Move(
        standing.element(), standing.place(), next, standing.doubt(), reason(standing, next));
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
