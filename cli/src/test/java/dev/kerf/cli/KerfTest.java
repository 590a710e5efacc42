package dev.kerf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

/** What holds for every command: help, wrong use, failures, colours. */
final class KerfTest {

  @Test
  void help_names_every_command_and_every_exit_code() {
    CommandRun run = CommandRun.of(new FakeAnalyzer(), "--help");
    assertEquals(ExitCode.FINE, run.code());
    for (String word : new String[] {"analyze", "export", "explain", "completion", "  3  "}) {
      assertTrue(run.out().contains(word), () -> word + " in " + run.out());
    }
    assertEquals("", run.err());
  }

  /** The list of commands takes the first line of a description only. */
  @Test
  void help_says_of_every_command_in_a_whole_sentence_what_it_does() {
    String help = CommandRun.of(new FakeAnalyzer(), "--help").out();
    String commands = help.substring(help.indexOf("Commands:"), help.indexOf("Exit codes:"));
    String[] sentences = commands.strip().split("\\R {2}(?=\\w)");
    assertTrue(sentences.length > 10, commands);
    for (int i = 1; i < sentences.length; i++) {
      String sentence = sentences[i];
      assertTrue(sentence.endsWith("."), () -> "cut off: " + sentence);
    }
  }

  @Test
  void every_command_has_help_of_its_own() {
    assertTrue(CommandRun.of(new FakeAnalyzer(), "analyze", "--help").out().contains("--out"));
    assertTrue(
        CommandRun.of(new FakeAnalyzer(), "export", "-h").out().contains("type-dependencies"));
  }

  @Test
  void version_is_the_one_of_the_build() {
    CommandRun run = CommandRun.of(new FakeAnalyzer(), "--version");
    assertTrue(run.out().matches("kerf \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R"), run::out);
  }

  @Test
  void a_missing_choice_of_options_is_called_an_error_once() {
    CommandRun run = CommandRun.ofInstalled("gate", ".");
    assertEquals(ExitCode.WRONG_USE, run.code());
    assertTrue(run.err().startsWith("kerf: error: Missing required argument"), run::err);
  }

  @Test
  void no_command_is_wrong_use() {
    CommandRun run = CommandRun.of(new FakeAnalyzer());
    assertEquals(ExitCode.WRONG_USE, run.code());
    assertTrue(run.err().contains("kerf --help"), run::err);
    assertEquals("", run.out());
  }

  @Test
  void a_mistyped_command_is_told_the_nearest_one() {
    CommandRun run = CommandRun.of(new FakeAnalyzer(), "analize");
    assertEquals(ExitCode.WRONG_USE, run.code());
    assertTrue(run.err().startsWith("kerf: error: there is no command 'analize'"), run::err);
    assertTrue(run.err().contains("Did you mean 'analyze'?"), run::err);
  }

  @Test
  void a_mistyped_option_is_told_the_nearest_one() {
    CommandRun run = CommandRun.of(new FakeAnalyzer(), "analyze", ".", "--ot", "x");
    assertEquals(ExitCode.WRONG_USE, run.code());
    assertTrue(run.err().contains("Did you mean '--out'?"), run::err);
  }

  @Test
  void an_unexpected_failure_is_our_own_and_shows_its_trace_only_when_asked() {
    FakeAnalyzer broken = new FakeAnalyzer().failingWith(new IllegalStateException("no such node"));
    CommandRun brief = CommandRun.of(broken, "analyze", ".", "--out", "target/unused");
    assertEquals(ExitCode.OWN_FAILURE, brief.code());
    assertTrue(brief.err().contains("no such node"), brief::err);
    assertTrue(brief.err().contains("--debug"), brief::err);
    assertFalse(brief.err().contains("\tat "), brief::err);

    CommandRun long_ = CommandRun.of(broken, "analyze", ".", "--out", "target/unused", "--debug");
    assertEquals(ExitCode.OWN_FAILURE, long_.code());
    assertTrue(long_.err().contains("\tat dev.kerf."), long_::err);
  }

  @Test
  void an_exhausted_heap_in_a_worker_says_what_to_raise() {
    FakeAnalyzer hungry =
        new FakeAnalyzer()
            .failingWith(
                new IllegalStateException(
                    "worker failed", new OutOfMemoryError("Java heap space")));
    CommandRun run = CommandRun.of(hungry, "analyze", ".", "--out", "target/unused");
    assertEquals(ExitCode.OWN_FAILURE, run.code());
    assertTrue(run.err().contains("KERF_JAVA_OPTS=-Xmx"), run::err);
  }

  @Test
  void an_answer_that_cannot_be_written_is_not_lost_in_silence() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    CommandRun run = CommandRun.of(new FakeAnalyzer(), Ansi.OFF, full, "completion");
    assertEquals(ExitCode.WRONG_USE, run.code());
    assertTrue(run.err().contains("No space left on device"), run::err);
  }

  @Test
  void colours_are_used_only_where_the_stream_wants_them() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CommandRun coloured = CommandRun.of(new FakeAnalyzer(), Ansi.ON, out, "explain", "nonsense");
    assertTrue(coloured.err().contains("\u001b["), coloured::err);
    CommandRun.of(new FakeAnalyzer(), Ansi.ON, out, "--help");
    assertTrue(out.toString(StandardCharsets.UTF_8).contains("\u001b["));

    CommandRun plain = CommandRun.of(new FakeAnalyzer(), "explain", "nonsense");
    assertFalse(plain.err().contains("\u001b["), plain::err);
    assertFalse(CommandRun.of(new FakeAnalyzer(), "--help").out().contains("\u001b["));
  }

  @Test
  void completion_knows_commands_and_tables() {
    CommandRun run = CommandRun.of(new FakeAnalyzer(), "completion");
    assertEquals(ExitCode.FINE, run.code());
    assertTrue(run.out().contains("table-accesses"), run::out);
    assertTrue(run.out().contains("analyze"), run::out);
  }
}
