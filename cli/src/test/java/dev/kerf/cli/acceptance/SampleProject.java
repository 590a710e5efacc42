package dev.kerf.cli.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder of {@code sample-projects} with its truth. */
record SampleProject(Path folder, Truth truth) {

  /** The tests run in the module's folder, which Maven also tells. */
  private static final Path SAMPLES =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolveSibling("sample-projects");

  /** All of them, by name. A sample without a truth is a mistake. */
  static List<SampleProject> all() {
    try (Stream<Path> folders = Files.list(SAMPLES)) {
      return folders
          .filter(Files::isDirectory)
          .sorted()
          .map(folder -> new SampleProject(folder, Truth.read(folder.resolve("truth.yml"))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String name() {
    return folder.getFileName().toString();
  }

  @Override
  public String toString() {
    return name();
  }
}
