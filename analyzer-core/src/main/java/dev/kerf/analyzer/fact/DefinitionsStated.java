package dev.kerf.analyzer.fact;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a file defines that code is generated from: messages of Protocol Buffers, records of Avro.
 *
 * @param options of the file as a whole: {@code package}, {@code java_package}, ...
 * @param definitions in order, without those that stand within another one
 */
public record DefinitionsStated(
    Language language, Map<String, String> options, List<Definition> definitions) implements Fact {

  /** What the file is written in. */
  public enum Language {
    PROTOBUF,
    AVRO
  }

  /**
   * One definition.
   *
   * @param kind the word that the language has for it: {@code message}, {@code record}, ...
   * @param name with its namespace where the language writes that beside it
   */
  public record Definition(String kind, String name, int line) {}

  public DefinitionsStated {
    Objects.requireNonNull(language, "language");
    options = Collections.unmodifiableMap(new TreeMap<>(options));
    definitions = List.copyOf(definitions);
  }
}
