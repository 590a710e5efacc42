package dev.kerf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

final class ExportCommandTest {

  @Test
  void the_table_alone_goes_to_the_standard_output() {
    CommandRun run = export("tables", "csv");
    assertEquals(new CommandRun(ExitCode.FINE, "table,kind\norders,table\n", ""), run);
  }

  @Test
  void a_table_not_yet_analysed_is_refused_instead_of_empty() {
    CommandRun run = export("joins", "csv");
    assertEquals(ExitCode.WRONG_USE, run.code());
    assertEquals("", run.out());
    assertTrue(run.err().contains("'joins' is not yet analysed"), run::err);
  }

  @Test
  void a_mistyped_table_or_format_is_told_the_nearest_one() {
    CommandRun table = export("table-acceses", "csv");
    assertEquals(ExitCode.WRONG_USE, table.code());
    assertTrue(table.err().contains("Did you mean 'table-accesses'?"), table::err);

    CommandRun format = export("tables", "jsn");
    assertEquals(ExitCode.WRONG_USE, format.code());
    assertTrue(format.err().contains("Did you mean 'json'?"), format::err);
  }

  @Test
  void a_word_near_to_nothing_is_told_all_there_are() {
    CommandRun run = export("everything", "csv");
    assertTrue(run.err().contains("Known are: type-dependencies, method-calls, "), run::err);
  }

  @Test
  void whoever_reads_only_the_beginning_hears_nothing_about_the_rest() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    CommandRun run =
        CommandRun.of(new FakeAnalyzer(), Ansi.OFF, closed, "export", ".", "--what", "tables");
    assertEquals(new CommandRun(ExitCode.WRONG_USE, "", ""), run);
  }

  private static CommandRun export(String what, String format) {
    return CommandRun.of(new FakeAnalyzer(), "export", ".", "--what", what, "--format", format);
  }
}
