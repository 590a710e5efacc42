package dev.kerf.analyzer.extract;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Reads the facts of one kind of input. Implementations are stateless and safe for use by several
 * threads; the same bytes under the same options give the same extraction.
 */
public interface FactExtractor {

  /** Stable and part of the cache key: {@code java-source}. */
  String id();

  /**
   * Reads one input. A broken input is a {@link Problem} of the result, never an exception.
   *
   * @param fileName the last part of the path, for its meaning ({@code package-info.java}), never
   *     for identity
   * @param bytes the whole content
   */
  Extraction extract(String fileName, byte[] bytes);

  /**
   * Reads one input whose build declares a charset for sources. Only languages that a compiler
   * reads in that charset heed it.
   */
  default Extraction extract(String fileName, byte[] bytes, Optional<Charset> declared) {
    return extract(fileName, bytes);
  }
}
