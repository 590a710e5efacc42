package dev.kerf.cli;

import dev.kerf.analyzer.report.ProgressJson;
import dev.kerf.analyzer.report.ProgressText;
import dev.kerf.analyzer.result.ProgressResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kerf progress}: what became of the crossings of a cut, week by week. */
@Command(
    name = "progress",
    description = {
      "Shows how many crossings were added and removed each week, by service and kind.",
      "Every week is measured anew from git with the boundaries and the Kerf of today."
    })
final class ProgressCommand implements Callable<Integer> {

  /** How the answer is written. */
  enum Format {
    TABLE,
    JSON;

    /** As it is typed: {@code table}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final InstalledProgress history;
  private final Streams streams;

  @Parameters(
      arity = "0..1",
      paramLabel = "<path>",
      defaultValue = ".",
      description = "Folder of the application (default: the current one).")
  private Path folder;

  @Option(
      names = "--since",
      paramLabel = "<revision>",
      required = true,
      description = "The commit to start from: a tag, a branch, an id, such as HEAD~200.")
  private String since;

  @Option(
      names = "--boundaries",
      paramLabel = "<file>",
      defaultValue = "boundaries.yml",
      description = "The boundaries file below the folder (default: ${DEFAULT-VALUE}).")
  private String boundaries;

  @Option(
      names = "--format",
      paramLabel = "<format>",
      defaultValue = "table",
      description = "One of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format;

  ProgressCommand(InstalledProgress history, Streams streams) {
    this.history = history;
    this.streams = streams;
  }

  @Override
  public Integer call() {
    ProgressResult result = history.measure(folder, since, boundaries);
    streams.answer(
        stream -> {
          if (format == Format.JSON) {
            ProgressJson.write(result, stream);
          } else {
            stream.write(ProgressText.of(result).getBytes(StandardCharsets.UTF_8));
          }
        });
    return ExitCode.FINE;
  }
}
