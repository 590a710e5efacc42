package dev.kerf.analyzer.discover;

import java.io.IOException;
import java.util.Optional;

/** Where the bytes of one input come from: a file, later a blob of git or an archive's entry. */
@FunctionalInterface
public interface InputLoader {

  /**
   * Reads from the start. Safe for use by several threads.
   *
   * @param limit the most bytes to return, however large the input is
   */
  byte[] load(int limit) throws IOException;

  /** What tells the content without opening it, where something does. */
  default Optional<ContentMark> mark() {
    return Optional.empty();
  }
}
