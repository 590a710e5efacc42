package dev.kerf.analyzer.yaml;

/** A key of a YAML file that people write for Kerf. */
public interface YamlKey {

  /** As it is written. */
  String name();

  /** What its value has to be; completes "has to be ...". */
  String expected();

  /** A value with its key, on one line. */
  String example();

  /** A key that only one place knows. */
  static YamlKey of(String name, String expected, String example) {
    record Key(String name, String expected, String example) implements YamlKey {}
    return new Key(name, expected, example);
  }
}
