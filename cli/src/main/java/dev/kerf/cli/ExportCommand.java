package dev.kerf.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kerf export}: writes one table of facts to the standard output. */
@Command(
    name = "export",
    description =
        "Writes one table of the facts that the analysis rests on to the standard output.")
final class ExportCommand implements Callable<Integer> {

  private final Analyzer analyzer;
  private final Streams streams;

  @Parameters(
      arity = "1..*",
      paramLabel = "<path>",
      description = "Folder of a repository; several are read as one application.")
  private List<Path> paths;

  @Option(
      names = "--what",
      required = true,
      paramLabel = "<table>",
      description = "One of: ${COMPLETION-CANDIDATES}.")
  private ExportKind what;

  @Option(
      names = "--format",
      paramLabel = "<format>",
      defaultValue = "csv",
      description = "One of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private ExportFormat format;

  ExportCommand(Analyzer analyzer, Streams streams) {
    this.analyzer = analyzer;
    this.streams = streams;
  }

  @Override
  public Integer call() {
    if (!analyzer.offers(what)) {
      throw new WrongUse(
          "'" + what + "' is not yet analysed, so there is nothing to export",
          "An empty table would read as 'there are none'. Ask for another one with --what.");
    }
    OutputStream buffered = new BufferedOutputStream(streams.out(), 1 << 16);
    try {
      analyzer.export(paths, what, format, buffered);
      buffered.flush();
    } catch (IOException e) {
      throw Streams.unanswerable(e);
    }
    return ExitCode.FINE;
  }
}
