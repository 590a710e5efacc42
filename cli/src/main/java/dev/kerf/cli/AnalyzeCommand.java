package dev.kerf.cli;

import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Finding;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private static final String PAGE = "index.html";

  private final Analyzer analyzer;
  private final Streams streams;

  @Mixin private ApplicationOptions options;

  @Mixin private CutOptions cut;

  @Mixin private WeightOptions weights;

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
    OutputFolder folder = OutputFolder.open(out, options.paths());
    Application application = options.application().with(weights).with(cut.guidance());
    Answer answer = analyzer.answer(application);
    Optional<AnalysisResult> empty = answer.emptiness();
    List<String> refusals =
        empty.isPresent() ? List.of("no-java-source") : List.of("scope-matches-nothing");
    new FindingPrinter(streams)
        .print(answer.findings().stream().filter(f -> !refusals.contains(f.id())).toList());
    if (empty.isPresent()) {
      throw nothingToAnalyse(application, empty.get());
    }
    refuseUnknownScope(answer.findings());
    Map<String, OutputFolder.Content> report = new LinkedHashMap<>();
    report.put(ResultFile.NAME, answer::writeJson);
    report.put(PAGE, answer::writeHtml);
    Map<String, Path> written = folder.write(report);
    Path page = written.get(PAGE);
    streams.answer(answer.summary() + "Report: " + page.toAbsolutePath().normalize() + "\n");
    answer.keep(written.get(ResultFile.NAME), page);
    return ExitCode.FINE;
  }

  /** A report on another part than the one that was meant helps nobody. */
  private static void refuseUnknownScope(List<Finding> findings) {
    List<WrongUse.Problem> problems =
        findings.stream()
            .filter(finding -> finding.id().equals("scope-matches-nothing"))
            .map(finding -> new WrongUse.Problem(finding.message(), finding.advice()))
            .toList();
    if (!problems.isEmpty()) {
      throw new WrongUse(problems);
    }
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
