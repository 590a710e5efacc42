package dev.kerf.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.report.ProgressJson;
import dev.kerf.analyzer.result.ProgressResult;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A result drawn again, without the repository that it came from. */
final class ReportCommandTest {

  @TempDir private static Path folder;

  private static String result;

  @BeforeAll
  static void analyze() {
    Path report = folder.resolve("report");
    CommandRun.ofInstalled(
        "analyze", Path.of("..", "sample-projects", "shop").toString(), "--out", report.toString());
    result = report.resolve("result.json").toString();
  }

  @Test
  void the_page_is_the_one_that_the_analysis_wrote() throws IOException {
    Path again = folder.resolve("again.html");

    CommandRun run = CommandRun.ofInstalled("report", result, "--out", again.toString());

    assertEquals(ExitCode.FINE, run.code(), run.err());
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("report/index.html")), Files.readAllBytes(again));
  }

  @Test
  void a_cut_goes_to_the_standard_output() {
    CommandRun run = CommandRun.ofInstalled("report", result, "--format", "mermaid");

    assertEquals(ExitCode.FINE, run.code(), run.err());
    assertTrue(run.out().startsWith("flowchart LR\n"), run.out());
  }

  @Test
  void another_cut_can_be_named_and_a_wrong_name_is_answered_with_the_right_ones() {
    CommandRun whole =
        CommandRun.ofInstalled("report", result, "--format", "csv", "--candidate", "one-service");
    CommandRun wrong =
        CommandRun.ofInstalled("report", result, "--format", "csv", "--candidate", "one-servis");

    assertTrue(whole.out().contains(",application\n"), whole.out());
    assertEquals(ExitCode.WRONG_USE, wrong.code());
    assertTrue(wrong.err().contains("one-service"), wrong.err());
  }

  @Test
  void places_lead_where_the_user_says() throws IOException {
    Path page = folder.resolve("links.html");

    CommandRun.ofInstalled("report", result, "--links", "vscode", "--out", page.toString());
    String here = Path.of("").toAbsolutePath().toString();
    assertTrue(
        Files.readString(page).contains("<a href=\"vscode://file" + here + "/src/main/java/"),
        here);

    CommandRun.ofInstalled("report", result, "--links", "none", "--out", page.toString());
    assertFalse(Files.readString(page).contains("<code class=\"at\"><a"));

    CommandRun wrong = CommandRun.ofInstalled("report", result, "--links", "javascript:x//{path}");
    assertEquals(ExitCode.WRONG_USE, wrong.code());
    assertTrue(wrong.err().contains("idea, vscode, none"), wrong.err());
  }

  @Test
  void a_page_says_what_has_changed_and_how_a_split_came_along() throws IOException {
    Path page = folder.resolve("beside.html");
    Path progress = folder.resolve("progress.json");
    ProgressResult weeks =
        new ProgressResult(
            ProgressResult.SCHEMA_VERSION,
            "Kerf",
            "Shop",
            List.of(
                new ProgressResult.Week(
                    "2026-W07", "0123abcd", 12, Optional.empty(), 1, 3, List.of())),
            List.of(new ProgressResult.Line("order", "call", 1, 3)),
            true,
            Optional.empty());
    try (OutputStream out = Files.newOutputStream(progress)) {
      ProgressJson.write(weeks, out);
    }

    CommandRun run =
        CommandRun.ofInstalled(
            "report",
            result,
            "--compare",
            result,
            "--progress",
            progress.toString(),
            "--out",
            page.toString());

    assertEquals(ExitCode.FINE, run.code(), run.err());
    String text = Files.readString(page);
    assertTrue(text.contains("The verdict is the same as then."));
    assertTrue(text.contains("3 crossings removed and 1 added in 1 week; 12 are left."));
  }

  @Test
  void what_is_for_the_page_alone_is_refused_elsewhere() {
    CommandRun run =
        CommandRun.ofInstalled("report", result, "--format", "csv", "--compare", result);
    CommandRun wrong = CommandRun.ofInstalled("report", result, "--progress", result);

    assertEquals(ExitCode.WRONG_USE, run.code());
    assertTrue(run.err().contains("are for the page"), run.err());
    assertEquals(ExitCode.WRONG_USE, wrong.code());
    assertTrue(wrong.err().contains("not a progress of Kerf"), wrong.err());
  }

  @Test
  void what_is_no_result_is_said_to_be_none() throws IOException {
    Path other = Files.writeString(folder.resolve("other.json"), "{\"a\": 1}");

    CommandRun run = CommandRun.ofInstalled("report", other.toString());

    assertEquals(ExitCode.WRONG_USE, run.code());
    assertTrue(run.err().contains("not a result of Kerf"), run.err());
  }

  @Test
  void a_result_that_is_cut_off_is_refused_with_the_place_where_it_ends() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.json"), "{\n  \"title\": \"sho");

    CommandRun run = CommandRun.ofInstalled("report", broken.toString());

    assertEquals(ExitCode.WRONG_USE, run.code());
    assertTrue(run.err().contains("not a result of Kerf: Unexpected end-of-input"), run.err());
    assertTrue(run.err().contains("(line 2, column "), run.err());
    assertFalse(run.err().contains("Source"), run.err());
  }

  @Test
  void a_result_that_ends_within_a_list_is_refused_as_plainly() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.json"), "{\"candidates\": [\n");

    CommandRun run = CommandRun.ofInstalled("report", broken.toString());

    assertEquals(ExitCode.WRONG_USE, run.code());
    assertTrue(run.err().contains("expected close marker for Array (line 2, "), run.err());
    assertFalse(run.err().contains("Source"), run.err());
  }

  @Test
  void a_progress_of_another_kerf_is_refused_with_what_to_do() throws IOException {
    Path old =
        Files.writeString(
            folder.resolve("old.json"),
            """
            {"schemaVersion": 1, "tool": "Kerf", "title": "Shop", "lines": [], "converging": true,
             "weeks": [{"week": "2026-W07", "commit": "0123abcd", "remaining": 12}]}
            """);

    CommandRun run = CommandRun.ofInstalled("report", result, "--progress", old.toString());

    assertEquals(ExitCode.WRONG_USE, run.code());
    assertTrue(run.err().contains("old.json cannot be read"), run.err());
    assertTrue(run.err().contains("what stands at weeks[0]"), run.err());
    assertTrue(run.err().contains("run kerf progress again"), run.err());
    assertFalse(run.err().contains("property"), run.err());
  }

  @Test
  void a_folder_in_the_place_of_a_file_is_refused_before_anything_is_read() {
    CommandRun run =
        CommandRun.ofInstalled("report", "there-is-no.json", "--out", folder.toString());

    assertEquals(ExitCode.WRONG_USE, run.code());
    assertTrue(run.err().contains("cannot write to " + folder + ": it is a folder"), run.err());
    assertTrue(run.err().contains("Name a file"), run.err());
  }
}
