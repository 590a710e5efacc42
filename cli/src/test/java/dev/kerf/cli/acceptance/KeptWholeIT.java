package dev.kerf.cli.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.cli.CommandRun;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What has no business seam is not cut: real libraries with groups of types as clear as any
 * monolith's. What has one is.
 */
final class KeptWholeIT {

  private static final Path BASE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();

  @TempDir private Path folder;

  private Optional<String> recommended(Path workspace) {
    CommandRun run =
        CommandRun.ofInstalled("analyze", workspace.toString(), "--out", folder.toString());
    assertEquals(0, run.code(), run::err);
    return WrittenReport.read(folder.resolve("result.json")).recommended();
  }

  @ParameterizedTest
  @ValueSource(strings = {"jandex-sources.jar", "google-java-format-sources.jar"})
  void a_library_is_kept_whole(String artefact) {
    assertEquals(Optional.empty(), recommended(BASE.resolve("target/artefacts").resolve(artefact)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"courier", "shop"})
  void a_small_application_of_several_services_is_cut(String sample) {
    assertTrue(recommended(BASE.resolve("../sample-projects").resolve(sample)).isPresent());
  }
}
