package dev.kerf.analyzer.config;

import dev.kerf.analyzer.yaml.YamlKey;
import java.util.List;

/**
 * A key of the configuration.
 *
 * @param name as it is written
 * @param expected what its value has to be, completes "has to be ..."
 * @param example a value with its key, on one line
 * @param purpose what it is for, in a sentence
 */
public record ConfigKey(String name, String expected, String example, String purpose)
    implements YamlKey {

  static final ConfigKey INCLUDE =
      new ConfigKey(
          "include",
          "a list of patterns of paths",
          "include: ['modules/*/src/**']",
          "Only files that match count.");
  static final ConfigKey EXCLUDE =
      new ConfigKey(
          "exclude",
          "a list of patterns of paths",
          "exclude: ['**/legacy/**', src/main/java/shop/Old.java]",
          "Files that match do not count; wins over everything else.");
  static final ConfigKey SOURCE_ROOTS =
      new ConfigKey(
          "source-roots",
          "a list of folders",
          "source-roots: [app/code, samples/live]",
          "Folders whose sources count, whatever their names say.");
  static final ConfigKey CHARSET =
      new ConfigKey(
          "charset",
          "the name of a charset that Java knows",
          "charset: windows-1252",
          "The charset of all sources.");
  static final ConfigKey GENERATED =
      new ConfigKey(
          "generated",
          "a list of patterns of paths",
          "generated: ['**/stubs/**']",
          "Files that a tool wrote, besides those that Kerf recognises.");
  static final ConfigKey VENDORED =
      new ConfigKey(
          "vendored",
          "a list of patterns of paths",
          "vendored: [src/com/sun]",
          "Copies of other people's code, besides those that Kerf recognises.");
  static final ConfigKey APPLICATION_PACKAGES =
      new ConfigKey(
          "application-packages",
          "a list of packages",
          "application-packages: [com.acme]",
          "Archives of the repository with classes in these packages, or below them, are read too.");
  static final ConfigKey NAMING =
      new ConfigKey(
          "naming-strategy",
          "spring or jpa",
          "naming-strategy: spring",
          "How entities without a table name get one: orderLine is order_line (spring) or stays (jpa).");
  static final ConfigKey SCHEMA =
      new ConfigKey(
          "schema",
          "a list of SQL files below the folder of this file",
          "schema: [db/dump.sql]",
          "Scripts with the schema that Kerf would not take for one.");
  static final ConfigKey LINKS =
      new ConfigKey(
          "links",
          "an address of http, https, idea or vscode with {path} in it",
          "links: 'https://git.acme.example/shop/{path}?at={commit}#{line}'",
          "Where the report's places lead; by default to the host of the git remote.");
  static final ConfigKey MODELS =
      new ConfigKey(
          "models",
          "a list of models",
          "models: [{opens-transaction: com.acme.Tx}]",
          "What methods, annotations and base classes of the house do.");

  static final ConfigKey WEIGHTS =
      new ConfigKey(
          "weights",
          "a mapping of weights with their values",
          "weights: {couple.write-factor: 3}",
          "How a cut is weighed, where the defaults do not suit.");

  /** All keys at the top, in the order in which people should read them. */
  public static final List<ConfigKey> ALL =
      List.of(
          INCLUDE,
          EXCLUDE,
          SOURCE_ROOTS,
          CHARSET,
          GENERATED,
          VENDORED,
          APPLICATION_PACKAGES,
          NAMING,
          SCHEMA,
          LINKS,
          MODELS,
          WEIGHTS);

  static List<String> names(List<ConfigKey> keys) {
    return keys.stream().map(ConfigKey::name).toList();
  }
}
