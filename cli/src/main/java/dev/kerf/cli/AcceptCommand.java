package dev.kerf.cli;

import dev.kerf.analyzer.result.Candidate;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kerf accept}: writes down the cut that a team agreed on in a report. */
@Command(
    name = "accept",
    description = {
      "Writes boundaries.yml from a candidate of a report that is already there.",
      "Never overwrites a file."
    })
final class AcceptCommand implements Callable<Integer> {

  private final Streams streams;

  @Option(
      names = "--candidate",
      paramLabel = "<id>",
      required = true,
      description = "The id of the cut in the report.")
  private String candidate;

  @Option(
      names = "--report",
      paramLabel = "<folder>",
      defaultValue = "kerf-report",
      description = "The folder that kerf analyze wrote to (default: ${DEFAULT-VALUE}).")
  private Path report;

  @Option(
      names = "--boundaries",
      paramLabel = "<file>",
      defaultValue = "boundaries.yml",
      description = "Where to write (default: ${DEFAULT-VALUE}).")
  private Path file;

  AcceptCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    BoundariesTarget.refuseToOverwrite(file);
    Path agreed = report.resolve(ResultFile.NAME);
    Candidate cut =
        ResultFile.candidate(agreed.toString(), ResultFile.read(agreed), Optional.of(candidate));
    BoundariesTarget.write(file, List.of(), cut, streams);
    return ExitCode.FINE;
  }
}
