package dev.kerf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writes to what takes no more: a full disk, one that is read-only, a full standard output. */
final class FullDiskIT {

  private static final String SHOP =
      Installation.REPOSITORY.resolve("sample-projects/shop").toString();
  private static final Path FULL = Path.of("/dev/full");
  @TempDir private Path folder;

  @Test
  void a_full_disk_is_told_and_no_half_report_stays_on_it() throws Exception {
    ProcessRun run = analyzeOnto("size=16k");
    assertEquals(ExitCode.WRONG_USE, run.code(), run::err);
    assertEquals("", run.out());
    assertTrue(run.err().contains("disk/result.json: No space left on device"), run::err);
    assertTrue(run.err().contains("Make room"), run::err);
  }

  @Test
  void a_disk_that_is_read_only_is_told_before_work_starts() throws Exception {
    ProcessRun run = analyzeOnto("ro");
    assertEquals(ExitCode.WRONG_USE, run.code(), run::err);
    assertEquals("", run.out());
    assertTrue(run.err().contains("disk: Read-only file system"), run::err);
    assertTrue(run.err().contains("--out"), run::err);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "export '%1$s' --what type-dependencies",
        "analyze '%1$s' --out '%2$s'",
        "explain",
        "completion",
        "analyze --help",
        "--version"
      })
  void an_answer_that_does_not_fit_is_not_taken_for_a_whole_one(String arguments) throws Exception {
    assumeTrue(Files.exists(FULL), "there is no " + FULL);
    ProcessRun run =
        ProcessRun.of(
            folder,
            Map.of(),
            List.of(
                "sh",
                "-c",
                String.join(" ", kerf()) + " " + arguments.formatted(SHOP, folder) + " > " + FULL));
    assertEquals(ExitCode.WRONG_USE, run.code(), run::err);
    assertTrue(run.err().contains("cannot write the answer to the standard output"), run::err);
    assertTrue(run.err().contains("is the disk full"), run::err);
  }

  private ProcessRun analyzeOnto(String options) throws IOException, InterruptedException {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    List<String> command = new ArrayList<>(kerf());
    command.addAll(List.of("analyze", SHOP, "--out", disk.toString()));
    return SmallDisk.run(folder, disk, options, command);
  }

  private static List<String> kerf() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-jar",
        Installation.BUILT_JAR.toString());
  }
}
