package dev.kerf.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kerf cache}: what Kerf keeps from one run to the next. */
@Command(
    name = "cache",
    description = {
      "Looks at what Kerf keeps from one run to the next, or deletes it.",
      "It makes runs faster and never changes what they say."
    },
    synopsisSubcommandLabel = "COMMAND")
final class CacheCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "no command given");
  }
}
