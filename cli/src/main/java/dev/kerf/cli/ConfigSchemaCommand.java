package dev.kerf.cli;

import dev.kerf.analyzer.boundary.BoundariesSchema;
import dev.kerf.analyzer.config.ConfigurationSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kerf config schema}: the JSON Schema of the configuration. */
@Command(
    name = "schema",
    description = {
      "Writes the JSON Schema of kerf.yml or boundaries.yml.",
      "For editors that complete and check, for example:",
      "kerf config schema > kerf.schema.json"
    })
final class ConfigSchemaCommand implements Callable<Integer> {

  private final Streams streams;

  @Parameters(
      arity = "0..1",
      paramLabel = "<file>",
      defaultValue = "kerf.yml",
      completionCandidates = Files.class,
      description = "One of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private String file;

  /** The files that have a schema. */
  static final class Files extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Files() {
      super(List.of("kerf.yml", "boundaries.yml"));
    }
  }

  ConfigSchemaCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    List<String> known = new Files();
    if (!known.contains(file)) {
      throw new WrongUse("'" + file + "' has no schema", new Vocabulary(known).hint(file));
    }
    streams.answer(
        file.equals(known.get(0)) ? ConfigurationSchema.text() : BoundariesSchema.text());
    return ExitCode.FINE;
  }
}
