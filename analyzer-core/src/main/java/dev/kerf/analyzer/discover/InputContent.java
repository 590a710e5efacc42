package dev.kerf.analyzer.discover;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The bytes of one input, read once. The hash is worked out from them when first asked for. */
public final class InputContent {

  private final byte[] bytes;
  private final boolean text;
  // Threads may race to set it; they set the same immutable value.
  private String hash;

  InputContent(byte[] bytes, boolean text) {
    this.bytes = bytes;
    this.text = text;
  }

  /** The whole content; shared, not to be written to. */
  public byte[] bytes() {
    return bytes;
  }

  /**
   * SHA-256 of the bytes in lower-case hexadecimal, with the line ends CR LF and CR of text read as
   * LF, so that a checkout on Windows has the hashes of one on Linux.
   */
  public String hash() {
    if (hash == null) {
      hash = HexFormat.of().formatHex(text ? digestOfLines() : sha256().digest(bytes));
    }
    return hash;
  }

  private byte[] digestOfLines() {
    MessageDigest digest = sha256();
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\r') {
        digest.update(bytes, start, i - start);
        start = i + 1;
        if (start == bytes.length || bytes[start] != '\n') {
          digest.update((byte) '\n');
        }
      }
    }
    digest.update(bytes, start, bytes.length - start);
    return digest.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
