package dev.kerf.cli;

import dev.kerf.analyzer.compare.CutAgreement;
import dev.kerf.analyzer.compare.StatedCut;
import dev.kerf.analyzer.report.ComparisonReport;
import dev.kerf.analyzer.result.CutComparison;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kerf compare}: says how far two cuts of one application agree. */
@Command(
    name = "compare",
    description = {
      "Says how far a cut agrees with another one.",
      "Two candidates, two versions of boundaries, or a candidate and the split that a team really",
      "made. Nothing is analysed."
    })
final class CompareCommand implements Callable<Integer> {

  private final Streams streams;

  @Parameters(
      index = "0",
      paramLabel = "<cut>",
      description = "A result.json, a boundaries file, or a split.")
  private Path cut;

  @Parameters(
      index = "1",
      paramLabel = "<other>",
      description = "The one that it is held against; only what this one places is judged.")
  private Path other;

  @Option(
      names = "--candidate",
      paramLabel = "<id>",
      description = "Which candidate of the first file (default: the recommended one).")
  private String candidate;

  @Option(
      names = "--other-candidate",
      paramLabel = "<id>",
      description = "Which candidate of the second file (default: the recommended one).")
  private String otherCandidate;

  @Option(
      names = "--format",
      paramLabel = "<format>",
      defaultValue = "console",
      description = "One of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private ComparisonReport format;

  CompareCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    CutFile first = new CutFile(cut, Optional.ofNullable(candidate));
    CutFile second = new CutFile(other, Optional.ofNullable(otherCandidate));
    StatedCut reference = second.cut(Optional.empty());
    StatedCut found = first.cut(Optional.of(reference));
    // Patterns of the second file speak of what the first one names.
    reference = second.cut(Optional.of(found));
    if (reference.serviceOf().isEmpty()) {
      throw new WrongUse(
          other + " places no type that is known by name",
          "Patterns alone name none. Hold it against a result.json instead.");
    }
    CutComparison comparison = CutAgreement.of(found, reference);
    streams.answer(stream -> format.write(comparison, stream));
    return ExitCode.FINE;
  }
}
