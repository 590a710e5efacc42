package dev.kerf.cli;

import dev.kerf.analyzer.boundary.BoundariesFile;
import dev.kerf.analyzer.recommend.Guidance;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a user brings along to a recommendation. */
final class CutOptions {

  @Option(
      names = "--boundaries",
      paramLabel = "<draft>",
      description =
          "A boundaries file: measured beside the other cuts, with at most 20 moves proposed."
              + " What it does not name stays unassigned. Its constraints hold for the recommended"
              + " cut.")
  private Path draft;

  @Option(
      names = "--anchor",
      paramLabel = "<cut>",
      description =
          "The cut of an earlier analysis, a result.json or a boundaries file: what it holds together"
              + " stays together unless the code says otherwise clearly.")
  private Path anchor;

  @Option(
      names = "--quick",
      description =
          "Cluster once instead of asking many random mixtures what they agree on: sooner done, less"
              + " steady, and how firmly each element stands is not measured.")
  private boolean quick;

  @Option(
      names = "--scope",
      split = ",",
      paramLabel = "<part>",
      description =
          "One part to be cut, and measured against the rest: packages (com.shop.order) with the"
              + " tables they work with most, or tables (orders, order_*) with the types that work"
              + " with them most. Several with commas, or several times.")
  private List<String> scope = List.of();

  /**
   * All of it.
   *
   * @throws WrongUse when a file cannot be read as a cut
   */
  Guidance guidance() {
    List<String> words = scope.stream().map(String::strip).filter(s -> !s.isEmpty()).toList();
    return new Guidance(file(draft), file(anchor), Optional.empty(), quick).of(words);
  }

  private static Optional<BoundariesFile> file(Path path) {
    return path == null
        ? Optional.empty()
        : Optional.of(new CutFile(path, Optional.empty()).boundaries());
  }
}
