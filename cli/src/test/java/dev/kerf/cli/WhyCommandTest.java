package dev.kerf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why an element is where it is, from the command line's side. */
final class WhyCommandTest {

  private static final String SHOP = Path.of("../sample-projects/shop").toString();

  @TempDir private static Path folder;

  @BeforeAll
  static void analyse_a_sample() {
    CommandRun run = CommandRun.ofInstalled("analyze", SHOP, "--out", folder.toString());
    assertEquals(ExitCode.FINE, run.code(), run.err());
  }

  private static CommandRun why(String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "why";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[all.length - 2] = "--report";
    all[all.length - 1] = folder.toString();
    return CommandRun.of(new FakeAnalyzer(), all);
  }

  @Test
  void a_table_is_explained_by_its_bare_name_with_the_places_of_its_ties() {
    CommandRun run = why("orders");

    assertEquals(ExitCode.FINE, run.code(), run.err());
    assertTrue(run.out().contains("table:orders: "), run.out());
    assertTrue(run.out().contains("  for "), run.out());
    assertTrue(run.out().contains(".java:"), run.out());
  }

  @Test
  void without_an_element_the_doubtful_places_of_a_draft_are_listed() throws IOException {
    Path draft =
        Files.writeString(
            folder.resolve("draft.yml"),
            """
            version: 1
            services:
              order: {types: ["de.haferkamp.shop.**.Order*"], tables: ["order*"]}
              customer: {types: [de.haferkamp.shop.repository.OrderRepository]}
            """);
    Path drafted = folder.resolve("drafted");
    CommandRun.ofInstalled(
        "analyze", SHOP, "--quick", "--boundaries", draft.toString(), "--out", drafted.toString());

    CommandRun run = CommandRun.of(new FakeAnalyzer(), "why", "--report", drafted.toString());

    assertEquals(ExitCode.FINE, run.code(), run.err());
    assertTrue(run.out().startsWith("draft: most of their ties lead elsewhere\n"), run.out());
    assertTrue(run.out().contains("repository.OrderRepository: customer -> order; "), run.out());
  }

  @Test
  void of_a_cut_without_doubtful_places_it_says_so() {
    String clear = folder.resolve("clear").toString();
    CommandRun.ofInstalled(
        "analyze", Path.of("../sample-projects/transaction-across").toString(), "--out", clear);

    CommandRun run = CommandRun.of(new FakeAnalyzer(), "why", "--report", clear);

    assertEquals(ExitCode.FINE, run.code(), run.err());
    assertTrue(run.out().contains(": no element has more ties to another service"), run.out());
  }

  @Test
  void an_unknown_element_and_an_unexplained_cut_are_wrong_use() {
    CommandRun unknown = why("Nowhere");
    CommandRun unexplained = why("orders", "--candidate", "one-service");

    assertEquals(ExitCode.WRONG_USE, unknown.code());
    assertTrue(unknown.err().contains("no type or store 'Nowhere'"), unknown.err());
    assertEquals(ExitCode.WRONG_USE, unexplained.code());
    assertTrue(unexplained.err().contains("Explained are: services-"), unexplained.err());
  }
}
