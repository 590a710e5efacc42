package dev.kerf.cli;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The whole command line without the process around it: arguments in, exit code out. */
final class Kerf {

  /** Wide enough for the tables of options, narrow enough for half a screen. */
  private static final int HELP_WIDTH = 100;

  private final Streams streams;
  private final CommandLine commandLine;
  private final FailureReport failures;

  Kerf(Analyzer analyzer, Streams streams) {
    this.streams = streams;
    KerfCommand root = new KerfCommand();
    this.failures = new FailureReport(streams, root::debug);
    this.commandLine =
        new CommandLine(root)
            .addSubcommand(new AnalyzeCommand(analyzer, streams))
            .addSubcommand(new ExportCommand(analyzer, streams))
            .addSubcommand(new ExplainCommand(streams))
            .addSubcommand(new CompletionCommand(streams))
            .registerConverter(Path.class, Kerf::path)
            .registerConverter(ExportKind.class, ExportKind::of)
            .registerConverter(ExportFormat.class, ExportFormat::of)
            .setOut(Streams.utf8(streams.out()))
            .setErr(streams.err())
            .setColorScheme(Help.defaultColorScheme(streams.outColours()))
            .setUsageHelpWidth(HELP_WIDTH)
            .setParameterExceptionHandler((problem, arguments) -> refuse(problem))
            .setExecutionExceptionHandler((problem, command, parsed) -> failures.tell(problem));
  }

  /** Runs one command. */
  int run(String... arguments) {
    return commandLine.execute(arguments);
  }

  private static Path path(String typed) {
    try {
      return Path.of(typed);
    } catch (InvalidPathException e) {
      throw new TypeConversionException(
          "'" + typed + "' cannot be a path here (" + e.getReason() + "); is the locale UTF-8?");
    }
  }

  /** Says what is wrong with the arguments, what may have been meant, and where to read on. */
  private int refuse(ParameterException problem) {
    PrintWriter err = streams.err();
    boolean unknownCommand =
        problem instanceof UnmatchedArgumentException && problem.getCommandLine() == commandLine;
    failures.complain(
        unknownCommand
            ? "there is no command '"
                + ((UnmatchedArgumentException) problem).getUnmatched().get(0)
                + "'"
            : problem.getMessage());
    UnmatchedArgumentException.printSuggestions(problem, err);
    err.println("  More: " + problem.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return ExitCode.WRONG_USE;
  }
}
