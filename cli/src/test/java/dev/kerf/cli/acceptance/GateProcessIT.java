package dev.kerf.cli.acceptance;

import static dev.kerf.cli.acceptance.ShopUnderGit.ORDERS;
import static dev.kerf.cli.acceptance.ShopUnderGit.WITH_JOIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.cli.Installation;
import dev.kerf.cli.ProcessRun;
import dev.kerf.cli.SmallDisk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What can happen to the process of a gate: no accident reads as a verdict. */
final class GateProcessIT {

  private static final int KILLED = 137;
  private static final int TERMINATED = 143;
  private static final int KILLS = 8;

  @TempDir Path folder;
  @TempDir Path elsewhere;

  @RegisterExtension final ShopUnderGit shop = new ShopUnderGit(() -> folder);

  @BeforeEach
  void shopWithNewJoin() throws IOException, GitAPIException {
    shop.java("order", "Orders", WITH_JOIN);
    shop.commit("join");
  }

  private List<String> command(List<String> java, Path where, String... options) {
    List<String> out = new ArrayList<>();
    out.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    out.add("-XX:TieredStopAtLevel=1");
    out.addAll(java);
    out.addAll(List.of("-jar", Installation.BUILT_JAR.toString(), "gate", where.toString()));
    out.addAll(List.of("--base", "main"));
    out.addAll(List.of(options));
    return out;
  }

  private ProcessRun gate(Path cache, Path where, String... options) throws Exception {
    Map<String, String> environment = Map.of("XDG_CACHE_HOME", cache.toString());
    return ProcessRun.of(elsewhere, environment, command(List.of(), where, options));
  }

  private Process start(Path cache, String... options) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command(List.of(), folder, options));
    builder.environment().put("XDG_CACHE_HOME", cache.toString());
    return builder
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  @Test
  void killed_at_any_moment_it_has_said_nothing_and_the_next_run_judges_rightly() throws Exception {
    Path cache = elsewhere.resolve("cache");
    Path sarif = elsewhere.resolve("kerf.sarif");
    long begin = System.nanoTime();
    assertEquals(1, start(elsewhere.resolve("other"), "--output", "console").waitFor());
    long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    Random random = new Random(7);
    for (int kill = 0; kill < KILLS; kill++) {
      Process process = start(cache, "--output", "sarif=" + sarif);
      process.waitFor(random.nextLong(milliseconds), TimeUnit.MILLISECONDS);
      if (kill % 2 == 0) {
        process.destroyForcibly();
      } else {
        process.destroy();
      }
      int code = process.waitFor();
      assertTrue(List.of(1, KILLED, TERMINATED).contains(code), "ended with " + code);
      if (Files.exists(sarif)) {
        assertTrue(JsonMapper.shared().readTree(sarif).has("runs"), "half a file");
      }
    }
    ProcessRun run = gate(cache, folder);
    assertEquals(1, run.code(), run::err);
    assertTrue(run.out().contains("error: new join"), run::out);
    shop.java("order", "Orders", ORDERS);
    assertEquals(0, gate(cache, folder).code());
  }

  @Test
  void out_of_heap_is_our_failure_and_never_a_finding() throws Exception {
    int starved = 0;
    for (int megabytes = 5; megabytes <= 33; megabytes += 7) {
      List<String> heap = List.of("-XX:+UseSerialGC", "-Xmx" + megabytes + "m");
      ProcessRun run = ProcessRun.of(elsewhere, Map.of(), command(heap, folder));
      if (run.code() == 1) {
        assertTrue(run.out().contains("error: new join"), run.out() + run.err());
      } else {
        assertEquals(3, run.code(), run.out() + run.err());
        assertTrue(run.err().contains("KERF_JAVA_OPTS=-Xmx"), run::err);
        starved++;
      }
    }
    assertTrue(starved > 0, "no heap was too small");
  }

  @Test
  void a_report_that_does_not_fit_on_the_disk_is_told_and_not_left_in_half() throws Exception {
    Path disk = Files.createDirectory(elsewhere.resolve("disk"));
    // One page takes the first of them.
    List<String> command =
        command(
            List.of(),
            folder,
            "--output",
            "sarif=" + disk.resolve("kerf.sarif"),
            "--output",
            "junit=" + disk.resolve("kerf.xml"));
    ProcessRun run = SmallDisk.run(elsewhere, disk, "size=4k", command);
    assertEquals(2, run.code(), run.out() + run.err());
    assertTrue(run.err().contains("kerf.xml: No space left on device"), run::err);
    assertTrue(run.err().contains("name another place with --output."), run::err);
    assertEquals("kerf.sarif", run.out().strip());
  }

  @Test
  void a_cache_that_does_not_fit_on_the_disk_changes_no_verdict() throws Exception {
    Path disk = Files.createDirectory(elsewhere.resolve("disk"));
    List<String> command = new ArrayList<>(List.of("env", "XDG_CACHE_HOME=" + disk));
    command.addAll(command(List.of(), folder));
    ProcessRun run = SmallDisk.run(elsewhere, disk, "size=8k", command);
    assertEquals(1, run.code(), run.out() + run.err());
    assertTrue(run.out().contains("error: new join"), run::out);
  }

  @Test
  void a_cache_holds_at_another_place_on_another_checkout() throws Exception {
    Path cache = elsewhere.resolve("cache");
    assertEquals(1, gate(cache, folder).code());
    for (String home : List.of(folder.toString(), elsewhere.toString())) {
      byte[] path = home.getBytes(StandardCharsets.UTF_8);
      for (Path file : files(cache)) {
        assertFalse(contains(Files.readAllBytes(file), path), () -> file + " knows " + home);
      }
    }
    Path moved = elsewhere.resolve("restored/caches");
    Files.createDirectories(moved.getParent());
    Files.move(cache, moved);
    SortedMap<String, Long> before = sizes(moved);
    Path checkout = elsewhere.resolve("another checkout");
    shop.git.getRepository().close();
    copy(folder, checkout);
    ProcessRun run = gate(moved, checkout);
    assertEquals(1, run.code(), run::err);
    assertTrue(run.out().contains("error: new join"), run::out);
    assertEquals(before, sizes(moved), "everything was found, nothing was added");
    Files.writeString(
        checkout.resolve("src/main/java/shop/order/Extra.java"),
        "package shop.order;\nclass Extra { shop.customer.Customers all; }\n");
    assertTrue(gate(moved, checkout).out().contains("new type-use"));
    assertFalse(before.equals(sizes(moved)), "what is new is kept, so nothing was switched off");
  }

  private static boolean contains(byte[] text, byte[] word) {
    for (int at = 0; at + word.length <= text.length; at++) {
      if (Arrays.equals(text, at, at + word.length, word, 0, word.length)) {
        return true;
      }
    }
    return false;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /**
   * All that is kept, by its place; a pack that is only looked at keeps its size. Hashes of files
   * are a checkout's own, and whether it has any yet depends on how old its files are.
   */
  private static SortedMap<String, Long> sizes(Path folder) throws IOException {
    SortedMap<String, Long> out = new TreeMap<>();
    for (Path file : files(folder)) {
      if (!file.getParent().endsWith("hashes")) {
        out.put(folder.relativize(file).toString(), Files.size(file));
      }
    }
    return out;
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path file : files(from)) {
      Path copy = to.resolve(from.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
  }
}
