package dev.kerf.analyzer.cache;

import dev.kerf.analyzer.cache.codec.ExtractionCodec;
import dev.kerf.analyzer.extract.Extraction;
import dev.kerf.analyzer.extract.SharedTexts;
import java.util.Optional;
import java.util.function.Supplier;

/** What extractors read from inputs, by key. */
public final class FactCache implements AutoCloseable {

  private final PackStore store;
  private final SharedTexts texts = new SharedTexts();

  public FactCache(PackStore store) {
    this.store = store;
  }

  /** The extraction under a key; where there is none, or a damaged one, it is read and kept. */
  public Extraction get(CacheKey key, Supplier<Extraction> read) {
    return find(key).orElseGet(() -> kept(key, read.get()));
  }

  /** The extraction under a key, where there is one. */
  public Optional<Extraction> find(CacheKey key) {
    return store.get(key).flatMap(this::decoded);
  }

  private Extraction kept(CacheKey key, Extraction extraction) {
    store.put(key, ExtractionCodec.encode(extraction));
    return extraction;
  }

  private Optional<Extraction> decoded(byte[] bytes) {
    try {
      return Optional.of(ExtractionCodec.decode(bytes, texts));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    store.close();
  }
}
