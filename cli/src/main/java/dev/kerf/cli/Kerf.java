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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
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

  /** The command that writes down all the others. */
  private static final String KNOWS_ALL = "completion";

  private static final String ERROR = "Error: ";

  private final KerfCommand root;
  private final Streams streams;
  private final FailureReport failures;
  private final PrintWriter help;

  /** What makes each command, by its name, in the order of the help. */
  private final Map<String, Supplier<Object>> commands = new LinkedHashMap<>();

  /** Keeps nothing from one run to the next. */
  Kerf(Analyzer analyzer, Streams streams) {
    this(analyzer, streams, CacheChoice.none());
  }

  Kerf(Analyzer analyzer, Streams streams, CacheChoice cache) {
    this.root = new KerfCommand(cache);
    this.streams = streams;
    this.failures = new FailureReport(streams, root::debug);
    this.help = Streams.utf8(streams.out());
    commands.put("analyze", () -> new AnalyzeCommand(analyzer, streams));
    commands.put("export", () -> new ExportCommand(analyzer, streams));
    commands.put("report", () -> new ReportCommand(analyzer, streams));
    commands.put("init", () -> new InitCommand(analyzer, streams));
    commands.put("accept", () -> new AcceptCommand(streams));
    commands.put("why", () -> new WhyCommand(streams));
    commands.put("carve", () -> new CarveCommand(analyzer, streams));
    commands.put("compare", () -> new CompareCommand(streams));
    commands.put(
        "gate", () -> new GateCommand(new InstalledGate(streams, cache), streams, Kerf::today));
    commands.put(
        "progress", () -> new ProgressCommand(new InstalledProgress(streams, cache), streams));
    commands.put("config", () -> config(analyzer, streams));
    commands.put("cache", () -> cache(cache, streams));
    commands.put("explain", () -> new ExplainCommand(streams));
    commands.put("completion", () -> new CompletionCommand(streams));
  }

  /**
   * The command line with the command that is asked for by its name, or with all of them. To look
   * through the options of a command costs more than many a command does.
   */
  private CommandLine commandLine(String[] arguments) {
    String first = arguments.length == 0 ? "" : arguments[0];
    boolean one = commands.containsKey(first) && !first.equals(KNOWS_ALL);
    CommandLine commandLine = new CommandLine(root);
    commands.forEach(
        (name, command) -> {
          if (!one || name.equals(first)) {
            commandLine.addSubcommand(name, command.get());
          }
        });
    return commandLine
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
        .setParameterExceptionHandler((problem, all) -> refuse(problem))
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
    int code = commandLine(arguments).execute(arguments);
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
    // Where one of several options is missing, picocli says by itself that this is an error.
    String message = problem.getMessage();
    failures.complain(
        message.startsWith(ERROR) ? message.substring(ERROR.length()) : message, more);
    return ExitCode.WRONG_USE;
  }
}
