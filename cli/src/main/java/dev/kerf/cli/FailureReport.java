package dev.kerf.cli;

import dev.kerf.analyzer.report.PrintedLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Turns whatever stopped a command into a message that helps and the exit code that fits. */
final class FailureReport {

  private final Streams streams;
  private final BooleanSupplier debug;

  /**
   * @param debug whether people asked to see where in Kerf it happened
   */
  FailureReport(Streams streams, BooleanSupplier debug) {
    this.streams = streams;
    this.debug = debug;
  }

  /** Tells what happened and answers the exit code. */
  int tell(Throwable failure) {
    int code;
    if (failure instanceof WrongUse wrong) {
      wrong.problems().forEach(problem -> complain(problem.message(), problem.remedy()));
      code = ExitCode.WRONG_USE;
    } else if (isOutOfMemory(failure)) {
      complain(
          "out of memory: this input needs more than the "
              + (Runtime.getRuntime().maxMemory() >> 20)
              + " MiB that Kerf may use",
          "Allow more, for example: KERF_JAVA_OPTS=-Xmx4g kerf ...");
      code = ExitCode.OWN_FAILURE;
    } else if (failure instanceof IOException || failure instanceof UncheckedIOException) {
      complain(
          "cannot read or write: " + failure.getMessage(),
          "Look at the rights, the disk and the path, then run again.");
      code = ExitCode.WRONG_USE;
    } else {
      complain(
          "Kerf failed by its own fault: " + failure,
          "Please report it with the output of the same command and --debug.");
      code = ExitCode.OWN_FAILURE;
    }
    if (debug.getAsBoolean()) {
      failure.printStackTrace(streams.err());
    }
    return code;
  }

  /** Writes {@code kerf: error: message} and, indented, what to do about it. */
  void complain(String message, String... remedies) {
    String error = streams.errColours().string("@|bold,red error|@");
    streams.err().println("kerf: " + error + ": " + PrintedLine.of(message));
    for (String remedy : remedies) {
      streams.err().println("  " + PrintedLine.of(remedy));
    }
  }

  /** Also when it happened in a worker and arrives wrapped. */
  private static boolean isOutOfMemory(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .anyMatch(OutOfMemoryError.class::isInstance);
  }
}
