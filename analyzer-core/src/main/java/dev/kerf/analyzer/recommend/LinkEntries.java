package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.crossing.Crossing;
import dev.kerf.analyzer.crossing.Crossing.Identity;
import dev.kerf.analyzer.result.Link;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** Says in the words of the result what every cut has to choose from. */
final class LinkEntries {

  private LinkEntries() {}

  static List<Link> of(Measured measured) {
    Map<Identity, SortedSet<String>> columns = measured.crossings().columnsOfTies();
    return measured.crossings().ties(measured.index().elements()).stream()
        .map(tie -> link(tie, columns.getOrDefault(tie.identity(), Collections.emptySortedSet())))
        .toList();
  }

  private static Link link(Crossing tie, SortedSet<String> columns) {
    return new Link(
        tie.kind().word(),
        tie.from().id(),
        tie.to().id(),
        between(tie),
        tie.detail(),
        tie.places().size(),
        List.copyOf(columns),
        CandidateWriter.place(tie.places().get(0)));
  }

  private static String between(Crossing tie) {
    List<String> ends = tie.identity().ends();
    return switch (tie.kind()) {
      case JOIN -> ends.get(0);
      case DISPATCH, EVENT, EVENT_AFTER_COMMIT -> ends.get(1);
      case SHARED_STATE -> isNamed(tie, ends.get(1)) ? "" : ends.get(1);
      default -> "";
    };
  }

  /** Whether the tie leads to the holder of the state itself, or that is no element of a cut. */
  private static boolean isNamed(Crossing tie, String holder) {
    return tie.identity().ends().size() == 2 || tie.to().id().equals(holder);
  }
}
