package dev.kerf.analyzer.signature.generate;

import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.signature.JarSignatures;
import dev.kerf.analyzer.signature.SignatureIndex;
import dev.kerf.analyzer.signature.SignatureSource;
import dev.kerf.analyzer.signature.generate.LibraryList.Library;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Encodes the listed libraries, shelf by shelf. */
final class LibraryShelves {

  /** Packages that libraries keep to themselves, by the names they give them. */
  private static final Pattern INTERNAL =
      Pattern.compile(
          "(?:^|\\.)(?:internal|shaded|shadow|repackaged|relocated|thirdparty|cglib|objenesis)"
              + "(?:\\.|$)");

  /** Anonymous and local types, a quarter of all, can't be seen from outside: not worth reading. */
  private static final Pattern LOCAL = Pattern.compile("\\$\\d");

  private final Path jars;
  private final Path folder;

  /**
   * @param jars holds a folder of jars for each shelf
   * @param folder gets a folder of signatures for each shelf
   */
  LibraryShelves(Path jars, Path folder) {
    this.jars = jars;
    this.folder = folder;
  }

  void write(List<Library> libraries) throws IOException {
    Map<String, List<Library>> byShelf = new LinkedHashMap<>();
    for (Library library : libraries) {
      byShelf.computeIfAbsent(library.shelf(), key -> new ArrayList<>()).add(library);
    }
    for (Map.Entry<String, List<Library>> shelf : byShelf.entrySet()) {
      write(shelf.getKey(), shelf.getValue());
    }
  }

  /** Of two versions of a library the later one only fills in what the earlier one lacks. */
  private void write(String name, List<Library> libraries) throws IOException {
    Shelf shelf = new Shelf(folder.resolve(name));
    Map<String, SignatureSource> sources = new HashMap<>();
    Set<TypeName> known = new HashSet<>();
    for (Library library : libraries) {
      Path jar = jars.resolve(name).resolve(library.jarName());
      String part = library.artifact() + '-' + library.version();
      try (JarSignatures signatures = SignatureIndex.of(List.of(jar))) {
        shelf.add(part, unknown(api(signatures), known));
        sources.put(part, source(library, signatures));
      }
    }
    shelf.write("", sources::get);
  }

  private static SignatureSource source(Library library, JarSignatures signatures) {
    String hash = signatures.sources().get(0).sha256();
    return new SignatureSource(library.group() + ':' + library.artifact(), library.version(), hash);
  }

  private static List<TypeDeclared> unknown(Collection<TypeDeclared> types, Set<TypeName> known) {
    return types.stream().filter(type -> known.add(type.name())).toList();
  }

  private static Collection<TypeDeclared> api(JarSignatures signatures) throws IOException {
    Map<TypeName, TypeDeclared> types = new HashMap<>();
    for (TypeName name : signatures.names()) {
      if (!LOCAL.matcher(name.binaryName()).find()) {
        signatures.find(name).ifPresent(type -> types.put(name, type));
      }
    }
    if (!signatures.diagnostics().isEmpty()) {
      throw new IOException("a library cannot be read: " + signatures.diagnostics());
    }
    return ApiSurface.of(types, packageName -> !INTERNAL.matcher(packageName).find());
  }
}
