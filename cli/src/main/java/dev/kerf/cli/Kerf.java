package dev.kerf.cli;

import dev.kerf.analyzer.report.CarveReport;
import dev.kerf.analyzer.report.ComparisonReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The whole command line without the process around it: arguments in, exit code out. */
final class Kerf {

  /** Wide enough for the tables of options, narrow enough for half a screen. */
  private static final int HELP_WIDTH = 100;

  private final CommandLine commandLine;
  private final FailureReport failures;
  private final PrintWriter help;

  /** Keeps nothing from one run to the next. */
  Kerf(Analyzer analyzer, Streams streams) {
    this(analyzer, streams, CacheChoice.none());
  }

  Kerf(Analyzer analyzer, Streams streams, CacheChoice cache) {
    KerfCommand root = new KerfCommand(cache);
    Gatekeeper gate = new InstalledGate(streams, cache);
    this.failures = new FailureReport(streams, root::debug);
    this.help = Streams.utf8(streams.out());
    this.commandLine =
        new CommandLine(root)
            .addSubcommand(new AnalyzeCommand(analyzer, streams))
            .addSubcommand(new ExportCommand(analyzer, streams))
            .addSubcommand(new ReportCommand(analyzer, streams))
            .addSubcommand(new InitCommand(analyzer, streams))
            .addSubcommand(new AcceptCommand(streams))
            .addSubcommand(new WhyCommand(streams))
            .addSubcommand(new CarveCommand(analyzer, streams))
            .addSubcommand(new CompareCommand(streams))
            .addSubcommand(new GateCommand(gate, streams, Kerf::today))
            .addSubcommand(new ProgressCommand(new InstalledProgress(streams, cache), streams))
            .addSubcommand(config(analyzer, streams))
            .addSubcommand(cache(cache, streams))
            .addSubcommand(new ExplainCommand(streams))
            .addSubcommand(new CompletionCommand(streams))
            .registerConverter(Path.class, Kerf::path)
            .registerConverter(ExportKind.class, oneOf("table", ExportKind.values()))
            .registerConverter(ExportFormat.class, oneOf("format", ExportFormat.values()))
            .registerConverter(ReportFormat.class, oneOf("format", ReportFormat.values()))
            .registerConverter(GateOutput.class, GateOutput::of)
            .registerConverter(ComparisonReport.class, oneOf("format", ComparisonReport.values()))
            .registerConverter(CarveReport.class, oneOf("format", CarveReport.values()))
            .registerConverter(
                ProgressCommand.Format.class, oneOf("format", ProgressCommand.Format.values()))
            .setOut(help)
            .setErr(streams.err())
            .setColorScheme(Help.defaultColorScheme(streams.outColours()))
            .setUsageHelpWidth(HELP_WIDTH)
            .setParameterExceptionHandler((problem, arguments) -> refuse(problem))
            .setExecutionExceptionHandler((problem, command, parsed) -> failures.tell(problem));
  }

  private static CommandLine config(Analyzer analyzer, Streams streams) {
    return new CommandLine(new ConfigCommand())
        .addSubcommand(new ConfigShowCommand(streams))
        .addSubcommand(new ConfigSuggestCommand(analyzer, streams))
        .addSubcommand(new ConfigSchemaCommand(streams));
  }

  private static CommandLine cache(CacheChoice cache, Streams streams) {
    return new CommandLine(new CacheCommand())
        .addSubcommand(new CacheInfoCommand(cache, streams))
        .addSubcommand(new CacheCleanCommand(cache, streams));
  }

  /** Runs one command. */
  int run(String... arguments) {
    int code = commandLine.execute(arguments);
    // Help and version are written by the library, which does not look whether that went well.
    return code == ExitCode.FINE && help.checkError()
        ? failures.tell(Streams.unanswerable(new IOException("its help is cut off")))
        : code;
  }

  /** The day in UTC; the one that a reproducible build asks for, where it does. */
  private static LocalDate today() {
    String epoch = System.getenv("SOURCE_DATE_EPOCH");
    Instant now =
        epoch != null && epoch.matches("\\d{1,11}")
            ? Instant.ofEpochSecond(Long.parseLong(epoch))
            : Instant.now();
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  private static <T> ITypeConverter<T> oneOf(String noun, T[] constants) {
    return typed -> Vocabulary.chosen(constants, noun, typed);
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
    CommandLine command = problem.getCommandLine();
    String more = "More: " + command.getCommandSpec().qualifiedName() + " --help";
    if (problem instanceof UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().get(0);
      if (unmatched.isUnknownOption()) {
        Set<String> options = command.getCommandSpec().optionsMap().keySet();
        failures.complain(
            "there is no option '" + word + "'", Vocabulary.of(options.toArray()).hint(word), more);
        return ExitCode.WRONG_USE;
      }
      if (!command.getSubcommands().isEmpty()) {
        Set<String> commands = command.getSubcommands().keySet();
        failures.complain(
            "there is no command '" + word + "'",
            Vocabulary.of(commands.toArray()).hint(word),
            more);
        return ExitCode.WRONG_USE;
      }
    }
    failures.complain(problem.getMessage(), more);
    return ExitCode.WRONG_USE;
  }
}
