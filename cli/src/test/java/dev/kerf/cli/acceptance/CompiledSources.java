package dev.kerf.cli.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles what stands in a folder against the libraries whose signatures Kerf ships. */
final class CompiledSources {

  private static final Path JARS =
      Path.of(System.getProperty("basedir", ""))
          .toAbsolutePath()
          .resolveSibling("analyzer-core/target/signature-jars");

  private static final String LOMBOK = "lombok.launch.AnnotationProcessorHider$AnnotationProcessor";

  private CompiledSources() {}

  /** Main sources below a folder, sorted. */
  static List<Path> mainSources(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !folder.relativize(file).toString().contains("src/test"))
          .sorted()
          .toList();
    }
  }

  /**
   * Compiles all main sources.
   *
   * @param more class path entries beside the libraries
   */
  static void compile(Path sources, Path classes, List<Path> more) throws IOException {
    Files.createDirectories(classes);
    List<Path> files = mainSources(sources);
    String text = texts(files);
    List<Path> path = new ArrayList<>(more);
    boolean old = text.matches("(?s).*\\nimport javax\\.(servlet|ejb|persistence|inject)\\b.*");
    for (String flavour :
        old ? List.of("javax", "common", "jakarta") : List.of("jakarta", "common", "javax")) {
      path.addAll(jars(flavour));
    }
    List<String> options =
        text.contains("import lombok.") ? List.of("-processor", LOMBOK) : List.of("-proc:none");
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      manager.setLocationFromPaths(StandardLocation.CLASS_PATH, path);
      manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      boolean fine =
          compiler
              .getTask(
                  said, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
              .call();
      assertTrue(fine, said::toString);
    }
  }

  private static String texts(List<Path> files) throws IOException {
    StringBuilder out = new StringBuilder();
    for (Path file : files) {
      out.append(Files.readString(file));
    }
    return out.toString();
  }

  private static List<Path> jars(String flavour) throws IOException {
    try (Stream<Path> files = Files.list(JARS.resolve(flavour))) {
      return files.sorted().toList();
    }
  }
}
