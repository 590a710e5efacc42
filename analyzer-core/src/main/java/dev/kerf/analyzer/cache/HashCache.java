package dev.kerf.analyzer.cache;

import java.util.HexFormat;
import java.util.Optional;

/** Hashes of contents, under what tells a content without opening it. */
public final class HashCache implements AutoCloseable {

  private static final int BYTES = 32;

  private final PackStore store;

  public HashCache(PackStore store) {
    this.store = store;
  }

  /** The hash under a key in lower-case hex, where there is one. */
  public Optional<String> find(CacheKey key) {
    return store
        .get(key)
        .filter(bytes -> bytes.length == BYTES)
        .map(bytes -> HexFormat.of().formatHex(bytes));
  }

  /**
   * Takes up a hash.
   *
   * @param hash 64 hexadecimal digits
   */
  public void put(CacheKey key, String hash) {
    store.put(key, HexFormat.of().parseHex(hash));
  }

  @Override
  public void close() {
    store.close();
  }
}
