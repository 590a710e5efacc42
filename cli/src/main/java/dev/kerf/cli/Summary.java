package dev.kerf.cli;

import dev.kerf.analyzer.model.Counts;
import dev.kerf.analyzer.report.PrintedLine;
import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.CoverageSummary;
import dev.kerf.analyzer.result.Service;
import java.util.Locale;

/** The answer of {@code kerf analyze} in a few lines, for who has not opened the report yet. */
final class Summary {

  /** More would push the verdict off the screen; the report has them all. */
  private static final int SUGGESTED = 3;

  private Summary() {}

  /** Words the answer. */
  static String of(AnalysisResult result) {
    StringBuilder text = new StringBuilder();
    text.append(PrintedLine.of(result.title() + ": " + result.verdict().sentence())).append('\n');
    result.candidates().stream()
        .filter(candidate -> result.recommended().filter(candidate.id()::equals).isPresent())
        .forEach(candidate -> appendServices(text, candidate));
    appendCalls(text, result.coverage());
    result
        .verdict()
        .unseen()
        .forEach(line -> text.append("Not seen: ").append(PrintedLine.of(line)).append('\n'));
    text.append(SuggestionText.first(result.suggestedModels(), open(result), SUGGESTED));
    return text.toString();
  }

  private static int open(AnalysisResult result) {
    return (int) result.unresolved().stream().filter(u -> u.kind().equals("statement")).count();
  }

  private static void appendServices(StringBuilder text, Candidate candidate) {
    for (Service service : candidate.services()) {
      text.append("  ")
          .append(PrintedLine.of(service.name()))
          .append(": ")
          .append(Counts.counted(service.types().size(), "type"))
          .append(", ")
          .append(Counts.counted(service.stores().size(), "store"))
          .append('\n');
    }
  }

  /** The share of calls whose target is known, always: all of them known is worth saying too. */
  private static void appendCalls(StringBuilder text, CoverageSummary coverage) {
    int sites = coverage.callSites();
    if (sites > 0) {
      int known = sites - coverage.unresolvedCallSites();
      text.append(
          String.format(
              Locale.ROOT,
              "Calls: %,d of %,d resolved (%.1f %%), %,d of them to libraries.\n",
              known,
              sites,
              100.0 * known / sites,
              coverage.libraryCallSites()));
    }
  }
}
