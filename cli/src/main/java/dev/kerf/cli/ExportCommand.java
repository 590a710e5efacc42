package dev.kerf.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kerf export}: writes one table of facts, or a test, to the standard output. */
@Command(
    name = "export",
    description =
        "Writes one table of the facts that the analysis rests on to the standard output, or a test"
            + " for ArchUnit that holds the classes to their services.")
final class ExportCommand implements Callable<Integer> {

  private final Analyzer analyzer;
  private final Streams streams;

  @Mixin private ApplicationOptions options;

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

  @Option(
      names = "--boundaries",
      paramLabel = "<file>",
      description =
          "The cut whose contracts or test are meant; only with --what contracts and archunit.")
  private Path boundaries;

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
    if (what.needsBoundaries() != (boundaries != null)) {
      throw new WrongUse(
          "contracts and tests are those of a cut, and nothing else here needs one",
          "Name a boundaries file: --what contracts --boundaries boundaries.yml.");
    }
    Application application = options.application();
    streams.answer(
        stream -> {
          if (what == ExportKind.ARCHUNIT) {
            analyzer.exportArchUnitTest(application, boundaries, stream);
          } else if (what == ExportKind.CONTRACTS) {
            analyzer.exportContracts(application, boundaries, format, stream);
          } else {
            analyzer.export(application, what, format, stream);
          }
        });
    return ExitCode.FINE;
  }
}
