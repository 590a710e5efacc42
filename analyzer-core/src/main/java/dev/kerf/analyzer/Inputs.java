package dev.kerf.analyzer;

import dev.kerf.analyzer.config.Configuration;
import dev.kerf.analyzer.result.InputEntry;
import dev.kerf.analyzer.signature.SignatureIndex;
import dev.kerf.analyzer.signature.SignatureSource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What a result rests on, with hashes: the files that were read, and the signatures of libraries.
 */
final class Inputs {

  private Inputs() {}

  static List<InputEntry> of(
      Extracted extracted, Configuration configuration, SignatureIndex signatures) {
    List<InputEntry> out = new ArrayList<>();
    out.add(
        new InputEntry("workspace", extracted.workspace().title(), "", hash(extracted.inputs())));
    configuration
        .file()
        .ifPresent(file -> out.add(new InputEntry("configuration", file.path(), "", file.hash())));
    for (SignatureSource source : signatures.sources()) {
      out.add(new InputEntry("signatures", source.name(), source.version(), source.sha256()));
    }
    return out;
  }

  /** Over path and content of every input, in the order of paths. */
  private static String hash(List<InputReading.ReadInput> inputs) {
    MessageDigest digest = sha256();
    for (InputReading.ReadInput read : inputs) {
      String line = read.input().path() + '\0' + read.hash().orElse("unreadable") + '\n';
      digest.update(line.getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
