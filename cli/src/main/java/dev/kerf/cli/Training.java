package dev.kerf.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs what people run most, once each in one process: the launcher starts Kerf from an archive of
 * the classes that this loads. What a command alone loads and is not run here is read from the jar
 * and compiled at each of its starts.
 */
public final class Training {

  /** Ours, since any will do: they have nested ones, lambdas and generics. */
  private static final List<String> CLASSES = List.of("Kerf", "KerfCommand", "Streams", "ExitCode");

  private static final String MAIN = "main";

  private Training() {}

  /**
   * @param arguments the folder of a sample, and an empty one to work in
   */
  public static void main(String[] arguments) {
    Path work = Path.of(arguments[1]);
    run("--help");
    try {
      run("export", classes(work).toString(), "--what", "type-dependencies");
      overSample(Path.of(arguments[0]), work);
    } catch (IOException incomplete) {
      // A jar that came alone has no sample: what was loaded so far makes an archive as well, and
      // the process has to end without a failure for that.
      Streams.ofProcess().err().println("the training is cut short: " + incomplete);
    }
  }

  private static void overSample(Path sample, Path work) throws IOException {
    Path application = work.resolve("application");
    copy(sample, application);
    run("analyze", application.toString(), "--out", work.resolve("report").toString());
    run("init", application.toString());
    SampleRepository.commit(application, MAIN);
    // One more type, so that the gate has something to read and to judge.
    Files.writeString(application.resolve("src/main/java/Added.java"), "class Added {}\n");
    run("gate", application.toString(), "--base", MAIN);
    run("export", application.toString(), "--what", "table-accesses");
  }

  private static void run(String... arguments) {
    Streams streams = Streams.ofProcess();
    CacheChoice cache = CacheChoice.ofUser();
    new Kerf(new InstalledAnalyzer(streams, cache), streams, cache).run(arguments);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }

  private static Path classes(Path work) throws IOException {
    Path root = work.resolve("classes");
    Path folder = Files.createDirectories(root.resolve("dev/kerf/cli"));
    for (String name : CLASSES) {
      String file = name + ".class";
      try (InputStream bytes = Training.class.getResourceAsStream(file)) {
        Files.copy(bytes, folder.resolve(file));
      }
    }
    return root;
  }
}
