package dev.kerf.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A copy of the launcher and the built jar in a folder of the test, with a cache of its own. */
public final class Installation {

  /** The root of this repository: the tests run in {@code cli}. */
  public static final Path REPOSITORY =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();

  public static final Path BUILT_JAR = REPOSITORY.resolve("cli/target/kerf.jar");

  final Path folder;
  final Path cache;
  final Path jar;
  private final Map<String, String> environment = new TreeMap<>();

  private Installation(Path folder) {
    this.folder = folder;
    this.cache = folder.resolve("cache");
    this.jar = folder.resolve("cli/target/kerf.jar");
    with("XDG_CACHE_HOME", cache.toString());
    with("KERF_JAVA_OPTS", "");
    with("JAVA_HOME", System.getProperty("java.home"));
  }

  /** The launcher alone, with sources that are older than any jar. */
  static Installation withoutJar(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("cli/src/main"));
    Files.createDirectories(folder.resolve("cli/target"));
    Files.copy(
        REPOSITORY.resolve("kerf"), folder.resolve("kerf"), StandardCopyOption.COPY_ATTRIBUTES);
    return new Installation(folder);
  }

  static Installation withJar(Path folder) throws IOException {
    Installation installation = withoutJar(folder);
    Files.copy(BUILT_JAR, installation.jar, StandardCopyOption.COPY_ATTRIBUTES);
    return installation;
  }

  /** Sets a variable of the environment; an empty value removes it. */
  Installation with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Adds a program; where it is found must be put on the PATH. */
  Path script(String path, String text) throws IOException {
    Path script = folder.resolve(path);
    Files.createDirectories(script.getParent());
    Files.writeString(script, "#!/bin/sh\n" + text);
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    return script;
  }

  ProcessRun kerf(String... arguments) throws IOException, InterruptedException {
    return start(folder.resolve("kerf"), folder, arguments);
  }

  ProcessRun start(Path launcher, Path workingDirectory, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    return ProcessRun.of(workingDirectory, environment, command);
  }
}
