package dev.kerf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.result.Finding;
import dev.kerf.analyzer.result.Place;
import dev.kerf.analyzer.result.SuggestedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AnalyzeCommandTest {

  @TempDir private Path folder;

  @Test
  void writes_both_reports_and_answers_with_the_verdict() throws IOException {
    CommandRun run = analyze(new FakeAnalyzer(), folder.resolve("a/b"));
    assertEquals(ExitCode.FINE, run.code(), run::err);
    assertEquals("<title>Shop</title>", Files.readString(folder.resolve("a/b/index.html")));
    assertEquals("{\"title\": \"Shop\"}", Files.readString(folder.resolve("a/b/result.json")));
    assertEquals(
        """
        Shop: One service.
          Orders: 2 types, 1 store
        Not seen: 2 statements built at run time
        Report: %s
        """
            .formatted(folder.resolve("a/b/index.html")),
        run.out());
  }

  @Test
  void a_folder_that_cannot_be_written_is_told_before_work_starts() throws IOException {
    Path file = Files.writeString(folder.resolve("taken"), "");
    FakeAnalyzer never = new FakeAnalyzer().failingWith(new WorkStarted());
    for (Path out : List.of(file, file.resolve("below"))) {
      CommandRun run = analyze(never, out);
      assertEquals(ExitCode.WRONG_USE, run.code(), run::err);
      assertTrue(run.err().contains("cannot write to " + out), run::err);
      assertTrue(run.err().contains("--out"), run::err);
    }
  }

  @Test
  void nothing_to_analyse_is_wrong_use_and_leaves_no_report() throws IOException {
    CommandRun run = analyze(new FakeAnalyzer().findingTypes(0), folder.resolve("out"));
    assertEquals(ExitCode.WRONG_USE, run.code());
    assertTrue(run.err().contains("no Java type was read; left out: test 7"), run::err);
    assertEquals("", run.out());
    assertFalse(Files.exists(folder.resolve("out")));
  }

  @Test
  void a_scope_that_names_nothing_is_wrong_use_and_leaves_no_report() {
    Finding unknown =
        new Finding(
            "error",
            "scope-matches-nothing",
            new Place("", 0),
            "no package, type or table of the application is called 'ordrs'",
            "Name a package");
    CommandRun run =
        analyze(new FakeAnalyzer().complaining(List.of(unknown)), folder.resolve("out"));

    assertEquals(ExitCode.WRONG_USE, run.code());
    assertEquals(
        """
        kerf: error: no package, type or table of the application is called 'ordrs'
          Name a package.
        """,
        run.err());
    assertFalse(Files.exists(folder.resolve("out")));
  }

  @Test
  void a_full_disk_leaves_the_last_whole_report_untouched() throws IOException {
    Path out = Files.createDirectory(folder.resolve("out"));
    Files.writeString(out.resolve("result.json"), "whole");
    CommandRun run =
        analyze(
            new FakeAnalyzer().failingToWriteWith(new IOException("No space left on device")), out);
    assertEquals(ExitCode.WRONG_USE, run.code());
    assertTrue(run.err().contains("result.json: No space left on device"), run::err);
    assertEquals("whole", Files.readString(out.resolve("result.json")));
    assertEquals(List.of("result.json"), filesIn(out));
  }

  @Test
  void a_failure_while_writing_leaves_no_half_report() throws IOException {
    CommandRun run =
        analyze(
            new FakeAnalyzer().failingToWriteWith(new IllegalStateException("odd")),
            folder.resolve("out"));
    assertEquals(ExitCode.OWN_FAILURE, run.code());
    assertEquals(List.of(), filesIn(folder.resolve("out")));
  }

  @Test
  void the_worst_findings_are_printed_and_the_rest_counted() {
    List<Finding> findings =
        IntStream.rangeClosed(1, FindingPrinter.SHOWN + 5)
            .mapToObj(
                i -> i == 15 ? finding("error", "half-file", i) : finding("warning", "odd", i))
            .toList();
    CommandRun run = analyze(new FakeAnalyzer().complaining(findings), folder.resolve("out"));
    assertEquals(ExitCode.FINE, run.code(), run::err);
    assertTrue(
        run.err()
            .startsWith(
                """
                src/A.java:15: error [half-file]
                  message 15
                  Remedy 15. More: kerf explain half-file
                """),
        run::err);
    assertTrue(run.err().contains("src/A.java:9: "), run::err);
    assertFalse(run.err().contains("src/A.java:10: "), run::err);
    assertTrue(run.err().endsWith("... and 5 more: 1 half-file, 14 odd in all.\n"), run::err);
  }

  @Test
  void the_models_that_would_help_most_end_the_answer() {
    List<SuggestedModel> models =
        List.of(
            suggested("- sql-by-key: a.Q#get(String)\n  file: q.properties\n", 9),
            suggested("", 5),
            suggested("- builds-sql: a.Query\n", 3),
            suggested("- opens-transaction: a.Tx\n", 0),
            suggested("- repository: a.Dao\n", 1));
    CommandRun run = analyze(new FakeAnalyzer().suggesting(models), folder.resolve("out"));
    assertTrue(
        run.out()
            .contains(
                """
                18 places of data access stayed open; 4 helpers explain 100 % of them. For kerf.yml:
                  models:
                    - sql-by-key: a.Q#get(String)  # 9 places
                      file: q.properties
                    - builds-sql: a.Query  # 3 places
                    - opens-transaction: a.Tx  # units of work
                  All of them: kerf config suggest
                Report:\s"""),
        run.out());
    CommandRun none =
        analyze(new FakeAnalyzer().suggesting(List.of(suggested("", 2))), folder.resolve("out"));
    assertFalse(none.out().contains("kerf.yml"), none.out());
  }

  private static SuggestedModel suggested(String model, int sites) {
    return new SuggestedModel("a.B", model, sites, "it looks like one", List.of());
  }

  @Test
  void no_name_in_a_finding_moves_the_cursor_or_commands_a_build_server() {
    Finding evil =
        new Finding(
            "warning",
            "odd",
            new Place("::error::a##[add-path]b.java", 1),
            "reads '\u001b[2J\n::stop-commands::x'",
            "##vso[task.setvariable variable=x]y");
    CommandRun run = analyze(new FakeAnalyzer().complaining(List.of(evil)), folder.resolve("out"));
    assertEquals(
        """
        \\u003A:error::a\\u0023#[add-path]b.java:1: warning [odd]
          reads '\\u001B[2J\\u000A::stop-commands::x'
          \\u0023#vso[task.setvariable variable=x]y. More: kerf explain odd
        """,
        run.err());
  }

  @Test
  void notes_stay_in_the_report() {
    CommandRun run =
        analyze(
            new FakeAnalyzer().complaining(List.of(finding("note", "by-the-way", 0))),
            folder.resolve("out"));
    assertEquals("", run.err());
  }

  private CommandRun analyze(Analyzer analyzer, Path out) {
    return CommandRun.of(analyzer, "analyze", folder.toString(), "--out", out.toString());
  }

  private static Finding finding(String severity, String id, int line) {
    return new Finding(
        severity, id, new Place("src/A.java", line), "message " + line, "remedy " + line);
  }

  private static List<String> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  /** Thrown where no work may start; its code would be another one than the expected. */
  private static final class WorkStarted extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
