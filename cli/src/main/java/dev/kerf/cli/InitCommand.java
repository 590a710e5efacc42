package dev.kerf.cli;

import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Candidate;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kerf init}: writes the boundaries file of a cut, to argue over and then to keep. */
@Command(
    name = "init",
    description = {
      "Analyses the application and writes boundaries.yml from the recommended cut.",
      "Never overwrites a file."
    })
final class InitCommand implements Callable<Integer> {

  private final Analyzer analyzer;
  private final Streams streams;

  @Mixin private ApplicationOptions options;

  @Option(
      names = "--candidate",
      paramLabel = "<id>",
      description = "Another cut than the recommended one, by its id in the report.")
  private String candidate;

  @Option(
      names = "--boundaries",
      paramLabel = "<file>",
      description = "Where to write (default: boundaries.yml in the first folder).")
  private Path file;

  InitCommand(Analyzer analyzer, Streams streams) {
    this.analyzer = analyzer;
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Application application = options.application();
    Path target = file == null ? application.folders().get(0).resolve("boundaries.yml") : file;
    BoundariesTarget.refuseToOverwrite(target);
    AnalysisResult result = analyzer.analyze(application);
    Candidate cut = ResultFile.candidate("the analysis", result, Optional.ofNullable(candidate));
    BoundariesTarget.write(target, application.folders(), cut, streams);
    return ExitCode.FINE;
  }
}
