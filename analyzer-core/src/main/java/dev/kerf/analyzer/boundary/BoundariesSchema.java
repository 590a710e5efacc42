package dev.kerf.analyzer.boundary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The published JSON Schema of the boundaries file; a test holds it to what is read. */
public final class BoundariesSchema {

  private BoundariesSchema() {}

  public static String text() {
    try (InputStream in = BoundariesSchema.class.getResourceAsStream("boundaries.schema.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
