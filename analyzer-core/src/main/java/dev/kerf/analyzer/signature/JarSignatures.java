package dev.kerf.analyzer.signature;

import dev.kerf.analyzer.extract.Extraction;
import dev.kerf.analyzer.extract.bytecode.BytecodeExtractor;
import dev.kerf.analyzer.fact.CompilationUnitStated;
import dev.kerf.analyzer.fact.Fact;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.model.Diagnostic;
import dev.kerf.analyzer.model.Diagnostic.Severity;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.TypeName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Signatures read from jars that the user names. Opening reads the tables of contents and the
 * hashes of the jars; a class file is read when its type is first asked for.
 *
 * <p>Jars are untrusted: how many entries one may have and how large a class may grow is limited. A
 * jar or class that can't be read is a diagnostic, and its types are unknown.
 */
public final class JarSignatures implements SignatureIndex, AutoCloseable {

  /** The largest jars in use hold about 60,000 classes. */
  private static final int MAX_ENTRIES = 300_000;

  /** In bytes; generated parsers reach 1 MB. */
  private static final int MAX_CLASS_SIZE = 16 << 20;

  private static final String CLASS = ".class";

  private final List<OpenJar> jars = new ArrayList<>();
  private final Map<TypeName, OpenJar> jarsByType = new LinkedHashMap<>();
  private final Set<String> packages = new LinkedHashSet<>();
  private final Set<Diagnostic> diagnostics = new ConcurrentSkipListSet<>();
  private final Map<TypeName, Optional<TypeDeclared>> read = new ConcurrentHashMap<>();
  private final BytecodeExtractor extractor = new BytecodeExtractor();

  private record OpenJar(ZipFile zip, String path, SignatureSource source) {}

  private JarSignatures() {}

  /**
   * Opens jars; the first that has a type wins.
   *
   * @param paths of jar files
   */
  static JarSignatures open(Collection<Path> paths) {
    JarSignatures signatures = new JarSignatures();
    paths.forEach(signatures::open);
    return signatures;
  }

  private void open(Path path) {
    String shown = path.toString().replace('\\', '/');
    try {
      String name = shown.substring(shown.lastIndexOf('/') + 1);
      SignatureSource source = new SignatureSource(name, "", Sha256.of(path));
      OpenJar jar = new OpenJar(new ZipFile(path.toFile()), shown, source);
      jars.add(jar);
      if (jar.zip().size() > MAX_ENTRIES) {
        report(
            shown,
            "jar-too-large",
            "The jar holds "
                + jar.zip().size()
                + " entries, more than "
                + MAX_ENTRIES
                + "; its types are unknown.",
            "Name the jars that the code needs, not an archive of everything.");
        return;
      }
      for (Enumeration<? extends ZipEntry> all = jar.zip().entries(); all.hasMoreElements(); ) {
        typeOf(all.nextElement().getName()).ifPresent(type -> add(type, jar));
      }
    } catch (IOException | IllegalArgumentException unreadable) {
      // ZipFile throws the latter for names that are no UTF-8.
      report(
          shown,
          "unreadable-jar",
          "The jar can't be read (" + unreadable.getMessage() + "); its types are unknown.",
          "Check that the path names a jar file, or leave it out.");
    }
  }

  private void add(TypeName name, OpenJar jar) {
    if (jarsByType.putIfAbsent(name, jar) == null) {
      packages.add(name.packageName());
    }
  }

  /** Versions for newer JDKs repeat types; module-info and package-info are none. */
  private static Optional<TypeName> typeOf(String entry) {
    if (!entry.endsWith(CLASS) || entry.startsWith("META-INF/") || entry.endsWith("-info.class")) {
      return Optional.empty();
    }
    String path = entry.substring(0, entry.length() - CLASS.length());
    boolean isName = !path.isBlank() && path.indexOf('.') < 0 && path.indexOf('[') < 0;
    return isName ? Optional.of(TypeName.of(path.replace('/', '.'))) : Optional.empty();
  }

  @Override
  public Optional<TypeDeclared> find(TypeName name) {
    OpenJar jar = jarsByType.get(name);
    return jar == null
        ? Optional.empty()
        : read.computeIfAbsent(name, unread -> header(unread, jar));
  }

  private Optional<TypeDeclared> header(TypeName name, OpenJar jar) {
    String entryName = name.binaryName().replace('.', '/') + CLASS;
    String shown = jar.path() + "!/" + entryName;
    try (InputStream in = jar.zip().getInputStream(jar.zip().getEntry(entryName))) {
      byte[] bytes = in.readNBytes(MAX_CLASS_SIZE + 1);
      if (bytes.length > MAX_CLASS_SIZE) {
        report(
            shown,
            "class-file-too-large",
            "The class file unpacks to more than "
                + MAX_CLASS_SIZE
                + " bytes; its type is unknown.",
            "Leave the jar out, or have it built again.");
        return Optional.empty();
      }
      Extraction extraction = extractor.extract(entryName, bytes);
      extraction.problems().forEach(problem -> diagnostics.add(problem.at(shown)));
      return extraction.facts().stream()
          .flatMap(JarSignatures::types)
          .filter(type -> type.name().equals(name))
          .findFirst();
    } catch (IOException | IllegalStateException unreadable) {
      report(
          shown,
          "unreadable-class-file",
          "The class file can't be unpacked ("
              + unreadable.getMessage()
              + "); its type is unknown.",
          "Download or build the jar again, or leave it out.");
      return Optional.empty();
    }
  }

  private static Stream<TypeDeclared> types(Fact fact) {
    return fact instanceof CompilationUnitStated unit ? unit.types().stream() : Stream.empty();
  }

  @Override
  public boolean contains(TypeName name) {
    return jarsByType.containsKey(name);
  }

  @Override
  public boolean hasPackage(String packageName) {
    return packages.contains(packageName);
  }

  /** Jars are read from the class path, where they are in no module. */
  @Override
  public List<String> packagesOfModule(String moduleName) {
    return List.of();
  }

  @Override
  public List<SignatureSource> sources() {
    return jars.stream().map(OpenJar::source).sorted().toList();
  }

  /** The names of all types, in the order of the jars and of their tables of contents. */
  public Set<TypeName> names() {
    return Collections.unmodifiableSet(jarsByType.keySet());
  }

  /** What could not be read so far, sorted. */
  public List<Diagnostic> diagnostics() {
    return List.copyOf(diagnostics);
  }

  private void report(String path, String id, String message, String remedy) {
    diagnostics.add(
        new Diagnostic(Severity.WARNING, id, new SourceLocation(path, 0), message, remedy));
  }

  /** Closes the jars; look-ups of types that were not read before fail from then on. */
  @Override
  public void close() {
    for (OpenJar jar : jars) {
      try {
        jar.zip().close();
      } catch (IOException ignored) {
        // Nothing was written: there is nothing to lose.
      }
    }
  }
}
