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
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>();
    command.addAll(List.of(java, "-jar", Installation.BUILT_JAR.toString()));
    command.addAll(List.of(arguments));
    return ProcessRun.of(folder, Map.of(), command);
  }
}
