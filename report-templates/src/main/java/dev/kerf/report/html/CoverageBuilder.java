package dev.kerf.report.html;

import dev.kerf.analyzer.model.Counts;
import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.CoverageSummary;
import dev.kerf.analyzer.result.Finding;
import dev.kerf.analyzer.result.SuggestedModel;
import dev.kerf.analyzer.result.UnresolvedEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What was read, what was left out, what stayed open. */
final class CoverageBuilder {

  private CoverageBuilder() {}

  static Page.Coverage coverage(AnalysisResult result) {
    CoverageSummary coverage = result.coverage();
    return new Page.Coverage(
        share(coverage),
        read(coverage),
        counts(coverage.leftOutByReason()),
        counts(coverage.unreadLanguages()),
        unresolvedByReason(result.unresolved()),
        result.unresolved().stream().map(CoverageBuilder::unresolved).toList(),
        result.suggestedModels().stream().map(CoverageBuilder::suggestion).toList(),
        result.diagnostics().stream().map(CoverageBuilder::message).toList());
  }

  private static List<Page.Count> read(CoverageSummary coverage) {
    List<Page.Count> read = new ArrayList<>();
    read.add(new Page.Count("types", Counts.count(coverage.types())));
    read.add(new Page.Count("lines of Java", Counts.count(coverage.lines())));
    coverage
        .filesByKind()
        .forEach((kind, files) -> read.add(new Page.Count(kind + " files", Counts.count(files))));
    read.add(new Page.Count("files that could not be read", Counts.count(coverage.failed())));
    return read;
  }

  private static List<Page.Count> unresolvedByReason(List<UnresolvedEntry> unresolved) {
    Map<String, Integer> reasons = new TreeMap<>();
    for (UnresolvedEntry entry : unresolved) {
      String what = OpenWords.kind(entry.kind()) + ": " + OpenWords.reason(entry.reason());
      reasons.merge(what, 1, Integer::sum);
    }
    return counts(reasons);
  }

  private static Page.Coverage.Unresolved unresolved(UnresolvedEntry entry) {
    return new Page.Coverage.Unresolved(
        Names.place(entry.at()),
        OpenWords.kind(entry.kind()),
        Names.clipped(entry.expression()),
        Names.clipped(OpenWords.reason(entry.reason())));
  }

  private static Page.Coverage.Suggestion suggestion(SuggestedModel model) {
    return new Page.Coverage.Suggestion(
        Names.clipped(model.subject()),
        Names.clipped(model.model()),
        Counts.count(model.sites()),
        Names.clipped(model.reason()),
        model.places().stream().map(Names::place).toList());
  }

  private static Page.Coverage.Message message(Finding finding) {
    return new Page.Coverage.Message(
        finding.severity(),
        finding.id(),
        Names.place(finding.at()),
        Names.clipped(finding.message()),
        Names.clipped(finding.advice()));
  }

  private static String share(CoverageSummary coverage) {
    if (coverage.callSites() == 0) {
      return "No call was found: there is no code here that Kerf reads.";
    }
    return String.format(
        Locale.ROOT,
        "%s of %s calls (%.1f\u00a0%%) and %s of %s statements have a known target.",
        Counts.count(coverage.callSites() - coverage.unresolvedCallSites()),
        Counts.count(coverage.callSites()),
        100.0 * (coverage.callSites() - coverage.unresolvedCallSites()) / coverage.callSites(),
        Counts.count(coverage.statements() - coverage.unresolvedStatements()),
        Counts.count(coverage.statements()));
  }

  private static List<Page.Count> counts(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(entry -> new Page.Count(entry.getKey(), Counts.count(entry.getValue())))
        .toList();
  }
}
