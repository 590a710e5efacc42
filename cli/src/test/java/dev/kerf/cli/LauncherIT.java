package dev.kerf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs {@code ./kerf} as people do: from elsewhere, through a link, on a machine that lacks things.
 */
final class LauncherIT {

  @TempDir private Path temporary;

  private Path folder;
  private String version;

  @BeforeEach
  void name_the_folder_so_that_careless_quoting_breaks() throws IOException {
    folder = temporary.resolve("a folder's  name");
    version = "kerf " + Version.number() + "\n";
  }

  @Test
  void starts_from_any_folder_and_through_links() throws Exception {
    Installation installation = Installation.withJar(folder);
    Path elsewhere = Files.createDirectories(temporary.resolve("else where"));
    Path link = Files.createSymbolicLink(elsewhere.resolve("k"), folder.resolve("kerf"));
    Path relative = Files.createSymbolicLink(elsewhere.resolve("k 2"), Path.of("k"));
    for (Path launcher : List.of(folder.resolve("kerf"), link, relative)) {
      assertEquals(
          new ProcessRun(0, version, ""), installation.start(launcher, elsewhere, "--version"));
    }
  }

  @Test
  void is_found_on_the_path() throws Exception {
    Installation installation = Installation.withJar(folder);
    installation.with("PATH", folder + ":" + System.getenv("PATH"));
    ProcessRun run = installation.start(Path.of("sh"), temporary, "-c", "kerf --version");
    assertEquals(new ProcessRun(0, version, ""), run);
  }

  @Test
  void passes_arguments_and_exit_codes_as_they_are() throws Exception {
    ProcessRun run = Installation.withJar(folder).kerf("analyze", "no such  folder", "*");
    assertEquals(ExitCode.WRONG_USE, run.code());
    assertTrue(run.err().contains("'no such  folder' does not exist\n"), run::err);
    assertTrue(run.err().contains("'*' does not exist\n"), run::err);
    assertEquals("", run.out());
  }

  @Test
  void runs_at_the_same_time_share_one_archive() throws Exception {
    Installation installation = Installation.withJar(folder);
    ExecutorService pool = Executors.newFixedThreadPool(3);
    try {
      List<Future<ProcessRun>> runs = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        runs.add(pool.submit(() -> installation.kerf("--version")));
      }
      for (Future<ProcessRun> run : runs) {
        assertEquals(new ProcessRun(0, version, ""), run.get());
      }
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    } finally {
      pool.shutdown();
    }
    assertEquals(1, archives(installation).size(), () -> archives(installation).toString());
    Path archive = installation.cache.resolve("kerf").resolve(archives(installation).get(0));
    assertTrue(Files.size(archive) > 1_000_000, () -> archive + " is no archive");
  }

  @Test
  void a_spoilt_archive_is_ignored() throws Exception {
    Installation installation = Installation.withJar(folder);
    installation.kerf("--version");
    Path archive = installation.cache.resolve("kerf").resolve(archives(installation).get(0));
    Files.delete(archive);
    Files.writeString(archive, "not an archive");
    assertEquals(new ProcessRun(0, version, ""), installation.kerf("--version"));
  }

  @Test
  void a_home_that_cannot_be_written_costs_only_the_fast_start() throws Exception {
    Installation installation = Installation.withJar(folder);
    installation.with("XDG_CACHE_HOME", "/dev/null/cache");
    assertEquals(new ProcessRun(0, version, ""), installation.kerf("--version"));
    installation.with("XDG_CACHE_HOME", "").with("HOME", "");
    assertEquals(new ProcessRun(0, version, ""), installation.kerf("--version"));
  }

  @Test
  void options_for_the_jvm_win_over_ours() throws Exception {
    Installation installation = Installation.withJar(folder);
    installation.with("KERF_JAVA_OPTS", "-XX:+UseG1GC -XX:-UseSerialGC  -Xmx96m");
    assertEquals(new ProcessRun(0, version, ""), installation.kerf("--version"));
  }

  /** On a machine with little memory the JVM decides. */
  @Test
  void the_heap_has_room_from_the_start_unless_somebody_says_how_large_it_is() throws Exception {
    Installation installation = Installation.withJar(folder);
    OperatingSystemMXBean machine =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    assertEquals(machine.getTotalMemorySize() >= 2L << 30, hasRoom(installation, ""));
    assertFalse(hasRoom(installation, "-Xmx256m"));
    for (String variable : List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")) {
      installation.with(variable, "-Xmx256m");
      assertFalse(hasRoom(installation, ""), variable);
      installation.with(variable, "");
    }
  }

  private static boolean hasRoom(Installation installation, String option) throws Exception {
    installation.with("KERF_JAVA_OPTS", "-XX:+PrintFlagsFinal " + option);
    ProcessRun run = installation.kerf("--version");
    assertEquals(0, run.code(), run::err);
    return Pattern.compile("InitialHeapSize\\s+= " + (768L << 20)).matcher(run.out()).find();
  }

  @Test
  void an_option_that_the_jvm_refuses_is_wrong_use() throws Exception {
    Installation installation = Installation.withJar(folder);
    ProcessRun run = installation.with("KERF_JAVA_OPTS", "-Xnonsense").kerf("--version");
    assertEquals(ExitCode.WRONG_USE, run.code());
    assertTrue(run.err().contains("KERF_JAVA_OPTS=-Xnonsense"), run::err);
    assertTrue(run.err().contains("Unrecognized option: -Xnonsense"), run::err);
  }

  @Test
  void a_java_home_without_java_is_named() throws Exception {
    Installation installation = Installation.withJar(folder).with("JAVA_HOME", "/no/jdk");
    assertRefused(installation.kerf("--version"), "JAVA_HOME is /no/jdk", "JDK 17 or newer");
  }

  @Test
  void an_old_java_is_named_whether_or_not_it_has_a_release_file() throws Exception {
    Installation installation = Installation.withJar(folder);
    installation.script("old/bin/java", "echo 'openjdk version \"1.8.0_492\"' >&2\n");
    installation.with("JAVA_HOME", folder.resolve("old").toString());
    assertRefused(installation.kerf("--version"), "Java 17 or newer", "1.8.0_492");

    Files.writeString(folder.resolve("old/release"), "JAVA_VERSION=\"11.0.2\"\n");
    assertRefused(installation.kerf("--version"), "Java 17 or newer", "11.0.2");
  }

  @Test
  void a_machine_without_java_or_maven_is_told_what_to_install() throws Exception {
    Installation installation = Installation.withoutJar(folder);
    Files.writeString(folder.resolve("pom.xml"), "<project/>");
    installation.with("PATH", pathTo(installation, "dirname", "cat", "sed", "head", "readlink"));
    assertRefused(installation.kerf("--version"), "building Kerf needs Maven");
    assertRefused(installation.with("JAVA_HOME", "").kerf("--version"), "there is no Java");
  }

  @Test
  void builds_when_the_jar_is_missing_or_older_than_a_source() throws Exception {
    Installation installation = Installation.withoutJar(folder);
    Files.writeString(folder.resolve("pom.xml"), "<project/>");
    installation.script(
        "bin/mvn",
        """
        echo "$*" >> builds.txt
        cp '%s' cli/target/kerf.jar
        """
            .formatted(Installation.BUILT_JAR));
    installation.with("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));

    assertEquals(
        new ProcessRun(0, version, "kerf: building Kerf, once ...\n"),
        installation.kerf("--version"));
    assertEquals(new ProcessRun(0, version, ""), installation.kerf("--version"));
    assertEquals(1, Files.readAllLines(folder.resolve("builds.txt")).size());

    Files.writeString(folder.resolve("cli/src/main/New.java"), "class New {}");
    assertEquals(0, installation.kerf("--version").code());
    assertEquals(2, Files.readAllLines(folder.resolve("builds.txt")).size());
    assertFalse(Files.exists(folder.resolve("cli/target/.building")));
  }

  @Test
  void a_build_that_fails_shows_its_errors_and_names_its_log() throws Exception {
    Installation installation = Installation.withoutJar(folder);
    Files.writeString(folder.resolve("pom.xml"), "<project/>");
    installation.script("bin/mvn", "echo '[ERROR] no such plugin'; echo more; exit 1\n");
    installation.with("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
    ProcessRun run = installation.kerf("--version");
    assertEquals(ExitCode.OWN_FAILURE, run.code());
    assertEquals("", run.out());
    assertTrue(run.err().contains("[ERROR] no such plugin\n"), run::err);
    Path log = folder.resolve("cli/target/kerf-build.log");
    assertTrue(run.err().contains(log.toString()), run::err);
    assertEquals("[ERROR] no such plugin\nmore\n", Files.readString(log));
    assertFalse(Files.exists(folder.resolve("cli/target/.building")));
  }

  @Test
  void a_lock_left_behind_by_a_killed_build_does_not_block() throws Exception {
    Installation installation = Installation.withoutJar(folder);
    Files.writeString(folder.resolve("pom.xml"), "<project/>");
    installation.script(
        "bin/mvn", "cp '%s' cli/target/kerf.jar\n".formatted(Installation.BUILT_JAR));
    installation.with("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
    Path lock = Files.createDirectory(folder.resolve("cli/target/.building"));
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();
    Files.writeString(lock.resolve("pid"), gone.pid() + "\n");
    assertEquals(0, installation.kerf("--version").code());
  }

  private static void assertRefused(ProcessRun run, String... parts) {
    assertEquals(ExitCode.WRONG_USE, run.code(), run::toString);
    assertEquals("", run.out());
    for (String part : parts) {
      assertTrue(run.err().contains(part), run::err);
    }
  }

  private static List<String> archives(Installation installation) {
    try (Stream<Path> files = Files.list(installation.cache.resolve("kerf"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A folder for the PATH that holds nothing but these programs. */
  private static String pathTo(Installation installation, String... programs) throws IOException {
    for (String program : programs) {
      for (String place : System.getenv("PATH").split(":")) {
        Path found = Path.of(place, program);
        if (Files.isExecutable(found)) {
          installation.script("only/" + program, "exec '" + found + "' \"$@\"\n");
          break;
        }
      }
    }
    return installation.folder.resolve("only").toString();
  }
}
