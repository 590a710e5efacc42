package dev.kerf.cli;

import dev.kerf.analyzer.boundary.BoundariesFile;
import dev.kerf.analyzer.boundary.BoundariesReader;
import dev.kerf.analyzer.crossing.CrossingKind;
import dev.kerf.analyzer.file.BoundedFile;
import dev.kerf.analyzer.yaml.InvalidYamlException;
import dev.kerf.analyzer.yaml.YamlDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The boundaries file of an application that lies in a folder. */
final class BoundariesOnDisk {

  private BoundariesOnDisk() {}

  /**
   * Reads it, and what it includes.
   *
   * @param name path below the folder, as messages show it
   * @throws WrongUse when it is not there or cannot be read
   */
  static BoundariesFile read(Path folder, String name) throws InvalidYamlException {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw missing(folder, name, "");
    }
    return BoundariesReader.read(
        name, bytes(file), CrossingKind.words(), path -> beside(folder.resolve(path)));
  }

  /** The bytes of a file that another one includes; empty where there is none. */
  static Optional<byte[]> beside(Path file) {
    return Files.isRegularFile(file) ? Optional.of(bytes(file)) : Optional.empty();
  }

  private static byte[] bytes(Path file) {
    try {
      return BoundedFile.head(file, YamlDocument.MAX_BYTES + 1);
    } catch (IOException e) {
      throw new WrongUse(
          file + " cannot be read (" + e.getClass().getSimpleName() + ")",
          "Make it readable for the user who runs Kerf.",
          e);
    }
  }

  /**
   * What to say where there is none.
   *
   * @param where with a blank before it; empty for the folder
   */
  static WrongUse missing(Path folder, String name, String where) {
    return new WrongUse(
        "there is no " + name + where,
        "Let `kerf init "
            + folder
            + "` write one from the recommended cut, or name yours with --boundaries.");
  }
}
