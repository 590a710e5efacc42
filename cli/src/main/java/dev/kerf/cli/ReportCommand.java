package dev.kerf.cli;

import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Candidate;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kerf report}: draws a result again, or one of its cuts for another tool. */
@Command(
    name = "report",
    description = {
      "Draws a result.json again, without the repository: as the page, or one of its cuts as",
      "text for a wiki, a diagram or a spreadsheet. Without --out it goes to the standard output."
    })
final class ReportCommand implements Callable<Integer> {

  private final Analyzer analyzer;
  private final Gatekeeper gate;
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
      defaultValue = "",
      description = "Which cut; the page has all of them (default: the recommended one).")
  private String candidate;

  @Option(names = "--out", paramLabel = "<file>", description = "Where to write it.")
  private Path out;

  ReportCommand(Analyzer analyzer, Gatekeeper gate, Streams streams) {
    this.analyzer = analyzer;
    this.gate = gate;
    this.streams = streams;
  }

  @Override
  public Integer call() {
    AnalysisResult result = gate.result(file);
    OutputFolder.Content content =
        format
            .cut()
            .<OutputFolder.Content>map(
                cut -> {
                  Candidate chosen = chosen(result);
                  return stream -> cut.write(result, chosen, stream);
                })
            .orElse(stream -> analyzer.writeHtml(result, stream));
    if (out != null) {
      Path folder = out.toAbsolutePath().getParent();
      OutputFolder.open(folder).write(out.getFileName().toString(), content);
      return ExitCode.FINE;
    }
    OutputStream buffered = new BufferedOutputStream(streams.out(), 1 << 16);
    try {
      content.writeTo(buffered);
      buffered.flush();
    } catch (IOException e) {
      throw Streams.unanswerable(e);
    }
    return ExitCode.FINE;
  }

  private Candidate chosen(AnalysisResult result) {
    List<String> ids = result.candidates().stream().map(Candidate::id).toList();
    String id = candidate.isEmpty() ? result.recommended().orElse("") : candidate;
    return result.candidates().stream()
        .filter(cut -> cut.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                id.isEmpty()
                    ? new WrongUse(
                        "Kerf recommends to keep this whole, so there is no cut to draw",
                        "Name one all the same with --candidate: " + String.join(", ", ids))
                    : new WrongUse(
                        "there is no candidate '" + id + "'", new Vocabulary(ids).hint(id)));
  }
}
