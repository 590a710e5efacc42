package dev.kerf.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import picocli.CommandLine.Help.Ansi;

/**
 * One run of the command line inside the test.
 *
 * @param code the exit code
 * @param out all of the standard output
 * @param err all of the standard error
 */
public record CommandRun(int code, String out, String err) {

  /** Runs what a user would run. */
  public static CommandRun ofInstalled(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CommandRun run = of(InstalledAnalyzer::new, Ansi.OFF, out, arguments);
    return new CommandRun(run.code, out.toString(StandardCharsets.UTF_8), run.err);
  }

  static CommandRun of(Analyzer analyzer, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CommandRun run = of(analyzer, Ansi.OFF, out, arguments);
    return new CommandRun(run.code, out.toString(StandardCharsets.UTF_8), run.err);
  }

  static CommandRun of(Analyzer analyzer, Ansi colours, OutputStream out, String... arguments) {
    return of(streams -> analyzer, colours, out, arguments);
  }

  private static CommandRun of(
      Function<Streams, Analyzer> analyzer, Ansi colours, OutputStream out, String... arguments) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Streams streams = new Streams(out, Streams.utf8(err), colours, colours);
    int code = new Kerf(analyzer.apply(streams), streams).run(arguments);
    return new CommandRun(code, "", err.toString(StandardCharsets.UTF_8));
  }
}
