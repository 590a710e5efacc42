package dev.kerf.analyzer.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The published JSON Schema of the configuration; a test holds it to what is read. */
public final class ConfigurationSchema {

  private ConfigurationSchema() {}

  public static String text() {
    try (InputStream in = ConfigurationSchema.class.getResourceAsStream("kerf-yml.schema.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
