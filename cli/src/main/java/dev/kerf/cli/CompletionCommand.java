package dev.kerf.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code kerf completion}: writes the script that lets bash and zsh complete Kerf's commands. */
@Command(
    name = "completion",
    description = {
      "Writes a completion script for bash and zsh.",
      "Use it with: source <(kerf completion)"
    })
final class CompletionCommand implements Callable<Integer> {

  private final Streams streams;

  @Spec private CommandSpec spec;

  CompletionCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    CommandSpec root = spec.root();
    streams.answer(AutoComplete.bash(root.name(), root.commandLine()));
    return ExitCode.FINE;
  }
}
