package dev.kerf.cli;

import dev.kerf.analyzer.result.Carve;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kerf carve}: says what taking one thing out of an application would mean. */
@Command(
    name = "carve",
    description = {
      "Says what taking one thing out of a monolith would mean.",
      "What belongs to the seeds, what stays behind, every crossing between the two, what each"
          + " side",
      "would ask of the other, and the steps in order."
    })
final class CarveCommand implements Callable<Integer> {

  private final Analyzer analyzer;
  private final Streams streams;

  @Mixin private ApplicationOptions options;

  @Mixin private WeightOptions weights;

  @Option(
      names = "--seed",
      required = true,
      split = ",",
      paramLabel = "<element>",
      description =
          "What is to go: a type (Courier, com.shop.Courier), a table (couriers), or a route or the"
              + " beginning of some (GET /couriers/{id}, /couriers). Several with commas, or"
              + " several times.")
  private List<String> seeds;

  @Option(
      names = "--output",
      paramLabel = "<format>",
      defaultValue = "console",
      description = "One of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private CarveFormat output;

  @Option(
      names = "--out",
      paramLabel = "<file>",
      description = "Where to write it (default: the standard output).")
  private Path out;

  CarveCommand(Analyzer analyzer, Streams streams) {
    this.analyzer = analyzer;
    this.streams = streams;
  }

  @Override
  public Integer call() {
    List<String> wanted = seeds.stream().map(String::strip).filter(s -> !s.isEmpty()).toList();
    if (wanted.isEmpty()) {
      throw new WrongUse(
          "--seed names nothing", "Name a type, a table or a route, as in --seed couriers.");
    }
    if (out != null) {
      OutputFolder.tryFile(out, options.paths(), "--out");
    }
    Carve carve = analyzer.carve(options.application().with(weights), wanted);
    OutputFolder.Content content =
        output
            .text()
            .<OutputFolder.Content>map(text -> stream -> text.write(carve, stream))
            .orElse(stream -> analyzer.writeHtml(carve, stream));
    if (out == null) {
      streams.answer(content);
    } else {
      OutputFolder.write(out, options.paths(), "--out", content);
    }
    return ExitCode.FINE;
  }
}
