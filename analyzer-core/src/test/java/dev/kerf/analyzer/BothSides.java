package dev.kerf.analyzer;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.TypeDependency;
import dev.kerf.analyzer.discover.NoWorkspaceException;
import dev.kerf.analyzer.extract.bytecode.CompiledSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One source text, read as source and as the class files that a compiler makes of it. */
final class BothSides {

  private static final Set<String> ONLY_IN_SOURCE =
      Set.of("constant", "type-argument", "inherited", "source-annotation");

  private final Codebase source;
  private final Codebase bytecode;

  private BothSides(Codebase source, Codebase bytecode) {
    this.source = source;
    this.bytecode = bytecode;
  }

  /**
   * Reads both.
   *
   * @param text one file; its name is that of its first type
   */
  static BothSides of(Path folder, String text, String... options) {
    Path classes = folder.resolve("compiled");
    CompiledSource.of("Main.java", text, options)
        .forEach((name, bytes) -> write(classes.resolve(name.replace('.', '/') + ".class"), bytes));
    return new BothSides(
        new TextWorkspace(folder.resolve("sources")).java(text).codebase(), read(classes));
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Codebase read(Path path) {
    try {
      return new MonolithAnalyzer(AnalysisOptions.defaults(), Progress.none()).read(List.of(path));
    } catch (NoWorkspaceException e) {
      throw new IllegalStateException(e);
    }
  }

  Codebase source() {
    return source;
  }

  Codebase bytecode() {
    return bytecode;
  }

  /** {@code shop.Order -> shop.Till}, sorted, without what no class file can tell. */
  static String dependencies(Codebase codebase) {
    return codebase.dependencies().stream()
        .filter(dependency -> !ONLY_IN_SOURCE.containsAll(dependency.kinds()))
        .map(BothSides::line)
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private static String line(TypeDependency dependency) {
    return dependency.from() + " -> " + dependency.to();
  }

  /** The kinds that a dependency has, sorted. */
  static String kinds(Codebase codebase, String from, String to) {
    return codebase.dependencies().stream()
        .filter(d -> d.from().binaryName().equals(from) && d.to().binaryName().equals(to))
        .map(d -> String.join(" ", new TreeSet<>(d.kinds())))
        .collect(Collectors.joining());
  }
}
