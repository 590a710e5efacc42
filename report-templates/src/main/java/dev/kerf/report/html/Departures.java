package dev.kerf.report.html;

import dev.kerf.analyzer.model.Counts;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.Extraction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** In what order the services of a cut leave the monolith, and what is done for each. */
final class Departures {

  private final Candidate candidate;
  private final ServiceLinks links;
  private final String prefix;
  private final List<CutPart.Departure> plan;
  private final List<String> order;

  /**
   * @param prefix of the ids in the part of the page that is about the cut
   */
  Departures(Candidate candidate, ServiceLinks links, String prefix) {
    this.candidate = candidate;
    this.links = links;
    this.prefix = prefix;
    order = candidate.plan().stream().map(Extraction::service).toList();
    plan =
        candidate.plan().stream()
            .map(
                extraction ->
                    new CutPart.Departure(
                        links.of(extraction.service()),
                        extraction.reason(),
                        extraction.steps().stream()
                            .map(step -> step(extraction.service(), step))
                            .toList()))
            .toList();
  }

  /** What it clears, gathered by the other service and the direction, most first. */
  private CutPart.Departure.Step step(String leaving, Extraction.ExtractionStep step) {
    Map<List<String>, List<Extraction.Cleared>> gathered = new LinkedHashMap<>();
    for (Extraction.Cleared tie : step.clears()) {
      boolean outward = tie.from().equals(leaving);
      gathered
          .computeIfAbsent(
              List.of(outward ? "to" : "from", outward ? tie.to() : tie.from()),
              key -> new ArrayList<>())
          .add(tie);
    }
    return new CutPart.Departure.Step(
        step.what(),
        gathered.entrySet().stream()
            .sorted(Comparator.comparingInt(partner -> -count(partner.getValue())))
            .map(
                partner ->
                    new CutPart.Departure.Partner(
                        partner.getKey().get(0),
                        links.of(partner.getKey().get(1)),
                        Counts.count(count(partner.getValue())),
                        kinds(partner.getValue())))
            .toList());
  }

  private static int count(List<Extraction.Cleared> ties) {
    return ties.stream().mapToInt(Extraction.Cleared::count).sum();
  }

  private List<CutPart.UseKind> kinds(List<Extraction.Cleared> ties) {
    return ties.stream()
        .sorted(Comparator.comparingInt((Extraction.Cleared tie) -> -tie.count()))
        .map(this::cleared)
        .toList();
  }

  /** With the way to its list, which a result from elsewhere may lack. */
  private CutPart.UseKind cleared(Extraction.Cleared tie) {
    boolean listed =
        candidate.ties().stream()
            .anyMatch(
                known ->
                    known.kind().equals(tie.kind())
                        && known.from().equals(tie.from())
                        && known.to().equals(tie.to()));
    return listed
        ? Ties.kind(prefix, tie.from(), tie.to(), tie.kind(), tie.count())
        : new CutPart.UseKind(KindWords.of(tie.kind(), tie.count()), Counts.count(tie.count()), "");
  }

  /** A tie of a circle of calls. */
  CutPart.Break turned(Extraction.Cleared tie) {
    return new CutPart.Break(links.of(tie.from()), links.of(tie.to()), cleared(tie));
  }

  List<CutPart.Departure> all() {
    return plan;
  }

  /** What is left when all others are gone. */
  List<Page.ServiceLink> staying() {
    return candidate.services().stream()
        .filter(service -> !plan.isEmpty() && !order.contains(service.id()))
        .map(service -> links.of(service.id()))
        .toList();
  }

  /** What is done for a service; nothing where the cut has no plan, or where it stays. */
  List<CutPart.Departure.Step> steps(String service) {
    int turn = order.indexOf(service);
    return turn < 0 ? List.of() : plan.get(turn).steps();
  }

  /** {@code Number 2 of 6: 3 ties of data to what is still inside.} */
  String turn(String service) {
    int turn = order.indexOf(service);
    if (turn < 0) {
      return plan.isEmpty() ? "" : "It stays: what is left when the others are gone.";
    }
    return "Number " + (turn + 1) + " of " + order.size() + ": " + plan.get(turn).reason() + '.';
  }
}
