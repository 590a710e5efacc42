package dev.kerf.cli;

import dev.kerf.analyzer.config.ConfigurationSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code kerf config schema}: the JSON Schema of the configuration. */
@Command(
    name = "schema",
    description = {
      "Writes the JSON Schema of kerf.yml, for editors that complete and check:",
      "kerf config schema > kerf.schema.json"
    })
final class ConfigSchemaCommand implements Callable<Integer> {

  private final Streams streams;

  ConfigSchemaCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    streams.answer(ConfigurationSchema.text());
    return ExitCode.FINE;
  }
}
