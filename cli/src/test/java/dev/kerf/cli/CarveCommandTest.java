package dev.kerf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Carving, from the command line's side. */
final class CarveCommandTest {

  @TempDir private Path folder;

  @BeforeEach
  void write_a_shop() throws IOException {
    Path code = Files.createDirectories(folder.resolve("src/main/java/shop"));
    Files.writeString(
        code.resolve("Order.java"),
        """
        package shop;
        import jakarta.persistence.*;
        @Entity class Order { @Id Long id; @ManyToOne Courier courier; }
        """);
    Files.writeString(
        code.resolve("Courier.java"),
        "package shop;\nimport jakarta.persistence.*;\n@Entity class Courier { @Id Long id; }\n");
  }

  @Test
  void what_goes_and_the_steps_are_told() {
    CommandRun run = CommandRun.ofInstalled("carve", folder.toString(), "--seed", "Courier");

    assertEquals(ExitCode.FINE, run.code(), run.err());
    assertTrue(run.out().contains("  shop.Courier\n"), run.out());
    assertTrue(run.out().contains("  move table:Courier\n"), run.out());
    assertTrue(run.out().contains("foreign-key table:Order -> table:Courier"), run.out());
    assertTrue(run.out().contains("  8. delete what nobody reaches any more\n"), run.out());
  }

  @Test
  void scripts_get_the_record() {
    CommandRun run =
        CommandRun.ofInstalled("carve", folder.toString(), "--seed", "courier", "--output", "json");

    assertEquals(ExitCode.FINE, run.code(), run.err());
    assertTrue(
        run.out().replaceAll("\\s+", "").contains("\"seeds\":[\"table:Courier\"]"), run.out());
  }

  @Test
  void people_get_a_page_in_a_file_of_their_own() throws IOException {
    Path page = folder.resolve("out/courier.html");
    CommandRun run =
        CommandRun.ofInstalled(
            "carve",
            folder.toString(),
            "--seed",
            "Courier",
            "--output",
            "html",
            "--out",
            page.toString());

    assertEquals(ExitCode.FINE, run.code(), run.err());
    assertEquals("", run.out());
    assertTrue(Files.readString(page).contains("<h1>Taking out <bdi>shop.Courier</bdi></h1>"));
  }

  @Test
  void a_seed_that_is_nothing_is_refused_with_what_is_near() {
    CommandRun run =
        CommandRun.ofInstalled("carve", folder.toString(), "--seed", "Courrier,Nowhere");

    assertEquals(ExitCode.WRONG_USE, run.code());
    assertTrue(run.err().contains("no type, table or route 'Courrier'"), run.err());
    assertTrue(run.err().contains("Did you mean 'Courier'?"), run.err());
    assertTrue(run.err().contains("no type, table or route 'Nowhere'"), run.err());
    assertTrue(run.err().contains("--what entry-points"), run.err());
  }

  @Test
  void a_folder_in_the_place_of_the_file_is_refused_before_the_analysis() {
    CommandRun run =
        CommandRun.ofInstalled(
            "carve", "there-is-no-code", "--seed", "Courier", "--out", folder.toString());

    assertEquals(ExitCode.WRONG_USE, run.code());
    assertTrue(run.err().contains("cannot write to " + folder + ": it is a folder"), run.err());
  }
}
