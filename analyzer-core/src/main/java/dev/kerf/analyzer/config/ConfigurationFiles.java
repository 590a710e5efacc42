package dev.kerf.analyzer.config;

import dev.kerf.analyzer.file.BoundedFile;
import dev.kerf.analyzer.yaml.InvalidYamlException;
import dev.kerf.analyzer.yaml.YamlDocument;
import dev.kerf.analyzer.yaml.YamlProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the configuration that belongs to the folders that are analysed. */
public final class ConfigurationFiles {

  /** What it is called where nobody names another one. */
  public static final String NAME = "kerf.yml";

  private ConfigurationFiles() {}

  /**
   * The configuration at the root of the only folder; nothing where it has none. With several
   * folders it would be unclear whose paths are meant, so there one has to be named.
   */
  public static Configuration of(List<Path> folders) throws InvalidYamlException {
    List<Path> found =
        folders.stream()
            .map(folder -> folder.resolve(NAME))
            .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
            .toList();
    if (found.isEmpty()) {
      return Configuration.none();
    }
    if (folders.size() > 1) {
      throw problem(
          found.get(0).toString(),
          "is the configuration of one of several folders, and cannot speak for all",
          "Name one for all of them with --config, or none with --no-config.");
    }
    return read(NAME, found.get(0));
  }

  /** The configuration that the user named; its paths are relative to the folders all the same. */
  public static Configuration named(Path file) throws InvalidYamlException {
    if (!Files.exists(file)) {
      throw problem(file.toString(), "there is no such file", "Check the path after --config.");
    }
    if (Files.isDirectory(file)) {
      throw problem(
          file.toString(), "this is a folder", "Name the file: " + file.resolve(NAME) + '.');
    }
    return read(file.toString(), file);
  }

  private static Configuration read(String shown, Path file) throws InvalidYamlException {
    byte[] bytes;
    try {
      bytes = BoundedFile.head(file, YamlDocument.MAX_BYTES + 1);
    } catch (IOException e) {
      throw problem(
          shown,
          "cannot be read (" + e.getClass().getSimpleName() + ")",
          "Make it readable for the user who runs Kerf.");
    }
    Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    return ConfigurationReader.read(shown, bytes, folder);
  }

  private static InvalidYamlException problem(String path, String message, String remedy) {
    return new InvalidYamlException(List.of(new YamlProblem(path, 0, 0, message, remedy)));
  }
}
