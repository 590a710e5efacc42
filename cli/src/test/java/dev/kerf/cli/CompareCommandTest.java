package dev.kerf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far two cuts agree, from the command line's side. */
final class CompareCommandTest {

  @TempDir private Path folder;

  private String write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  @Test
  void boundaries_are_held_against_a_split_that_names_the_types() throws IOException {
    CommandRun run =
        CommandRun.of(
            new FakeAnalyzer(),
            "compare",
            write(
                "boundaries.yml",
                "version: 1\nservices:\n  order:\n    types: ['shop.order.**']\n"),
            write(
                "split.json", "{\"services\": {\"o\": [\"shop.order.A\"], \"b\": [\"shop.B\"]}}"));

    assertEquals(ExitCode.FINE, run.code());
    assertTrue(run.out().contains("2 types in 2 services of the other cut; 1 placed"), run.out());
    assertTrue(run.out().contains("o            order: 1 of 1 types, beside 0 others"), run.out());
    assertTrue(run.out().contains("b            no service of its own"), run.out());
  }

  @Test
  void a_candidate_of_a_result_is_held_against_boundaries_as_json() throws IOException {
    Path report = folder.resolve("report");
    Path code = Files.createDirectories(folder.resolve("src/main/java/shop"));
    Files.writeString(code.resolve("Order.java"), "package shop; class Order {}");
    CommandRun.ofInstalled("analyze", folder.toString(), "--out", report.toString());

    CommandRun run =
        CommandRun.of(
            new FakeAnalyzer(),
            "compare",
            report.resolve("result.json").toString(),
            write("boundaries.yml", "version: 1\nservices:\n  all:\n    types: ['shop.**']\n"),
            "--candidate",
            "one-service",
            "--format",
            "json");

    assertEquals(ExitCode.FINE, run.code(), run.err());
    assertTrue(run.out().contains("\"judged\": 1"), run.out());
    assertTrue(run.out().contains("\"service\": \"application\""), run.out());
  }

  @Test
  void an_answer_of_keep_it_whole_needs_the_candidate_that_is_meant() throws IOException {
    Path report = folder.resolve("report");
    Path code = Files.createDirectories(folder.resolve("src/main/java/shop"));
    Files.writeString(code.resolve("Order.java"), "package shop; class Order {}");
    CommandRun.ofInstalled("analyze", folder.toString(), "--out", report.toString());

    CommandRun run =
        CommandRun.of(
            new FakeAnalyzer(),
            "compare",
            report.resolve("result.json").toString(),
            write("split.yml", "services: {all: [shop.Order]}"));

    assertEquals(ExitCode.WRONG_USE, run.code());
    assertTrue(run.err().contains("keep the application whole"), run.err());
    assertTrue(run.err().contains("one-service"), run.err());
  }

  @Test
  void two_sets_of_patterns_say_nothing_of_each_other() throws IOException {
    String boundaries = write("b.yml", "version: 1\nservices:\n  all:\n    types: ['shop.**']\n");

    CommandRun run = CommandRun.of(new FakeAnalyzer(), "compare", boundaries, boundaries);

    assertEquals(ExitCode.WRONG_USE, run.code());
    assertTrue(run.err().contains("places no type that is known by name"), run.err());
  }

  @Test
  void a_file_that_is_no_cut_is_refused_with_its_place() throws IOException {
    CommandRun run =
        CommandRun.of(
            new FakeAnalyzer(), "compare", write("a.yml", "- one\n"), write("b.yml", "x: 1\n"));

    assertEquals(ExitCode.WRONG_USE, run.code());
    assertTrue(run.err().contains("b.yml"), run.err());
  }
}
