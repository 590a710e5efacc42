package dev.kerf.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The shipped pages of {@code kerf explain}: one per id, listed in {@code pages/index.txt}. */
final class ExplainPages {

  private ExplainPages() {}

  /** The ids that have a page, sorted. */
  static List<String> ids() {
    return read("pages/index.txt").orElseThrow().lines().toList();
  }

  /** The page on an id, empty if there is none. */
  static Optional<String> page(String id) {
    return ids().contains(id) ? read("pages/" + id + ".txt") : Optional.empty();
  }

  private static Optional<String> read(String resource) {
    try (InputStream stream = ExplainPages.class.getResourceAsStream(resource)) {
      return stream == null
          ? Optional.empty()
          : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
