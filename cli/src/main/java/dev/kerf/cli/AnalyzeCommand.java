package dev.kerf.cli;

import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

  @Mixin private ApplicationOptions options;

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
    Application application = options.application();
    AnalysisResult result = analyzer.analyze(application);
    boolean empty = result.coverage().types() == 0;
    new FindingPrinter(streams).print(empty ? withoutRefusal(result) : result.diagnostics());
    if (empty) {
      throw nothingToAnalyse(application, result);
    }
    folder.write("result.json", stream -> analyzer.writeJson(result, stream));
    Path page = folder.write("index.html", stream -> analyzer.writeHtml(result, stream));
    streams.answer(Summary.of(result, page));
    return ExitCode.FINE;
  }

  /** The refusal says the same with more of what was found. */
  private static List<Finding> withoutRefusal(AnalysisResult result) {
    return result.diagnostics().stream().filter(f -> !f.id().equals("no-java-source")).toList();
  }

  private static WrongUse nothingToAnalyse(Application application, AnalysisResult result) {
    String folders =
        application.folders().stream().map(Path::toString).collect(Collectors.joining(", "));
    return new WrongUse(
        "nothing to analyse in "
            + folders
            + ": no Java type was read"
            + counted("; left out: ", result.coverage().leftOutByReason())
            + unseen(result.verdict().unseen()),
        "Name the folder that holds the sources of the application. More: kerf explain no-java-source");
  }

  private static String unseen(List<String> sentences) {
    return sentences.isEmpty() ? "" : "; " + String.join(" ", sentences);
  }

  private static String counted(String before, Map<String, Integer> counts) {
    return counts.isEmpty()
        ? ""
        : counts.entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", ", before, ""));
  }
}
