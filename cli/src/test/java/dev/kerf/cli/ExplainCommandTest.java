package dev.kerf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.crossing.CrossingKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ExplainCommandTest {

  private static final Path PAGES = Path.of("src/main/resources/dev/kerf/cli/pages");

  @Test
  void every_id_that_kerf_can_print_has_a_page_and_every_page_an_id() {
    SortedSet<String> said = new TreeSet<>(DiagnosticIds.ofKerf());
    Arrays.stream(CrossingKind.values()).forEach(kind -> said.add(kind.word()));
    assertEquals(
        String.join("\n", said),
        String.join("\n", ExplainPages.ids()),
        "left: the ids in Kerf's diagnostics and kinds of crossings, right: those in pages/index.txt");
  }

  @Test
  void the_index_lists_the_pages_that_are_there() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      assertEquals(
          ExplainPages.ids(),
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.equals("index.txt"))
              .map(name -> name.replaceFirst("\\.txt$", ""))
              .sorted()
              .toList());
    }
  }

  @Test
  void a_page_says_what_it_means_why_it_matters_and_what_to_do() {
    for (String id : ExplainPages.ids()) {
      List<String> lines = ExplainPages.page(id).orElseThrow().lines().toList();
      assertTrue(lines.get(0).startsWith(id + ": "), () -> "title of " + id);
      List<String> headings = new ArrayList<>(lines);
      headings.retainAll(List.of("What it means", "Why it matters", "What to do"));
      assertEquals(
          List.of("What it means", "Why it matters", "What to do"), headings, () -> "page " + id);
      assertTrue(lines.stream().allMatch(line -> line.length() <= 100), () -> "width of " + id);
    }
  }

  @Test
  void prints_the_page_of_an_id() {
    String id = ExplainPages.ids().get(0);
    assertEquals(
        new CommandRun(ExitCode.FINE, ExplainPages.page(id).orElseThrow(), ""),
        CommandRun.of(new FakeAnalyzer(), "explain", id));
  }

  @Test
  void lists_the_ids_when_asked_for_none() {
    CommandRun run = CommandRun.of(new FakeAnalyzer(), "explain");
    assertEquals(ExplainPages.ids(), run.out().lines().toList());
  }

  @Test
  void a_mistyped_id_is_told_the_nearest_one() {
    CommandRun run = CommandRun.of(new FakeAnalyzer(), "explain", "unparseable-source");
    assertEquals(ExitCode.WRONG_USE, run.code());
    assertTrue(run.err().contains("Did you mean 'unparsable-source'?"), run::err);
  }

  @Test
  void a_path_is_no_id() {
    assertEquals(
        ExitCode.WRONG_USE, CommandRun.of(new FakeAnalyzer(), "explain", "../version").code());
  }
}
