package dev.kerf.analyzer.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourceTextTest {

  private static final String TEXT = "class Größe {} // café €";

  @Test
  void utf8_is_read_when_nothing_is_declared() {
    assertEquals(
        new SourceText(TEXT, UTF_8, Optional.empty()), SourceText.decode(TEXT.getBytes(UTF_8)));
  }

  @Test
  void a_byte_order_mark_wins_over_the_declared_charset_and_is_dropped() {
    assertEquals(TEXT, marked("EFBBBF", TEXT.getBytes(UTF_8)).text());
    assertEquals(TEXT, marked("FEFF", TEXT.getBytes(UTF_16BE)).text());
    assertEquals(TEXT, marked("FFFE", TEXT.getBytes(UTF_16LE)).text());
  }

  @Test
  void the_declared_charset_is_honoured() {
    SourceText read = SourceText.decode("Größe".getBytes(ISO_8859_1), Optional.of(ISO_8859_1));
    assertEquals(new SourceText("Größe", ISO_8859_1, Optional.empty()), read);
  }

  @Test
  void bytes_that_are_not_utf8_are_read_as_windows_1252_and_noted() {
    Charset windows = Charset.forName("windows-1252");
    SourceText read = SourceText.decode("5 € für Größe".getBytes(windows));
    assertEquals("5 € für Größe", read.text());
    assertEquals(windows, read.charset());
    assertEquals("charset-guessed", read.problem().orElseThrow().id());
  }

  @Test
  void utf8_is_tried_before_guessing_when_the_declared_charset_does_not_fit() {
    SourceText read =
        SourceText.decode("Größe".getBytes(UTF_8), Optional.of(Charset.forName("US-ASCII")));
    assertEquals("Größe", read.text());
    assertEquals(UTF_8, read.charset());
    assertEquals("charset-guessed", read.problem().orElseThrow().id());
  }

  @Test
  void no_bytes_are_an_empty_text() {
    assertEquals("", SourceText.decode(new byte[0]).text());
  }

  private static SourceText marked(String mark, byte[] text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(HexFormat.of().parseHex(mark));
    bytes.writeBytes(text);
    return SourceText.decode(bytes.toByteArray(), Optional.of(ISO_8859_1));
  }
}
