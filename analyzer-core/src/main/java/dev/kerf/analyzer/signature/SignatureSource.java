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
    if (sha256.length() != 64 || !isHexadecimal(sha256)) {
      throw new IllegalArgumentException("not a SHA-256 of " + name + ": '" + sha256 + "'");
    }
  }

  /** Checked by hand: hundreds of sources are read at every start. */
  private static boolean isHexadecimal(String text) {
    for (int index = 0; index < text.length(); index++) {
      char digit = text.charAt(index);
      if (!(digit >= '0' && digit <= '9' || digit >= 'a' && digit <= 'f')) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int compareTo(SignatureSource other) {
    int byName = name.compareTo(other.name);
    return byName != 0 ? byName : version.compareTo(other.version);
  }
}
