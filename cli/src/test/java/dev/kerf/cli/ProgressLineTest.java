package dev.kerf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

final class ProgressLineTest {

  private static final String CLEAR = "\r\u001b[K";

  private long milliseconds;

  @Test
  void a_terminal_shows_what_is_done_how_fast_and_how_long_it_takes() {
    assertEquals(
        CLEAR + "read 0/4,000" + CLEAR + "read 1,000/4,000, 500/s, 6 s left" + CLEAR,
        shown(
            Ansi.ON,
            true,
            line -> {
              milliseconds = 2_000;
              line.stage("read", 4_000);
              for (int i = 0; i < 999; i++) {
                line.step();
              }
              milliseconds = 4_000;
              line.step();
            }));
  }

  @Test
  void a_run_of_less_than_two_seconds_shows_nothing() {
    assertEquals(
        "",
        shown(
            Ansi.ON,
            true,
            line -> {
              line.stage("read", 2);
              milliseconds = 1_900;
              line.step();
              line.stage("connect", 0);
            }));
  }

  @Test
  void the_line_changes_five_times_a_second_at_most() {
    assertEquals(
        CLEAR + "read 2/9, 1/s, 7 s left" + CLEAR + "read 4/9, 2/s, 3 s left" + CLEAR,
        shown(
            Ansi.ON,
            true,
            line -> {
              line.stage("read", 9);
              milliseconds = 1_999;
              line.step();
              milliseconds = 2_000;
              line.step();
              milliseconds = 2_100;
              line.step();
              milliseconds = 2_200;
              line.step();
            }));
  }

  @Test
  void a_stage_without_steps_is_named() {
    assertEquals(
        CLEAR + "connect ..." + CLEAR,
        shown(
            Ansi.ON,
            true,
            line -> {
              milliseconds = 3_000;
              line.stage("connect", 0);
            }));
  }

  @Test
  void neither_a_log_nor_a_build_server_is_told() {
    Consumer<ProgressLine> slow =
        line -> {
          line.stage("read", 2);
          milliseconds = 9_000;
          line.step();
          line.stage("connect", 0);
        };
    assertEquals("", shown(Ansi.OFF, true, slow));
    milliseconds = 0;
    assertEquals("", shown(Ansi.ON, false, slow));
  }

  private String shown(Ansi colours, boolean person, Consumer<ProgressLine> run) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Streams streams =
        new Streams(OutputStream.nullOutputStream(), Streams.utf8(err), colours, colours);
    try (ProgressLine progress =
        new ProgressLine(streams, person, () -> milliseconds * 1_000_000)) {
      run.accept(progress);
    }
    return err.toString(StandardCharsets.UTF_8);
  }
}
