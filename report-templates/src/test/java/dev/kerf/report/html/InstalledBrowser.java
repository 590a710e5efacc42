package dev.kerf.report.html;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where Chromium (or Chrome) and its driver are on this machine. A machine without them that is a
 * Debian or Ubuntu, and where the tests run as root, as in a container of continuous integration,
 * gets them once; nobody else's machine is changed.
 */
record InstalledBrowser(File browser, File driver) {

  private static final List<String> BROWSERS =
      List.of(
          "chromium",
          "chromium-browser",
          "google-chrome",
          "google-chrome-stable",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "/Applications/Chromium.app/Contents/MacOS/Chromium");
  private static final List<String> DRIVERS =
      List.of("chromedriver", "/usr/lib/chromium-browser/chromedriver");

  private static final String MISSING =
      "The tests of the report need Chromium or Chrome and the chromedriver of the same version, on"
          + " the PATH. Debian, Ubuntu: apt-get install chromium chromium-driver (done by the tests"
          + " themselves when they run as root); macOS: brew install --cask chromium chromedriver";

  /** The one of this machine; looked for, and installed where that may be, once. */
  static InstalledBrowser ofThisMachine() {
    return Once.BROWSER;
  }

  /** Looked for when first asked, so that a class that only names a browser installs none. */
  private static final class Once {
    static final InstalledBrowser BROWSER =
        found()
            .or(
                () -> {
                  installOnDebian();
                  return found();
                })
            .orElseThrow(() -> new IllegalStateException(MISSING));
  }

  private static Optional<InstalledBrowser> found() {
    return first(BROWSERS)
        .flatMap(browser -> first(DRIVERS).map(driver -> new InstalledBrowser(browser, driver)));
  }

  private static Optional<File> first(List<String> names) {
    return names.stream()
        .flatMap(InstalledBrowser::places)
        .filter(Files::isExecutable)
        .map(Path::toFile)
        .findFirst();
  }

  private static Stream<Path> places(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder).resolve(name)); // A name that is a whole path stays itself.
  }

  private static void installOnDebian() {
    boolean mayInstall = "root".equals(System.getProperty("user.name"));
    if (!mayInstall || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
      return;
    }
    run("update", "-qq");
    run("install", "-y", "-qq", "--no-install-recommends", "chromium", "chromium-driver");
  }

  private static void run(String... arguments) {
    List<String> command = new ArrayList<>(List.of("/usr/bin/apt-get"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
    try {
      int status = builder.start().waitFor();
      if (status != 0) {
        throw new IllegalStateException(
            String.join(" ", command) + " ended with " + status + ". " + MISSING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a browser was installed", e);
    }
  }
}
