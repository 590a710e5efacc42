package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.crossing.Crossing;
import dev.kerf.analyzer.crossing.CrossingKind;
import dev.kerf.analyzer.result.Link;
import java.util.List;

/** Says in the words of the result what every cut has to choose from. */
final class LinkEntries {

  private LinkEntries() {}

  static List<Link> of(Measured measured) {
    return measured.crossings().ties(measured.index().elements()).stream()
        .map(LinkEntries::link)
        .toList();
  }

  private static Link link(Crossing tie) {
    return new Link(
        tie.kind().word(),
        tie.from().id(),
        tie.to().id(),
        tie.kind() == CrossingKind.JOIN ? tie.identity().ends().get(0) : "",
        tie.detail(),
        tie.places().size(),
        CandidateWriter.place(tie.places().get(0)));
  }
}
