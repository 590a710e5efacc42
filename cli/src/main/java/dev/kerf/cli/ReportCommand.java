package dev.kerf.cli;

import dev.kerf.analyzer.file.BoundedFile;
import dev.kerf.analyzer.report.ProgressJson;
import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.ProgressResult;
import dev.kerf.report.html.Beside;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kerf report}: draws a result again, or one of its cuts for another tool. */
@Command(
    name = "report",
    description = {
      "Draws a result.json again, as the page or as one of its cuts for another tool.",
      "That is text for a wiki, a diagram or a spreadsheet. Needs no repository; without --out it",
      "goes to the standard output."
    })
final class ReportCommand implements Callable<Integer> {

  private final Analyzer analyzer;
  private final Streams streams;

  @Parameters(
      arity = "0..1",
      paramLabel = "<result.json>",
      defaultValue = "kerf-report/result.json",
      description = "What kerf analyze wrote (default: ${DEFAULT-VALUE}).")
  private Path file;

  @Option(
      names = "--format",
      paramLabel = "<format>",
      defaultValue = "html",
      description = "One of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private ReportFormat format;

  @Option(
      names = "--candidate",
      paramLabel = "<id>",
      description = "Which cut; the page has all of them (default: the recommended one).")
  private String candidate;

  @Option(
      names = "--links",
      paramLabel = "<where>",
      description = {
        "Where places of the page lead: idea or vscode, for the files below the current folder;",
        "none; or an address with {path} and {line} in it (default: the host of the git remote)."
      })
  private String links;

  @Option(
      names = "--compare",
      paramLabel = "<earlier>",
      description = "An earlier result.json of the application: the page says what has changed.")
  private Path earlier;

  @Option(
      names = "--progress",
      paramLabel = "<progress>",
      description = "What kerf progress --format json wrote: the page shows it week by week.")
  private Path progress;

  @Option(names = "--out", paramLabel = "<file>", description = "Where to write it.")
  private Path out;

  ReportCommand(Analyzer analyzer, Streams streams) {
    this.analyzer = analyzer;
    this.streams = streams;
  }

  @Override
  public Integer call() {
    if (out != null) {
      OutputFolder.tryFile(out, List.of(), "--out");
    }
    AnalysisResult read = ResultFile.read(file);
    AnalysisResult result =
        links == null ? read : read.withPlaceLink(PlaceLinkOption.template(links));
    if (format != ReportFormat.HTML && (links != null || earlier != null || progress != null)) {
      throw new WrongUse(
          "--links, --compare and --progress are for the page",
          "Leave them out, or leave out --format " + format + '.');
    }
    Beside beside =
        new Beside(
            Optional.ofNullable(earlier).map(ResultFile::read),
            Optional.ofNullable(progress).map(ReportCommand::progress));
    OutputFolder.Content content =
        format
            .cut()
            .<OutputFolder.Content>map(
                cut -> {
                  Candidate chosen =
                      ResultFile.candidate(file.toString(), result, Optional.ofNullable(candidate));
                  return stream -> cut.write(result, chosen, stream);
                })
            .orElse(stream -> analyzer.writeHtml(result, beside, stream));
    if (out == null) {
      streams.answer(content);
    } else {
      OutputFolder.write(out, List.of(), "--out", content);
    }
    return ExitCode.FINE;
  }

  private static ProgressResult progress(Path file) {
    try {
      byte[] text = BoundedFile.whole(file, ResultFile.MOST_BYTES);
      return ProgressJson.read(new ByteArrayInputStream(text));
    } catch (IOException e) {
      throw new WrongUse(
          file + " cannot be read: " + e.getMessage(),
          "Let `kerf progress --since REF --format json` write one.",
          e);
    }
  }
}
