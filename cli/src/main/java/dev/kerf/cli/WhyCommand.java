package dev.kerf.cli;

import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.Standing;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kerf why}: says why a type or a table is where a cut has it. */
@Command(
    name = "why",
    description = {
      "Says what holds a type or a table in its service, and what ties it elsewhere.",
      "Also what would have to change for it to belong there. Without an element: which places are",
      "most in doubt."
    })
final class WhyCommand implements Callable<Integer> {

  private final Streams streams;

  @Parameters(
      arity = "0..1",
      paramLabel = "<element>",
      description = "A type by its full or simple name, or a store such as orders or table:orders.")
  private String element;

  @Option(
      names = "--report",
      paramLabel = "<folder>",
      defaultValue = "kerf-report",
      description = "The folder that kerf analyze wrote to (default: ${DEFAULT-VALUE}).")
  private Path report;

  @Option(
      names = "--candidate",
      paramLabel = "<id>",
      description = "Which cut: the recommended one, or the draft (default: the draft, if any).")
  private String candidate;

  WhyCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    AnalysisResult result = ResultFile.read(report.resolve(ResultFile.NAME));
    Candidate chosen = chosen(result);
    WhyText text = new WhyText(result, chosen);
    streams.answer(element == null ? text.moves() : text.of(standing(chosen)));
    return ExitCode.FINE;
  }

  private Candidate chosen(AnalysisResult result) {
    List<Candidate> explained =
        result.candidates().stream().filter(c -> !c.standings().isEmpty()).toList();
    List<String> ids = explained.stream().map(Candidate::id).toList();
    if (explained.isEmpty()) {
      throw new WrongUse(
          "this report explains no cut: nothing in it stands apart", "See its verdict.");
    }
    if (candidate == null) {
      return explained.stream()
          .filter(one -> one.basis().equals("draft"))
          .findFirst()
          .orElse(explained.get(0));
    }
    return explained.stream()
        .filter(one -> one.id().equals(candidate))
        .findFirst()
        .orElseThrow(
            () ->
                new WrongUse(
                    "the cut '" + candidate + "' is not explained in this report",
                    "Explained are: " + String.join(", ", ids)));
  }

  private Standing standing(Candidate chosen) {
    List<Standing> standings = chosen.standings();
    Optional<Standing> exact =
        standings.stream().filter(s -> s.element().equals(element)).findAny();
    if (exact.isPresent()) {
      return exact.get();
    }
    List<Standing> meant = standings.stream().filter(s -> isMeant(s.element())).toList();
    if (meant.size() == 1) {
      return meant.get(0);
    }
    List<String> names = meant.stream().map(Standing::element).toList();
    throw meant.isEmpty()
        ? new WrongUse(
            "there is no type or store '" + element + "' in this report",
            "Give its full name, as the report's search finds it.")
        : new WrongUse(
            "'" + element + "' is the name of several", "Say which: " + String.join(", ", names));
  }

  /** By the simple name of a type, or the bare name of a store in any case. */
  private boolean isMeant(String id) {
    int colon = id.indexOf(':');
    String bare = id.substring(Math.max(colon, id.lastIndexOf('.')) + 1);
    return colon < 0 ? bare.equals(element) : bare.equalsIgnoreCase(element);
  }
}
