package dev.kerf.cli;

import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.CoverageSummary;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kerf analyze}: reads a monolith and writes the report on where it can be cut. */
@Command(
    name = "analyze",
    description = {
      "Reads a monolith and writes a report on where it can be cut.",
      "Nothing of it is built, run or sent anywhere."
    })
final class AnalyzeCommand implements Callable<Integer> {

  private final Analyzer analyzer;
  private final Streams streams;

  @Parameters(
      arity = "1..*",
      paramLabel = "<path>",
      description = "Folder of a repository; several are read as one application.")
  private List<Path> paths;

  @Option(
      names = "--out",
      paramLabel = "<folder>",
      defaultValue = "kerf-report",
      description = "Where index.html and result.json go (default: ${DEFAULT-VALUE}).")
  private Path out;

  AnalyzeCommand(Analyzer analyzer, Streams streams) {
    this.analyzer = analyzer;
    this.streams = streams;
  }

  @Override
  public Integer call() {
    OutputFolder folder = OutputFolder.open(out);
    AnalysisResult result = analyzer.analyze(paths);
    new FindingPrinter(streams).print(result.diagnostics());
    refuseEmpty(result.coverage());
    folder.write("result.json", stream -> analyzer.writeJson(result, stream));
    Path page = folder.write("index.html", stream -> analyzer.writeHtml(result, stream));
    streams.answer(Summary.of(result, page));
    return ExitCode.FINE;
  }

  private void refuseEmpty(CoverageSummary coverage) {
    if (coverage.types() > 0) {
      return;
    }
    String folders = paths.stream().map(Path::toString).collect(Collectors.joining(", "));
    throw new WrongUse(
        "nothing to analyse in "
            + folders
            + ": no Java type was read"
            + counted("; left out: ", coverage.leftOutByReason())
            + counted("; in languages that Kerf does not read: ", coverage.unreadLanguages()),
        "Name the folder that holds the sources of the application.");
  }

  private static String counted(String before, Map<String, Integer> counts) {
    return counts.isEmpty()
        ? ""
        : counts.entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", ", before, ""));
  }
}
