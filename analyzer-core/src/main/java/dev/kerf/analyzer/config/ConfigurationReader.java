package dev.kerf.analyzer.config;

import dev.kerf.analyzer.model.PlaceTemplate;
import dev.kerf.analyzer.yaml.InvalidYamlException;
import dev.kerf.analyzer.yaml.Problems;
import dev.kerf.analyzer.yaml.YamlDocument;
import dev.kerf.analyzer.yaml.YamlSection;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Reads the text of a configuration file. */
public final class ConfigurationReader {

  private final Problems problems;
  private final Path folder;

  private ConfigurationReader(String path, Path folder) {
    this.problems = new Problems(path);
    this.folder = folder;
  }

  /**
   * Reads one file.
   *
   * @param path as people know it
   * @param folder what its own paths are relative to; none may leave it, since the file comes with
   *     the repository
   */
  public static Configuration read(String path, byte[] bytes, Path folder)
      throws InvalidYamlException {
    ConfigurationReader reader = new ConfigurationReader(path, folder);
    Configuration.ReadFile file = new Configuration.ReadFile(path, sha256(bytes));
    Configuration out = reader.read(bytes, file);
    reader.problems.refuse();
    return out;
  }

  private Configuration read(byte[] bytes, Configuration.ReadFile file) {
    Optional<YamlSection> root = YamlDocument.section(bytes, problems);
    if (root.isEmpty()) {
      return Configuration.none();
    }
    YamlSection top = root.get();
    top.refuseOthers(ConfigKey.names(ConfigKey.ALL), "the configuration");
    return new Configuration(
        Optional.of(file),
        globs(top, ConfigKey.INCLUDE),
        globs(top, ConfigKey.EXCLUDE),
        setting(top, ConfigKey.SOURCE_ROOTS, k -> top.values(k, this::folderName), List.of()),
        setting(top, ConfigKey.CHARSET, k -> top.read(k, this::charset), Optional.empty()),
        globs(top, ConfigKey.GENERATED),
        globs(top, ConfigKey.VENDORED),
        setting(
            top,
            ConfigKey.APPLICATION_PACKAGES,
            k -> top.values(k, ConfigurationReader::packageName),
            List.of()),
        setting(top, ConfigKey.NAMING, k -> top.read(k, this::naming), Optional.empty()),
        setting(top, ConfigKey.SCHEMA, k -> schema(top), List.of()),
        setting(top, ConfigKey.LINKS, k -> top.read(k, this::links), Optional.empty()),
        setting(top, ConfigKey.MODELS, k -> new ModelReader(problems).read(top), List.of()),
        new WeightReader(problems).read(top));
  }

  private <T> Setting<T> setting(
      YamlSection top, ConfigKey key, Function<ConfigKey, T> reading, T otherwise) {
    return top.has(key.name())
        ? new Setting<>(reading.apply(key), at(top, key))
        : Setting.byDefault(otherwise);
  }

  private Origin at(YamlSection top, ConfigKey key) {
    return new Origin.FileLine(problems.path(), top.line(key.name()));
  }

  private Setting<List<Glob>> globs(YamlSection top, ConfigKey key) {
    return setting(top, key, k -> top.values(k, text -> Optional.of(new Glob(text))), List.of());
  }

  /** A folder without slashes around it. */
  private Optional<String> folderName(String written) {
    String plain = written.replaceAll("^(?:\\./)+", "").replaceAll("/+$", "");
    boolean inside =
        !plain.startsWith("/") && !List.of(plain.split("/")).contains("..") && !plain.isEmpty();
    return inside ? Optional.of(plain.equals(".") ? "" : plain) : Optional.empty();
  }

  /** {@code com.acme}; {@code com.acme.*} and {@code com.acme.**} mean the same. */
  private static Optional<String> packageName(String written) {
    String plain = written.replaceAll("\\.\\*{1,2}$", "");
    return Optional.of(plain)
        .filter(
            name -> name.matches("[\\p{L}_$][\\p{L}\\p{N}_$]*(\\.[\\p{L}_$][\\p{L}\\p{N}_$]*)*+"));
  }

  private Optional<Charset> charset(String name) {
    try {
      return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
    } catch (IllegalCharsetNameException e) {
      return Optional.empty();
    }
  }

  private Optional<Naming> naming(String word) {
    for (Naming naming : Naming.values()) {
      if (naming.word().equals(word.toLowerCase(Locale.ROOT))) {
        return Optional.of(naming);
      }
    }
    return Optional.empty();
  }

  /** As it is written, for the commit is not known yet. */
  private Optional<String> links(String written) {
    return PlaceTemplate.of(written).map(PlaceTemplate::text);
  }

  private List<SchemaFile> schema(YamlSection top) {
    Origin origin = at(top, ConfigKey.SCHEMA);
    List<SchemaFile> out = new ArrayList<>();
    for (String written : top.values(ConfigKey.SCHEMA, this::fileName)) {
      out.add(new SchemaFile(written, folder.resolve(written), origin));
    }
    return out;
  }

  /** A file of the repository: below its folder, there, and no link that leads elsewhere. */
  private Optional<String> fileName(String written) {
    Optional<String> name = folderName(written);
    try {
      return name.filter(
          path -> {
            Path file = folder.resolve(path);
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.isReadable(file)
                && isInside(file);
          });
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Also where a folder on the way is a link. */
  private boolean isInside(Path file) {
    try {
      return file.toRealPath().startsWith(folder.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
