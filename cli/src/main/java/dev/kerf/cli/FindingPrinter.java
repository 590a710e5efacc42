package dev.kerf.cli;

import dev.kerf.analyzer.report.PrintedLine;
import dev.kerf.analyzer.result.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Tells what was wrong with the input: the worst in full, the rest as a count. */
final class FindingPrinter {

  /** More would push the answer off the screen; the report lists them all. */
  static final int SHOWN = 10;

  private final Streams streams;

  FindingPrinter(Streams streams) {
    this.streams = streams;
  }

  /** Prints errors before warnings; notes lose nothing and stay in the report. */
  void print(List<Finding> findings) {
    List<Finding> errors = withSeverity(findings, "error");
    List<Finding> warnings = withSeverity(findings, "warning");
    errors.stream().limit(SHOWN).forEach(this::print);
    warnings.stream().limit(Math.max(0, SHOWN - errors.size())).forEach(this::print);
    int hidden = errors.size() + warnings.size() - SHOWN;
    if (hidden > 0) {
      streams
          .err()
          .println("... and " + hidden + " more: " + countsById(errors, warnings) + " in all.");
    }
  }

  private void print(Finding finding) {
    String line = finding.at().line() == 0 ? "" : ":" + finding.at().line();
    String place =
        finding.at().path().isEmpty() ? "" : PrintedLine.of(finding.at().path()) + line + ": ";
    String severity = finding.severity().toLowerCase(Locale.ROOT);
    String colour = severity.equals("error") ? "red" : "yellow";
    streams
        .err()
        .printf(
            Locale.ROOT,
            "%s%s [%s]%n  %s%n  %s More: kerf explain %s%n",
            place,
            streams.errColours().string("@|bold," + colour + " " + severity + "|@"),
            finding.id(),
            PrintedLine.of(finding.message()),
            PrintedLine.of(finding.advice()),
            finding.id());
  }

  private static List<Finding> withSeverity(List<Finding> findings, String severity) {
    return findings.stream().filter(f -> f.severity().equalsIgnoreCase(severity)).toList();
  }

  private static String countsById(List<Finding> errors, List<Finding> warnings) {
    Map<String, Integer> counts = new TreeMap<>();
    errors.forEach(finding -> counts.merge(finding.id(), 1, Integer::sum));
    warnings.forEach(finding -> counts.merge(finding.id(), 1, Integer::sum));
    return String.join(
        ", ", counts.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).toList());
  }
}
