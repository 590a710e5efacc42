package dev.kerf.cli;

import dev.kerf.analyzer.config.ConfigurationText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kerf config show}: the values that hold, and who said them. */
@Command(
    name = "show",
    description = {
      "Shows every value that holds for an application, and who said it.",
      "That is a line of kerf.yml, an option, or nobody (default). Nothing is analysed."
    })
final class ConfigShowCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private ApplicationOptions options;

  @Mixin private WeightOptions weights;

  ConfigShowCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    streams.answer(ConfigurationText.of(options.application().with(weights).configuration()));
    return ExitCode.FINE;
  }
}
