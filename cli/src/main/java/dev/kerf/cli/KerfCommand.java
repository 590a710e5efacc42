package dev.kerf.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code kerf} itself: says what the commands are. */
@Command(
    name = "kerf",
    description = "Finds where a monolith can be cut into services.",
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0  fine; of an analysis also with diagnostics, while any input was analysed",
      "  1  the gate found something new",
      "  2  wrong use, bad configuration, no analysable input, unreadable or unwritable path",
      "  3  Kerf failed by its own fault",
      "",
      "Start here: kerf analyze <folder of your repository>"
    })
final class KerfCommand implements Runnable {

  private final CacheChoice cache;

  @Spec private CommandSpec spec;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "With a failure, print where in Kerf it happened.")
  private boolean debug;

  @Option(
      names = {"-h", "--help"},
      scope = ScopeType.INHERIT,
      usageHelp = true,
      description = "Say how a command is used.")
  private boolean help;

  @Option(names = "--version", versionHelp = true, description = "Say which Kerf this is.")
  private boolean version;

  KerfCommand(CacheChoice cache) {
    this.cache = cache;
  }

  @Option(
      names = "--no-cache",
      scope = ScopeType.INHERIT,
      description = "Read everything again, and keep nothing for the next run.")
  private void refuseCache(boolean asked) {
    cache.refuse(asked);
  }

  boolean debug() {
    return debug;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "no command given");
  }
}
