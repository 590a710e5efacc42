package dev.kerf.cli;

import java.util.List;

/** Where the process starts, and the only place where it ends. */
public final class Main {

  private Main() {}

  /** Runs the command that the arguments name and exits with its code. */
  public static void main(String[] arguments) {
    Streams streams = Streams.ofProcess();
    // What no command expected, an exhausted heap above all, would leave through the JVM with code
    // 1, and a build server would read that as a finding of the gate.
    FailureReport lastResort = new FailureReport(streams, () -> wantsDebug(arguments));
    Thread.currentThread()
        .setUncaughtExceptionHandler((thread, failure) -> System.exit(lastResort.tell(failure)));
    CacheChoice cache = CacheChoice.ofUser();
    System.exit(new Kerf(new InstalledAnalyzer(streams, cache), streams, cache).run(arguments));
  }

  private static boolean wantsDebug(String... arguments) {
    return List.of(arguments).contains("--debug");
  }
}
