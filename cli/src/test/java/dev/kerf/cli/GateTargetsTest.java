package dev.kerf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the gate is to write is tried before it reads code: there is none in these tests. */
final class GateTargetsTest {

  @TempDir Path folder;
  @TempDir Path elsewhere;

  @Test
  void a_baseline_that_cannot_be_written_is_refused_before_the_code_is_read() throws IOException {
    Path file = Files.createFile(elsewhere.resolve("file"));

    refused("file is a file", "--baseline", file + "/baseline", "--accept-new", "--reason", "old");
    refused("file is a file", "--baseline", file + "/baseline", "--update");
  }

  @Test
  void a_folder_in_the_place_of_the_baseline_is_refused_before_the_code_is_read() {
    refused(
        elsewhere + ": it is a folder",
        "--baseline",
        elsewhere.toString(),
        "--accept-new",
        "--reason",
        "old");
  }

  @Test
  void a_baseline_that_is_only_read_need_not_be_writable() throws IOException {
    Files.createFile(elsewhere.resolve("baseline"));
    Files.createSymbolicLink(folder.resolve("link"), elsewhere);

    CommandRun run = gate("--baseline", folder.resolve("link/baseline").toString());

    assertEquals(ExitCode.WRONG_USE, run.code());
    assertFalse(run.err().contains("cannot write"), run.err());
  }

  @Test
  void boundaries_behind_a_link_are_refused_before_the_code_is_read() throws IOException {
    Files.createFile(elsewhere.resolve("boundaries.yml"));
    Files.createSymbolicLink(folder.resolve("link"), elsewhere);

    refused(
        "is a link in the analysed repository",
        "--all",
        "--update",
        "--boundaries",
        "link/boundaries.yml");
  }

  private void refused(String words, String... arguments) {
    CommandRun run = gate(arguments);
    assertEquals(ExitCode.WRONG_USE, run.code());
    assertTrue(run.err().contains("cannot write to "), run.err());
    assertTrue(run.err().contains(words), run.err());
  }

  private CommandRun gate(String... arguments) {
    String[] all = new String[arguments.length + 2];
    all[0] = "gate";
    all[1] = folder.toString();
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return CommandRun.ofInstalled(all);
  }
}
