package dev.kerf.analyzer.config;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A script with the schema that no file of the application holds.
 *
 * @param shown its path for people, and in facts
 * @param file where it is
 * @param origin who named it
 */
public record SchemaFile(String shown, Path file, Origin origin) {
  public SchemaFile {
    Objects.requireNonNull(shown, "shown");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(origin, "origin");
  }
}
