package dev.kerf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

final class ProgressLineTest {

  private static final String CLEAR = "\r\u001b[K";

  @Test
  void a_terminal_shows_each_percent_once_and_nothing_afterwards() {
    assertEquals(
        CLEAR + "read 0 %" + CLEAR + "read 50 %" + CLEAR + "connect ..." + CLEAR,
        shown(Ansi.ON, 2));
  }

  @Test
  void steps_below_a_percent_are_not_shown() {
    assertEquals(CLEAR + "read 0 %" + CLEAR + "connect ..." + CLEAR, shown(Ansi.ON, 200));
  }

  @Test
  void a_log_stays_empty() {
    assertEquals("", shown(Ansi.OFF, 2));
  }

  private static String shown(Ansi colours, int total) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Streams streams =
        new Streams(OutputStream.nullOutputStream(), Streams.utf8(err), colours, colours);
    try (ProgressLine progress = new ProgressLine(streams)) {
      progress.stage("read", total);
      progress.step();
      progress.stage("connect", 0);
    }
    return err.toString(StandardCharsets.UTF_8);
  }
}
