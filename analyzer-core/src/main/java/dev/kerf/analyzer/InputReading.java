package dev.kerf.analyzer;

import dev.kerf.analyzer.boundary.InlineExemptions;
import dev.kerf.analyzer.boundary.InlineExemptions.Remark;
import dev.kerf.analyzer.cache.CacheFolder;
import dev.kerf.analyzer.cache.CacheKey;
import dev.kerf.analyzer.cache.FactCache;
import dev.kerf.analyzer.discover.Input;
import dev.kerf.analyzer.discover.InputContent;
import dev.kerf.analyzer.discover.InputKind;
import dev.kerf.analyzer.discover.UnreadableInputException;
import dev.kerf.analyzer.extract.Extraction;
import dev.kerf.analyzer.extract.FactExtractor;
import dev.kerf.analyzer.extract.Problem;
import dev.kerf.analyzer.fact.Fact;
import dev.kerf.analyzer.model.Diagnostic;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;

/**
 * Reads one input with the extractor of its kind, or takes what equal inputs gave before: in this
 * run where it remembers, in others where there is a cache. Close it to let others have what was
 * read.
 */
final class InputReading implements AutoCloseable {

  private final Map<InputKind, FactExtractor> extractors;
  private final Optional<FactCache> cache;

  /** What equal inputs gave in this run; empty where nothing is remembered. */
  private final Optional<ConcurrentMap<CacheKey, Extraction>> known;

  private InputReading(
      Optional<FactCache> cache, Optional<ConcurrentMap<CacheKey, Extraction>> known) {
    this.extractors = Extracted.extractors();
    this.cache = cache;
    this.known = known;
  }

  /** Remembers nothing of its own: every input is met once. */
  static InputReading with(Optional<CacheFolder> folder) {
    return new InputReading(cache(folder), Optional.empty());
  }

  /**
   * Reads equal inputs once: two sides of a change differ in few files.
   *
   * @param known what equal inputs gave before; what is read comes to it
   */
  static InputReading remembering(
      Optional<CacheFolder> folder, ConcurrentMap<CacheKey, Extraction> known) {
    return new InputReading(cache(folder), Optional.of(known));
  }

  private static Optional<FactCache> cache(Optional<CacheFolder> folder) {
    return folder.map(at -> new FactCache(at.facts()));
  }

  /**
   * What one input gave.
   *
   * @param hash of its content, empty where it could not be read
   * @param remarks what its comments say to the gate
   */
  record ReadInput(
      Input input,
      Optional<String> hash,
      List<Fact> facts,
      List<Diagnostic> diagnostics,
      List<Remark> remarks) {

    /** Whether it states nothing because something is wrong with it. */
    boolean failed() {
      return facts.isEmpty()
          && diagnostics.stream().anyMatch(d -> d.severity() == Diagnostic.Severity.ERROR);
    }
  }

  /**
   * What a first look at an input says, without its facts.
   *
   * @param hash of its content, empty where it could not be read
   * @param remarks what its comments say to the gate
   */
  record Glance(Input input, Optional<String> hash, List<Remark> remarks) {}

  /**
   * Reads an input that was looked at before: where its facts are known by its hash, it is not
   * opened again. The rest is read as it is now, under the hash that it has now.
   */
  ReadInput read(Glance before) {
    Input input = before.input();
    return before
        .hash()
        .flatMap(
            hash -> find(key(input, hash)).map(found -> read(input, hash, found, before.remarks())))
        .orElseGet(() -> read(input));
  }

  private Optional<Extraction> find(CacheKey key) {
    Optional<Extraction> remembered = known.map(extractions -> extractions.get(key));
    if (remembered.isPresent()) {
      return remembered;
    }
    Optional<Extraction> kept = cache.flatMap(facts -> facts.find(key));
    kept.ifPresent(found -> known.ifPresent(extractions -> extractions.put(key, found)));
    return kept;
  }

  private static ReadInput read(
      Input input, String hash, Extraction extraction, List<Remark> remarks) {
    List<Diagnostic> diagnostics =
        extraction.problems().stream().map((Problem p) -> p.at(input.path())).toList();
    return new ReadInput(input, Optional.of(hash), extraction.facts(), diagnostics, remarks);
  }

  ReadInput read(Input input) {
    try {
      InputContent content = input.read();
      return read(input, content.hash(), extraction(input, content), remarks(input, content));
    } catch (UnreadableInputException e) {
      return new ReadInput(input, Optional.empty(), List.of(), List.of(e.diagnostic()), List.of());
    }
  }

  static List<Remark> remarks(Input input, InputContent content) {
    return input.kind() == InputKind.CLASS_FILE
        ? List.of()
        : InlineExemptions.find(input.path(), content.bytes());
  }

  private Extraction extraction(Input input, InputContent content) {
    if (known.isEmpty() && cache.isEmpty()) {
      return extract(input, content);
    }
    CacheKey key = key(input, content.hash());
    return known.isPresent()
        ? known.get().computeIfAbsent(key, absent -> cached(absent, input, content))
        : cached(key, input, content);
  }

  private Extraction cached(CacheKey key, Input input, InputContent content) {
    return cache.isPresent()
        ? cache.get().get(key, () -> extract(input, content))
        : extract(input, content);
  }

  private Extraction extract(Input input, InputContent content) {
    return extractors
        .get(input.kind())
        .extract(input.fileName(), content.bytes(), input.module().sourceCharset());
  }

  /** All that an extractor is told. Line ends do not count: no fact depends on them. */
  private CacheKey key(Input input, String hash) {
    return CacheKey.of(
        hash,
        extractors.get(input.kind()).id(),
        input.module().sourceCharset().map(Charset::name).orElse(""),
        input.fileName());
  }

  @Override
  public void close() {
    cache.ifPresent(FactCache::close);
  }
}
