package dev.kerf.analyzer.cache;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/**
 * Names a value by all that it depends on: the first half of a SHA-256, wide enough that two that
 * differ never meet.
 */
public record CacheKey(long high, long low) implements Comparable<CacheKey> {

  /** The key of these parts; no other parts have it, however they are divided. */
  public static CacheKey of(String... parts) {
    MessageDigest digest = sha256();
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
      digest.update(bytes);
    }
    ByteBuffer hash = ByteBuffer.wrap(digest.digest());
    return new CacheKey(hash.getLong(), hash.getLong());
  }

  /** The key of a part of the value. */
  public CacheKey part(String name) {
    return of(Long.toHexString(high), Long.toHexString(low), name);
  }

  /** To be kept as a value itself. */
  public byte[] toBytes() {
    return ByteBuffer.allocate(2 * Long.BYTES).putLong(high).putLong(low).array();
  }

  /** The key that was kept; empty where the bytes are none. */
  public static Optional<CacheKey> ofBytes(byte[] bytes) {
    if (bytes.length != 2 * Long.BYTES) {
      return Optional.empty();
    }
    ByteBuffer key = ByteBuffer.wrap(bytes);
    return Optional.of(new CacheKey(key.getLong(), key.getLong()));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public int compareTo(CacheKey other) {
    int order = Long.compareUnsigned(high, other.high);
    return order != 0 ? order : Long.compareUnsigned(low, other.low);
  }
}
