package dev.kerf.cli;

import dev.kerf.analyzer.result.AnalysisResult;
import java.nio.file.Path;
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
  private final Gatekeeper gate;
  private final Streams streams;

  @Mixin private ApplicationOptions options;

  @Option(
      names = "--candidate",
      paramLabel = "<id>",
      defaultValue = "",
      description = "Another cut than the recommended one, by its id in the report.")
  private String candidate;

  @Option(
      names = "--boundaries",
      paramLabel = "<file>",
      description = "Where to write (default: boundaries.yml in the first folder).")
  private Path file;

  InitCommand(Analyzer analyzer, Gatekeeper gate, Streams streams) {
    this.analyzer = analyzer;
    this.gate = gate;
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Application application = options.application();
    Path target = file == null ? application.folders().get(0).resolve("boundaries.yml") : file;
    BoundariesTarget.refuseToOverwrite(target);
    AnalysisResult result = analyzer.analyze(application);
    BoundariesTarget.write(
        target, application.folders(), gate.boundaries(result, candidate), streams);
    return ExitCode.FINE;
  }
}
