package dev.kerf.cli;

import dev.kerf.analyzer.crossing.CrossingKind;
import dev.kerf.analyzer.gate.Policy;
import dev.kerf.analyzer.report.GateWriters;
import dev.kerf.analyzer.result.GateResult;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kerf gate}: fails a change that adds a crossing between services. */
@Command(
    name = "gate",
    description = {
      "Fails a change that adds a crossing between services.",
      "That is a call, a table access, a join, a transaction or a foreign key, among others. Old",
      "crossings, moves and renames pass.",
      "Exit code 0: nothing new, 1: something new, 2: cannot judge, 3: Kerf failed."
    })
final class GateCommand implements Callable<Integer> {

  private static final String CONSOLE = "console";

  private final Gatekeeper gate;
  private final Streams streams;
  private final Supplier<LocalDate> today;

  @Parameters(
      arity = "0..1",
      paramLabel = "<path>",
      defaultValue = ".",
      description = "Folder of the application (default: the current one).")
  private Path folder;

  @ArgGroup(multiplicity = "1")
  private Against against;

  /** One or the other. */
  static final class Against {
    @Option(
        names = "--base",
        paramLabel = "<revision>",
        description =
            "Compare with the commit where the change left this branch, tag or commit, such as"
                + " origin/main.")
    private String base;

    @Option(
        names = "--all",
        description =
            "Compare with nothing: list every crossing; only those of strict services fail.")
    private boolean all;

    @Option(
        names = "--baseline",
        paramLabel = "<file>",
        description = "Compare with a file of accepted crossings, where there is no git.")
    private Path baseline;
  }

  @Option(
      names = "--head",
      paramLabel = "<revision>",
      description = "Judge this commit (default: the working tree, without what git ignores).")
  private String head;

  @Option(
      names = "--boundaries",
      paramLabel = "<file>",
      defaultValue = "boundaries.yml",
      description = "The boundaries file below the folder (default: ${DEFAULT-VALUE}).")
  private String boundaries;

  @Option(
      names = "--fail-on",
      split = ",",
      paramLabel = "<kind>",
      description = "Only crossings of these kinds fail; the others are told.")
  private List<String> failOn = List.of();

  @Option(
      names = "--strict-policy",
      description = "Fail as well when the change redraws a boundary around its own crossing.")
  private boolean strict;

  @Option(
      names = "--strict-baseline",
      description = "Fail as well when the baseline has entries that nothing needs any more.")
  private boolean strictBaseline;

  @Option(
      names = "--strict-blind-spots",
      description = "Fail as well when the change adds a place that Kerf cannot follow.")
  private boolean strictBlindSpots;

  @Option(
      names = "--update",
      description =
          "Take out of the boundaries file and the baseline what nothing needs any more. Never"
              + " adds.")
  private boolean update;

  @Option(
      names = "--accept-new",
      description = "With --baseline and --reason: write what is new into the baseline.")
  private boolean acceptNew;

  @Option(
      names = "--reason",
      paramLabel = "<text>",
      description = "Why what is new is accepted, for the baseline.")
  private String reason;

  @Option(
      names = "--bypass",
      paramLabel = "<text>",
      description =
          "Pass whatever is found, and record why and who says so. A commit of the change may say"
              + " it too, in a line 'Kerf-Bypass: <reason>'.")
  private String bypass = "";

  @Option(
      names = "--ignore-trailers",
      description =
          "Heed --bypass alone, and no line of a commit: for changes of people who may not let"
              + " themselves pass, as from a fork.")
  private boolean ignoreTrailers;

  @Option(
      names = "--output",
      paramLabel = "<format[=file]>",
      description =
          "One of console, json, sarif, github, markdown, gitlab, junit; several are possible"
              + " (default: console).")
  private List<GateOutput> outputs = List.of(GateOutput.of(CONSOLE));

  GateCommand(Gatekeeper gate, Streams streams, Supplier<LocalDate> today) {
    this.gate = gate;
    this.streams = streams;
    this.today = today;
  }

  @Override
  public Integer call() {
    refuseUnknownKinds();
    if (outputs.stream().filter(output -> !output.isFile()).count() > 1) {
      throw new WrongUse(
          "several outputs go to the standard output, and would be mixed",
          "Give all but one a file, as in --output sarif=kerf.sarif.");
    }
    for (GateOutput output : outputs) {
      output.file().ifPresent(file -> OutputFolder.tryFile(file, List.of(folder), "--output"));
    }
    GateResult result =
        gate.judge(
            new GateRequest(
                folder,
                against(),
                Optional.ofNullable(head),
                boundaries,
                update,
                bypass,
                !ignoreTrailers,
                new Policy(Set.copyOf(failOn), strict, strictBlindSpots, strictBaseline, false),
                today.get()));
    for (GateOutput output : outputs) {
      write(output, result);
    }
    if (outputs.stream().allMatch(GateOutput::isFile)) {
      // Who only sees the exit code would not know where to look.
      streams.err().println(GateWriters.summary(result));
      outputs.forEach(output -> streams.err().println("Wrote " + output.file().orElseThrow()));
    }
    return result.passed() ? ExitCode.FINE : ExitCode.FOUND;
  }

  private GateRequest.Against against() {
    if (against.baseline == null) {
      if (acceptNew) {
        throw new WrongUse("--accept-new needs a baseline to write to", "Name it with --baseline.");
      }
      return against.base == null ? new GateRequest.Against.Nothing() : base();
    }
    if (acceptNew && (reason == null || reason.isBlank())) {
      throw new WrongUse("--accept-new needs a reason", "Say why, with --reason.");
    }
    return new GateRequest.Against.Accepted(
        against.baseline, acceptNew ? Optional.of(reason) : Optional.empty());
  }

  /** An empty name is what a build server gives where its event has no base of that name. */
  private GateRequest.Against base() {
    if (against.base.isBlank()) {
      throw new WrongUse(
          "--base is empty",
          "In GitHub Actions a pull request has origin/${{ github.base_ref }}, a merge queue"
              + " github.event.merge_group.base_sha, and a push has none: use --all. In GitLab only"
              + " pipelines of merge requests have one.");
    }
    return new GateRequest.Against.Base(against.base);
  }

  private void refuseUnknownKinds() {
    List<String> kinds = CrossingKind.words().stream().sorted().toList();
    for (String kind : failOn) {
      if (!kinds.contains(kind)) {
        throw new WrongUse(
            "there is no crossing kind '" + kind + "'", new Vocabulary(kinds).hint(kind));
      }
    }
  }

  private void write(GateOutput output, GateResult result) {
    if (output.file().isPresent()) {
      OutputFolder.write(
          output.file().get(),
          List.of(folder),
          "--output",
          stream -> output.writer().write(result, stream));
    } else {
      streams.answer(stream -> output.writer().write(result, stream));
    }
  }
}
