package dev.kerf.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kerf config}: what Kerf is told about an application, and what it may be told. */
@Command(
    name = "config",
    description = "Shows what Kerf is told about an application, and what it may be told.",
    synopsisSubcommandLabel = "COMMAND")
final class ConfigCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say what of the configuration: show, schema or suggest");
  }
}
