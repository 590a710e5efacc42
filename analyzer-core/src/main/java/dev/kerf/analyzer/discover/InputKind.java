package dev.kerf.analyzer.discover;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What language an input is written in, told by its name alone. */
public enum InputKind {
  JAVA_SOURCE,
  XML,
  SQL,

  /** Groups of StringTemplate. */
  TEMPLATES,
  PROPERTIES,
  YAML,

  /** Only what {@link JsonHead} admits. */
  JSON,
  PROTOBUF,
  AVRO,
  CLASS_FILE,
  ARCHIVE;

  /** Keys and values under a name of its own. */
  private static final String LOMBOK_CONFIG = "lombok.config";

  /**
   * Files named after an interface, each line a class that implements it: keys without values, with
   * the comments of a properties file.
   */
  private static final String PROVIDER_FILES = "META-INF/services/";

  private static final int MEBIBYTE = 1024 * 1024;

  private static final Map<String, InputKind> BY_EXTENSION =
      Map.ofEntries(
          Map.entry("java", JAVA_SOURCE),
          Map.entry("xml", XML),
          Map.entry("xsd", XML),
          Map.entry("wsdl", XML),
          Map.entry("sql", SQL),
          Map.entry("ddl", SQL),
          Map.entry("psql", SQL),
          Map.entry("plsql", SQL),
          Map.entry("pks", SQL),
          Map.entry("pkb", SQL),
          Map.entry("stg", TEMPLATES),
          Map.entry("properties", PROPERTIES),
          Map.entry("yml", YAML),
          Map.entry("yaml", YAML),
          Map.entry("json", JSON),
          Map.entry("proto", PROTOBUF),
          Map.entry("avsc", AVRO),
          Map.entry("class", CLASS_FILE),
          Map.entry("jar", ARCHIVE),
          Map.entry("war", ARCHIVE),
          Map.entry("ear", ARCHIVE));

  /** The kind of a file at this path, empty where Kerf has no use for it. */
  static Optional<InputKind> ofPath(String path) {
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    boolean providers = folder.endsWith('/' + PROVIDER_FILES) || folder.equals(PROVIDER_FILES);
    return providers ? Optional.of(PROPERTIES) : of(path.substring(folder.length()));
  }

  /** The kind of a file with this name, empty where Kerf has no use for it. */
  static Optional<InputKind> of(String fileName) {
    if (fileName.equals(LOMBOK_CONFIG)) {
      return Optional.of(PROPERTIES);
    }
    return Optional.ofNullable(BY_EXTENSION.get(extension(fileName)));
  }

  static String extension(String fileName) {
    return fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /**
   * The largest input that is read, in bytes: 16 MiB, far above the largest hand-written source.
   * What is larger is a data dump or generated, and would cost memory for nothing. Archives are
   * opened entry by entry and have no such limit.
   */
  public int maxBytes() {
    return this == ARCHIVE ? Integer.MAX_VALUE - 8 : 16 * MEBIBYTE;
  }

  /** Whether it holds types. */
  public boolean isCode() {
    return this == JAVA_SOURCE || this == CLASS_FILE;
  }

  /** Whether line ends may be normalised without changing what the input states. */
  boolean isText() {
    return this != CLASS_FILE && this != ARCHIVE;
  }
}
