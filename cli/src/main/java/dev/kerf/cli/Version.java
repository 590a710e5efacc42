package dev.kerf.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.IVersionProvider;

/** Which Kerf this is. */
final class Version implements IVersionProvider {

  /** {@code 0.1.0}, as the build wrote it. */
  static String number() {
    try (InputStream stream = Version.class.getResourceAsStream("version.txt")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code kerf 0.1.0}. */
  static String line() {
    return "kerf " + number();
  }

  @Override
  public String[] getVersion() {
    return new String[] {line()};
  }
}
