package dev.kerf.analyzer.extract;

import dev.kerf.analyzer.model.Diagnostic;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/**
 * The text of an input, decoded once and by one rule for every kind: a byte order mark decides;
 * then the charset that the build declares; then UTF-8; and where the bytes are neither,
 * windows-1252, which old sources are mostly written in, with a note. Never the platform's charset.
 *
 * @param text without the byte order mark
 * @param charset the one that was used
 * @param problem a note, where the charset had to be guessed
 */
public record SourceText(String text, Charset charset, Optional<Problem> problem) {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** What a lenient decoder puts in the place of bytes that mean nothing. */
  private static final char REPLACEMENT = '\uFFFD';

  public SourceText {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(charset, "charset");
    Objects.requireNonNull(problem, "problem");
  }

  /** Decodes text whose build declares no charset. */
  public static SourceText decode(byte[] bytes) {
    return decode(bytes, Optional.empty());
  }

  /**
   * Decodes a whole input. Every sequence of bytes gives a text; one that is not valid in the
   * declared charset nor in UTF-8 is read as windows-1252, bytes without a meaning there as U+FFFD.
   */
  public static SourceText decode(byte[] bytes, Optional<Charset> declared) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return lenient(bytes, 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return lenient(bytes, 2, StandardCharsets.UTF_16BE);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return lenient(bytes, 2, StandardCharsets.UTF_16LE);
    }
    Charset expected = declared.orElse(StandardCharsets.UTF_8);
    Optional<SourceText> strict = strict(bytes, expected);
    if (strict.isPresent()) {
      return strict.get();
    }
    Optional<SourceText> utf8 = strict(bytes, StandardCharsets.UTF_8);
    Charset guessed = utf8.isPresent() ? StandardCharsets.UTF_8 : WINDOWS_1252;
    String text = utf8.isPresent() ? utf8.get().text : new String(bytes, WINDOWS_1252);
    return new SourceText(text, guessed, Optional.of(guessed(expected, guessed)));
  }

  private static Problem guessed(Charset expected, Charset guessed) {
    return new Problem(
        Diagnostic.Severity.NOTE,
        "charset-guessed",
        0,
        "not valid "
            + expected.name()
            + ", so it was read as "
            + guessed.name()
            + "; letters outside ASCII may be wrong",
        "declare the charset in the build file (project.build.sourceEncoding) or convert the file");
  }

  private static Optional<SourceText> strict(byte[] bytes, Charset charset) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      String text = new String(bytes, charset);
      if (text.indexOf(REPLACEMENT) < 0) {
        // Nothing had to be replaced: the same text, ten times faster than by a decoder.
        return Optional.of(new SourceText(text, charset, Optional.empty()));
      }
    }
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return Optional.of(new SourceText(text, charset, Optional.empty()));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static SourceText lenient(byte[] bytes, int from, Charset charset) {
    return new SourceText(
        new String(bytes, from, bytes.length - from, charset), charset, Optional.empty());
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
