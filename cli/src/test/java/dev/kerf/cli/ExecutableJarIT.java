package dev.kerf.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks into {@code kerf.jar} and starts it without the launcher. */
final class ExecutableJarIT {

  @TempDir private Path folder;

  @Test
  void does_the_same_as_the_launcher() throws Exception {
    assertEquals(new ProcessRun(0, "kerf " + Version.number() + "\n", ""), java("--version"));
    ProcessRun run = java("analyze", "nowhere");
    assertEquals(ExitCode.WRONG_USE, run.code());
    assertTrue(run.err().startsWith("kerf: error: 'nowhere' does not exist\n"), run::err);
  }

  @Test
  void an_exhausted_heap_is_our_own_failure_and_says_what_to_raise() throws Exception {
    Path shop = Installation.REPOSITORY.resolve("sample-projects/shop");
    ProcessRun run = start("-Xmx8m", "-jar", jar(), "analyze", shop.toString());
    assertEquals(ExitCode.OWN_FAILURE, run.code(), run::toString);
    assertTrue(run.err().contains("out of memory"), run::err);
    assertTrue(run.err().contains("KERF_JAVA_OPTS=-Xmx"), run::err);
    assertEquals("", run.out());
  }

  @Test
  void carries_licences_and_notices_but_no_stale_signature_or_module() throws IOException {
    try (JarFile jar = new JarFile(Installation.BUILT_JAR.toFile())) {
      for (String name : List.of("LICENSE", "NOTICE", "LICENSES/EPL-2.0.txt")) {
        assertTrue(jar.getEntry("META-INF/" + name) != null, name);
      }
      String notice =
          new String(jar.getInputStream(jar.getEntry("META-INF/NOTICE")).readAllBytes(), UTF_8);
      assertTrue(notice.startsWith("Kerf\n"), notice);
      assertTrue(notice.contains("Jackson JSON processor"), notice);
      assertEquals(
          List.of(),
          jar.stream()
              .map(ZipEntry::getName)
              .filter(name -> name.endsWith("module-info.class") || name.endsWith(".SF"))
              .toList());
    }
  }

  @Test
  void no_name_is_there_twice() throws IOException {
    try (JarFile jar = new JarFile(Installation.BUILT_JAR.toFile())) {
      List<String> names = jar.stream().map(ZipEntry::getName).toList();
      assertEquals(new TreeSet<>(names).size(), names.size());
    }
  }

  private ProcessRun java(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("-jar", jar()));
    command.addAll(List.of(arguments));
    return start(command.toArray(String[]::new));
  }

  private ProcessRun start(String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    return ProcessRun.of(folder, Map.of(), command);
  }

  private static String jar() {
    return Installation.BUILT_JAR.toString();
  }
}
