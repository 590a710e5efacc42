package dev.kerf.analyzer.gate;

import dev.kerf.analyzer.boundary.Exemption;
import dev.kerf.analyzer.crossing.Crossing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a team has agreed to live with, by the crossings that this speaks of. */
final class Exempted {

  private final List<Exemption> exemptions;

  Exempted(List<Exemption> exemptions) {
    this.exemptions = exemptions;
  }

  static boolean covers(Exemption exemption, Crossing crossing) {
    return exemption.covers(crossing.kind().word(), crossing.identity().ends(), crossing.files());
  }

  /** The exemption of a crossing: one that holds on that day before one that has expired. */
  Optional<Exemption> of(Crossing crossing, LocalDate today) {
    List<Exemption> all =
        exemptions.stream().filter(exemption -> covers(exemption, crossing)).toList();
    return all.stream()
        .filter(exemption -> !exemption.isExpired(today))
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  /** Why one holds, in a sentence. */
  static String agreed(Exemption exemption) {
    return exemption.reason()
        + exemption.expires().map(day -> ", until " + day).orElse("")
        + ", "
        + exemption.owner()
        + " "
        + exemption.link();
  }

  /** That one holds no more, and whom to ask. */
  static String expired(Exemption exemption) {
    return "the exemption of "
        + exemption.owner()
        + " ended on "
        + exemption.expires().orElseThrow()
        + " ("
        + exemption.rule().position()
        + "): "
        + exemption.reason()
        + ", "
        + exemption.link();
  }
}
