package dev.kerf.report.html;

import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.CoverageSummary;
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
    List<Page.Count> read = new ArrayList<>();
    read.add(new Page.Count("types", count(coverage.types())));
    read.add(new Page.Count("lines of Java", count(coverage.lines())));
    coverage
        .filesByKind()
        .forEach((kind, files) -> read.add(new Page.Count(kind + " files", count(files))));
    if (coverage.failed() > 0) {
      read.add(new Page.Count("files that could not be read", count(coverage.failed())));
    }
    Map<String, Integer> reasons = new TreeMap<>();
    for (UnresolvedEntry entry : result.unresolved()) {
      reasons.merge(entry.kind() + ": " + entry.reason(), 1, Integer::sum);
    }
    return new Page.Coverage(
        read,
        counts(coverage.leftOutByReason()),
        counts(coverage.unreadLanguages()),
        counts(reasons),
        Limits.first(
            result.unresolved(),
            Limits.ROWS,
            entry ->
                new Page.Unresolved(
                    Names.place(entry.at()), entry.kind(), entry.expression(), entry.reason())),
        Limits.more(result.unresolved().size(), Limits.ROWS),
        Limits.first(
            result.diagnostics(),
            Limits.ROWS,
            finding ->
                new Page.Message(
                    finding.severity(),
                    finding.id(),
                    Names.place(finding.at()),
                    finding.message(),
                    finding.remedy())),
        Limits.more(result.diagnostics().size(), Limits.ROWS),
        share(coverage));
  }

  private static String share(CoverageSummary coverage) {
    if (coverage.callSites() == 0) {
      return "No calls were found.";
    }
    return String.format(
        Locale.ROOT,
        "%s of %s calls (%.1f %%) and %s of %s statements have a known target.",
        count(coverage.callSites() - coverage.unresolvedCallSites()),
        count(coverage.callSites()),
        100.0 * (coverage.callSites() - coverage.unresolvedCallSites()) / coverage.callSites(),
        count(coverage.statements() - coverage.unresolvedStatements()),
        count(coverage.statements()));
  }

  private static String count(int value) {
    return PageBuilder.number(value, "count");
  }

  private static List<Page.Count> counts(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(entry -> new Page.Count(entry.getKey(), count(entry.getValue())))
        .toList();
  }
}
