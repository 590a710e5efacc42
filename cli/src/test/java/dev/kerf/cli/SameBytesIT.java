package dev.kerf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same sources give the same bytes, whatever the machine is like. Each run is a process of its
 * own: the JDK orders its immutable sets and identity hashes anew in each.
 */
final class SameBytesIT {

  private static final Path SHOP = Installation.REPOSITORY.resolve("sample-projects/shop");
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  @TempDir private static Path temporary;

  private static Map<String, Path> expected;

  @BeforeAll
  static void run_once_as_most_people_do() throws Exception {
    expected = run(SHOP, Map.of(), List.of(JAVA, "-XX:ActiveProcessorCount=2"));
    assertTrue(Files.size(expected.get("result.json")) > 10_000, "a result worth comparing");
    assertTrue(Files.size(expected.get("table-accesses.csv")) > 1_000, "an export as well");
  }

  @Test
  void with_one_thread() throws Exception {
    assertSame(run(SHOP, Map.of(), List.of(JAVA, "-XX:ActiveProcessorCount=1")));
  }

  @Test
  void with_four_threads_and_another_collector() throws Exception {
    assertSame(
        run(SHOP, Map.of(), List.of(JAVA, "-XX:ActiveProcessorCount=4", "-XX:+UseParallelGC")));
  }

  @Test
  void from_a_copy_elsewhere_whose_files_were_made_in_another_order() throws Exception {
    Path copy = temporary.resolve("elsewhere/un magasin à nous");
    copyLastFirst(SHOP, copy);
    assertSame(run(copy, Map.of(), List.of(JAVA)));
  }

  @Test
  void in_a_turkish_locale_far_east_in_an_old_charset_under_a_strict_umask() throws Exception {
    assertSame(
        run(
            SHOP,
            Map.of("LC_ALL", "tr_TR.UTF-8", "TZ", "Pacific/Kiritimati"),
            List.of(
                "sh",
                "-c",
                "umask 077; exec \"$@\"",
                "sh",
                JAVA,
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Pacific/Kiritimati",
                "-Dfile.encoding=ISO-8859-1")));
  }

  @Test
  void where_digits_are_arabic_and_the_charset_is_ascii() throws Exception {
    assertSame(
        run(
            SHOP,
            Map.of("LC_ALL", "C", "TZ", "America/St_Johns"),
            List.of(
                JAVA,
                "-Duser.language=ar",
                "-Duser.country=EG",
                "-Duser.timezone=America/St_Johns",
                "-Dfile.encoding=US-ASCII")));
  }

  @Test
  void on_another_jdk() throws Exception {
    Optional<OtherJdk> other = OtherJdk.newest();
    assumeTrue(other.isPresent(), "there is no second JDK here; name one with JAVA_HOME_25");
    assertSame(run(SHOP, Map.of(), List.of(other.get().java(), "-Dfile.encoding=COMPAT")));
  }

  /** The files that one process wrote, by name. */
  private static Map<String, Path> run(
      Path folder, Map<String, String> environment, List<String> java) throws Exception {
    Path out = Files.createTempDirectory(temporary, "out");
    List<String> command = new ArrayList<>(java);
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-cp");
    command.add(
        Installation.REPOSITORY.resolve("cli/target/test-classes")
            + System.getProperty("path.separator")
            + Installation.BUILT_JAR);
    command.addAll(List.of(EveryOutput.class.getName(), folder.toString(), out.toString()));
    ProcessRun run = ProcessRun.of(temporary, environment, command);
    assertEquals(new ProcessRun(0, "", ""), run);
    Map<String, Path> files = new TreeMap<>();
    try (Stream<Path> written = Files.list(out)) {
      written.forEach(file -> files.put(file.getFileName().toString(), file));
    }
    return files;
  }

  private static void assertSame(Map<String, Path> actual) throws IOException {
    assertEquals(expected.keySet(), actual.keySet());
    List<String> differences = new ArrayList<>();
    for (Map.Entry<String, Path> file : expected.entrySet()) {
      long at = Files.mismatch(file.getValue(), actual.get(file.getKey()));
      if (at >= 0) {
        differences.add(
            file.getKey()
                + " at byte "
                + at
                + ": "
                + around(at, file.getValue())
                + " became "
                + around(at, actual.get(file.getKey())));
      }
    }
    assertEquals(List.of(), differences);
  }

  private static String around(long at, Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    return text.substring(Math.max(0, (int) at - 60), Math.min(text.length(), (int) at + 60));
  }

  private static void copyLastFirst(Path from, Path to) throws IOException {
    try (Stream<Path> tree = Files.walk(from)) {
      for (Path file : tree.sorted(Comparator.reverseOrder()).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(file, target);
        }
      }
    }
  }
}
