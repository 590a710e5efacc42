package dev.kerf.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can happen to a process: a report is whole or not there, and the exit code tells. */
final class ProcessFaultsIT {

  private static final String SHOP =
      Installation.REPOSITORY.resolve("sample-projects/shop").toString();
  private static final List<String> REPORT = List.of("index.html", "result.json");
  private static final int KILLS = 20;
  private static final int TERMINATED = 143;

  /** What nobody disturbs writes this. */
  @TempDir private static Path undisturbed;

  private static long milliseconds;

  @TempDir private Path folder;

  @BeforeAll
  static void run_once_undisturbed() throws Exception {
    long start = System.nanoTime();
    ProcessRun run =
        ProcessRun.of(undisturbed, Map.of(), kerf("analyze", SHOP, "--no-cache", "--out", "."));
    milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    assertEquals(ExitCode.FINE, run.code(), run::err);
  }

  @Test
  void killed_at_twenty_moments_it_leaves_whole_files_and_a_good_cache() throws Exception {
    Path out = folder.resolve("out");
    Random random = new Random(20);
    for (int kill = 0; kill < KILLS; kill++) {
      Process process = start(out);
      if (kill % 2 == 0) {
        process.waitFor(random.nextLong(milliseconds), TimeUnit.MILLISECONDS);
      } else {
        // The moments while files are written are few; half of all kills go there.
        while (process.isAlive() && parts(out).isEmpty()) {
          process.waitFor(1, TimeUnit.MILLISECONDS);
        }
        process.waitFor(random.nextLong(20), TimeUnit.MILLISECONDS);
      }
      process.destroyForcibly().waitFor();
      for (String name : REPORT) {
        if (Files.exists(out.resolve(name))) {
          assertWhole(out, name);
        }
      }
    }
    assertEquals(ExitCode.FINE, start(out).waitFor());
    assertWhole(out);
  }

  @Test
  void asked_to_end_it_takes_its_half_files_along() throws Exception {
    Path out = folder.resolve("out");
    int interrupted = 0;
    for (int attempt = 0; attempt < 5 && interrupted == 0; attempt++) {
      Process process = start(out);
      while (process.isAlive() && parts(out).isEmpty()) {
        process.waitFor(1, TimeUnit.MILLISECONDS);
      }
      process.destroy();
      if (process.waitFor() == TERMINATED) {
        interrupted++;
      }
      assertEquals(List.of(), parts(out));
    }
    assertTrue(interrupted > 0, "never caught it while it was writing");
  }

  @Test
  void two_runs_at_once_into_one_folder_leave_one_whole_report() throws Exception {
    Path out = folder.resolve("out");
    Process one = start(out);
    Process other = start(out);
    assertEquals(List.of(0, 0), List.of(one.waitFor(), other.waitFor()));
    assertWhole(out);
    assertEquals(List.of(), parts(out));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/proc", "/nowhere/at/all"})
  void without_a_home_that_can_be_written_it_works_all_the_same(String home) throws Exception {
    List<String> command = new ArrayList<>(kerf("analyze", SHOP, "--out", folder.toString()));
    command.add(1, "-Duser.home=" + (home.isEmpty() ? "?" : home));
    Map<String, String> environment =
        Map.of("HOME", home, "XDG_CACHE_HOME", "", "XDG_CONFIG_HOME", "");
    ProcessRun run = ProcessRun.of(undisturbed, environment, command);
    assertEquals(ExitCode.FINE, run.code(), run::err);
    assertWhole(folder);
  }

  @Test
  void a_reader_that_has_gone_ends_it_in_silence() throws Exception {
    ProcessRun run = shell("(%s; echo $? >code) | true");
    assertEquals("", run.err());
    assertEquals("2", Files.readString(folder.resolve("code")).strip());
  }

  @Test
  void a_closed_output_is_told() throws Exception {
    ProcessRun run = shell("%s >&-");
    assertEquals(ExitCode.WRONG_USE, run.code(), run::err);
    assertTrue(run.err().contains("cannot write the answer to the standard output"), run::err);
  }

  private ProcessRun shell(String line) throws IOException, InterruptedException {
    assumeFalse(System.getProperty("os.name").startsWith("Windows"), "needs a shell");
    String export = String.join(" ", kerf("export", SHOP, "--what", "tables", "--no-cache"));
    return ProcessRun.of(folder, Map.of(), List.of("sh", "-c", line.formatted(export)));
  }

  private Process start(Path out) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(kerf("analyze", SHOP, "--out", out.toString()));
    builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    return builder
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static List<String> kerf(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Installation.BUILT_JAR.toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  private static List<String> parts(Path out) throws IOException {
    if (!Files.isDirectory(out)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(out)) {
      return files.map(Path::toString).filter(name -> name.endsWith(".part")).toList();
    }
  }

  private static void assertWhole(Path out) throws IOException {
    for (String name : REPORT) {
      assertWhole(out, name);
    }
  }

  private static void assertWhole(Path out, String name) throws IOException {
    assertArrayEquals(
        Files.readAllBytes(undisturbed.resolve(name)), Files.readAllBytes(out.resolve(name)), name);
  }
}
