package dev.kerf.analyzer.signature.generate;

import dev.kerf.analyzer.extract.bytecode.BytecodeExtractor;
import dev.kerf.analyzer.fact.CompilationUnitStated;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.signature.ModuleListing;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires.Modifier;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the running JDK exports to everyone, module by module. */
final class JdkModules {

  private final BytecodeExtractor extractor = new BytecodeExtractor();

  /** {@code 25.0.1}. */
  String version() {
    return Runtime.version().version().stream()
        .map(String::valueOf)
        .collect(Collectors.joining("."));
  }

  /** The modules that export a package to everyone, sorted; incubating ones come and go. */
  List<String> names() {
    return ModuleFinder.ofSystem().findAll().stream()
        .map(ModuleReference::descriptor)
        .filter(module -> !exports(module).isEmpty())
        .map(ModuleDescriptor::name)
        .filter(name -> !name.startsWith("jdk.incubator."))
        .sorted()
        .toList();
  }

  /** The visible types of one module. */
  Collection<TypeDeclared> api(String module) throws IOException {
    Map<TypeName, TypeDeclared> types = new HashMap<>();
    Path root = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules", module);
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
        extractor.extract(file.getFileName().toString(), Files.readAllBytes(file)).facts().stream()
            .flatMap(fact -> ((CompilationUnitStated) fact).types().stream())
            .forEach(type -> types.put(type.name(), type));
      }
    }
    Set<String> exported =
        ModuleFinder.ofSystem().find(module).map(m -> exports(m.descriptor())).orElse(Set.of());
    return ApiSurface.of(types, exported::contains);
  }

  /** The packages that an import of a module brings, with those that it hands on. */
  ModuleListing imports() {
    SortedMap<String, List<String>> imports = new TreeMap<>();
    for (ModuleReference module : ModuleFinder.ofSystem().findAll()) {
      Set<String> packages = new TreeSet<>();
      addImports(module.descriptor().name(), packages, new HashSet<>());
      if (!packages.isEmpty() && !module.descriptor().name().startsWith("jdk.incubator.")) {
        imports.put(module.descriptor().name(), List.copyOf(packages));
      }
    }
    return new ModuleListing(imports);
  }

  private static void addImports(String module, Set<String> packages, Set<String> seen) {
    if (seen.add(module)) {
      ModuleDescriptor descriptor = ModuleFinder.ofSystem().find(module).orElseThrow().descriptor();
      packages.addAll(exports(descriptor));
      descriptor.requires().stream()
          .filter(required -> required.modifiers().contains(Modifier.TRANSITIVE))
          .forEach(required -> addImports(required.name(), packages, seen));
    }
  }

  private static Set<String> exports(ModuleDescriptor module) {
    Set<String> packages = new HashSet<>();
    module.exports().stream()
        .filter(export -> !export.isQualified())
        .forEach(export -> packages.add(export.source()));
    return packages;
  }
}
