package dev.kerf.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A JDK of another release on this machine.
 *
 * @param home its folder
 * @param feature 21 of 21.0.4
 */
record OtherJdk(Path home, int feature) {

  private static final int OLDEST = 17;

  /** Where package managers and tools put JDKs. */
  private static final List<Path> PLACES =
      List.of(
          Path.of("/usr/lib/jvm"),
          Path.of("/opt/java"),
          Path.of("/Library/Java/JavaVirtualMachines"),
          Path.of(System.getProperty("user.home"), ".sdkman", "candidates", "java"),
          Path.of(System.getProperty("user.home"), ".jdks"));

  /**
   * The newest that Kerf runs on and that is not the release of this test, named by a variable such
   * as {@code JAVA_HOME_25} or found where JDKs lie.
   */
  static Optional<OtherJdk> newest() {
    List<Path> homes = new ArrayList<>();
    new TreeMap<>(System.getenv())
        .forEach(
            (name, value) -> {
              if (name.startsWith("JAVA_HOME")) {
                homes.add(Path.of(value));
              }
            });
    PLACES.forEach(place -> homes.addAll(foldersIn(place)));
    return homes.stream()
        .map(home -> new OtherJdk(home, featureOf(home)))
        .filter(jdk -> jdk.feature >= OLDEST && jdk.feature != Runtime.version().feature())
        .max(Comparator.comparingInt(OtherJdk::feature));
  }

  String java() {
    return home.resolve("bin/java").toString();
  }

  private static List<Path> foldersIn(Path place) {
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(place)) {
      return folders
          .sorted()
          .flatMap(folder -> Stream.of(folder, folder.resolve("Contents/Home")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As its release file says; 0 where there is none, or nothing to start. */
  private static int featureOf(Path home) {
    Path release = home.resolve("release");
    if (!Files.isReadable(release) || !Files.isExecutable(home.resolve("bin/java"))) {
      return 0;
    }
    Properties properties = new Properties();
    try (InputStream stream = Files.newInputStream(release)) {
      properties.load(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String version = properties.getProperty("JAVA_VERSION", "0").replace("\"", "");
    return Runtime.Version.parse(version).feature();
  }
}
