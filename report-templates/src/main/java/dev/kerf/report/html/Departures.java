package dev.kerf.report.html;

import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.Extraction;
import java.util.List;

/** In what order the services of a cut leave the monolith, and what is done for each. */
final class Departures {

  private final List<Page.Departure> plan;
  private final List<String> order;

  Departures(Candidate candidate, ServiceLinks links) {
    order = candidate.plan().stream().map(Extraction::service).toList();
    plan =
        candidate.plan().stream()
            .map(
                extraction ->
                    new Page.Departure(
                        links.of(extraction.service()),
                        extraction.reason(),
                        extraction.steps().stream().map(step -> step(step, links)).toList()))
            .toList();
  }

  private static Page.Departure.Step step(Extraction.ExtractionStep step, ServiceLinks links) {
    return new Page.Departure.Step(
        step.what(), step.clears().stream().map(tie -> clears(tie, links)).toList());
  }

  static Page.Departure.Clears clears(Extraction.Cleared tie, ServiceLinks links) {
    return new Page.Departure.Clears(
        links.of(tie.from()), links.of(tie.to()), tie.kind(), Numbers.count(tie.count()));
  }

  List<Page.Departure> all() {
    return plan;
  }

  /** What is done for a service; nothing where the cut has no plan, or where it stays. */
  List<Page.Departure.Step> steps(String service) {
    int turn = order.indexOf(service);
    return turn < 0 ? List.of() : plan.get(turn).steps();
  }

  /** {@code Number 2 of 6: of what is still inside it has the fewest ties.} */
  String turn(String service) {
    int turn = order.indexOf(service);
    if (turn < 0) {
      return plan.isEmpty() ? "" : "It stays: what is left when the others are gone.";
    }
    return "Number " + (turn + 1) + " of " + order.size() + ": " + plan.get(turn).reason() + '.';
  }
}
