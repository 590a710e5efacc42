package dev.kerf.analyzer.gate;

import dev.kerf.analyzer.crossing.Crossing.Identity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short name of an identity, for formats that want one value to recognise a finding by. */
final class Fingerprint {

  /** 80 bits: no two of a million findings share one. */
  private static final int BYTES = 10;

  private Fingerprint() {}

  static String of(Identity identity) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(identity.key().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
