package dev.kerf.analyzer.signature;

import java.util.Objects;

/**
 * Where signatures come from; named in every result, since other signatures can resolve other
 * names.
 *
 * @param name {@code jdk} or {@code group:artifact}; the file name of a jar given by the user
 * @param version empty where none is known
 * @param sha256 64 lower-case hexadecimal digits: of the jar that was read, or of the encoded
 *     signatures where no jar exists (the JDK)
 */
public record SignatureSource(String name, String version, String sha256)
    implements Comparable<SignatureSource> {

  public SignatureSource {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(version, "version");
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("not a SHA-256 of " + name + ": '" + sha256 + "'");
    }
  }

  @Override
  public int compareTo(SignatureSource other) {
    int byName = name.compareTo(other.name);
    return byName != 0 ? byName : version.compareTo(other.version);
  }
}
