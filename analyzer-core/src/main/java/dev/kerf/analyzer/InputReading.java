package dev.kerf.analyzer;

import dev.kerf.analyzer.discover.Input;
import dev.kerf.analyzer.discover.InputContent;
import dev.kerf.analyzer.discover.InputKind;
import dev.kerf.analyzer.discover.UnreadableInputException;
import dev.kerf.analyzer.extract.Extraction;
import dev.kerf.analyzer.extract.FactExtractor;
import dev.kerf.analyzer.extract.Problem;
import dev.kerf.analyzer.fact.Fact;
import dev.kerf.analyzer.model.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Reads one input with the extractor of its kind. This is where a cache of facts comes in. */
final class InputReading {

  private final Map<InputKind, FactExtractor> extractors;

  /** What equal inputs gave before; empty where nothing is kept. */
  private final Optional<ConcurrentMap<String, Extraction>> known;

  InputReading(Map<InputKind, FactExtractor> extractors) {
    this(extractors, Optional.empty());
  }

  private InputReading(
      Map<InputKind, FactExtractor> extractors, Optional<ConcurrentMap<String, Extraction>> known) {
    this.extractors = Map.copyOf(extractors);
    this.known = known;
  }

  /** Remembers nothing: every input is met once. */
  static InputReading once() {
    return new InputReading(Extracted.extractors());
  }

  /** Reads equal inputs once: two sides of a change differ in few files. */
  static InputReading remembering() {
    return new InputReading(Extracted.extractors(), Optional.of(new ConcurrentHashMap<>()));
  }

  /**
   * What one input gave.
   *
   * @param hash of its content, empty where it could not be read
   */
  record ReadInput(
      Input input, Optional<String> hash, List<Fact> facts, List<Diagnostic> diagnostics) {

    /** Whether it states nothing because something is wrong with it. */
    boolean failed() {
      return facts.isEmpty()
          && diagnostics.stream().anyMatch(d -> d.severity() == Diagnostic.Severity.ERROR);
    }
  }

  boolean reads(Input input) {
    return extractors.containsKey(input.kind());
  }

  ReadInput read(Input input) {
    try {
      InputContent content = input.read();
      Extraction extraction =
          known.isEmpty()
              ? extract(input, content)
              : known.get().computeIfAbsent(key(input, content), key -> extract(input, content));
      List<Diagnostic> diagnostics =
          extraction.problems().stream().map((Problem p) -> p.at(input.path())).toList();
      return new ReadInput(input, Optional.of(content.hash()), extraction.facts(), diagnostics);
    } catch (UnreadableInputException e) {
      return new ReadInput(input, Optional.empty(), List.of(), List.of(e.diagnostic()));
    }
  }

  private Extraction extract(Input input, InputContent content) {
    return extractors
        .get(input.kind())
        .extract(input.fileName(), content.bytes(), input.module().sourceCharset());
  }

  /** All that an extractor is told. Line ends do not count: no fact depends on them. */
  private static String key(Input input, InputContent content) {
    return content.hash()
        + ' '
        + input.kind()
        + ' '
        + input.module().sourceCharset()
        + ' '
        + input.fileName();
  }
}
