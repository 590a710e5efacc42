package dev.kerf.analyzer;

import com.sun.source.util.JavacTask;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A sample project as its build leaves it behind: class files where the sources were, everything
 * else in its place. The libraries are those whose signatures Kerf ships.
 */
final class CompiledSample {

  private static final Path JARS = Path.of("target", "signature-jars");

  private final WrittenMethods written = new WrittenMethods();
  private final Path sample;
  private final Path to;

  private CompiledSample(Path sample, Path to) {
    this.sample = sample;
    this.to = to;
  }

  /**
   * Compiles with the running JDK.
   *
   * @param stubs sources of libraries that nobody publishes, as a folder; may be missing
   * @param to an empty folder
   */
  static CompiledSample of(Path sample, Path stubs, Path to) throws IOException {
    CompiledSample compiled = new CompiledSample(sample, to);
    compiled.compile(compiled.copyAllButSources(), stubs);
    return compiled;
  }

  /** Whether a person wrote the method: {@code shop.Order.pay}, not what a tool adds to classes. */
  boolean isWritten(String method) {
    return written.contain(method);
  }

  private List<Path> copyAllButSources() throws IOException {
    List<Path> sources = new ArrayList<>();
    try (Stream<Path> files = Files.walk(sample)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (file.startsWith(sample.resolve("src/main/java")) && isJava(file)) {
          sources.add(file);
        } else if (!file.startsWith(sample.resolve("src/test"))) {
          Path copy = to.resolve(sample.relativize(file).toString());
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
    return sources;
  }

  private static boolean isJava(Path file) {
    return file.toString().endsWith(".java");
  }

  private void compile(List<Path> sources, Path stubs) throws IOException {
    List<Path> jars = jars();
    Path lombok =
        jars.stream()
            .filter(jar -> jar.getFileName().toString().contains(".lombok-"))
            .findFirst()
            .orElseThrow();
    List<String> options =
        List.of(
            "-g",
            "-parameters",
            "-implicit:none",
            "-d",
            Files.createDirectories(to.resolve("target/classes")).toString(),
            "-sourcepath",
            stubs.toString(),
            "-cp",
            jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
            "-processorpath",
            lombok.toString());
    StringWriter messages = new StringWriter();
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources));
      task.addTaskListener(written);
      if (!task.call()) {
        throw new IllegalStateException(sample + " does not compile:\n" + messages);
      }
    }
  }

  /**
   * All of them, those of the platform that the sample is written for first: two generations of the
   * same library cannot be on one path.
   */
  private List<Path> jars() throws IOException {
    boolean servlet3 =
        Files.readString(sample.resolve("pom.xml")).contains("<groupId>javax.servlet</groupId>");
    List<String> folders =
        servlet3 ? List.of("common", "javax", "jakarta") : List.of("common", "jakarta", "javax");
    List<Path> jars = new ArrayList<>();
    for (String folder : folders) {
      try (Stream<Path> files = Files.list(JARS.resolve(folder))) {
        files
            .filter(file -> file.toString().endsWith(".jar"))
            .sorted(Comparator.comparing(Path::toString))
            .forEach(jars::add);
      }
    }
    return jars;
  }
}
