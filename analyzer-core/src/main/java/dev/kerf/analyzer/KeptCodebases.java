package dev.kerf.analyzer;

import dev.kerf.analyzer.cache.CacheFolder;
import dev.kerf.analyzer.cache.CacheKey;
import dev.kerf.analyzer.cache.PackStore;
import dev.kerf.analyzer.cache.codec.RecordCodec;
import java.util.Optional;

/**
 * Codebases of earlier runs, each under all that it rests on. One that is damaged was never there.
 */
final class KeptCodebases {

  private final CacheFolder folder;
  private final RecordCodec<ReadCodebase> codec = new RecordCodec<>(ReadCodebase.class);

  KeptCodebases(CacheFolder folder) {
    this.folder = folder;
  }

  /** Whether nothing was kept before, so that no key has a codebase. */
  boolean isEmpty() {
    try (PackStore store = folder.codebases()) {
      return store.isEmpty();
    }
  }

  Optional<ReadCodebase> find(CacheKey key) {
    try (PackStore store = folder.codebases()) {
      return store.get(key).flatMap(this::decoded);
    }
  }

  void keep(CacheKey key, ReadCodebase read) {
    try (PackStore store = folder.codebases()) {
      store.put(key, codec.encode(read));
    }
  }

  private Optional<ReadCodebase> decoded(byte[] bytes) {
    try {
      return Optional.of(codec.decode(bytes));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
