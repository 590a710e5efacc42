package dev.kerf.analyzer.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.extract.Extraction;
import dev.kerf.analyzer.extract.source.JavaSourceExtractor;
import dev.kerf.analyzer.fact.CompilationUnitStated;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.signature.SignatureIndex;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Sources that a test writes as text, resolved against each other and the shipped signatures. */
final class Resolution {

  private final DeclarationIndex index;
  private final List<ResolvedUnit> units = new ArrayList<>();

  private Resolution(DeclarationIndex index) {
    this.index = index;
    for (String path : index.paths()) {
      units.add(new Resolver(index).resolve(path));
    }
  }

  static Resolution of(String... sources) {
    return of(declared(sources));
  }

  static Resolution of(List<DeclaredUnit> units) {
    return new Resolution(DeclarationIndex.of(units, shipped()));
  }

  /** One unit for each source, in one module, at {@code 0.java}, {@code 1.java}, ... */
  static List<DeclaredUnit> declared(String... sources) {
    List<DeclaredUnit> units = new ArrayList<>();
    for (int i = 0; i < sources.length; i++) {
      units.add(declared(i + ".java", "app", sources[i]));
    }
    return units;
  }

  static DeclaredUnit declared(String path, String module, String source) {
    Extraction extraction =
        new JavaSourceExtractor().extract(path, source.getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of(), extraction.problems());
    return new DeclaredUnit(path, module, (CompilationUnitStated) extraction.facts().get(0));
  }

  static LibraryTypes shipped() {
    SignatureIndex signatures = SignatureIndex.shipped();
    return new LibraryTypes() {
      @Override
      public Optional<TypeDeclared> find(TypeName name) {
        return signatures.find(name);
      }

      @Override
      public boolean hasPackage(String packageName) {
        return signatures.hasPackage(packageName);
      }

      @Override
      public List<String> packagesOfModule(String moduleName) {
        return signatures.packagesOfModule(moduleName);
      }
    };
  }

  DeclarationIndex index() {
    return index;
  }

  List<ResolvedUnit> units() {
    return Collections.unmodifiableList(units);
  }

  ResolvedUnit unit(int number) {
    return units.get(number);
  }

  ResolvedWorkspace workspace() {
    return ResolvedWorkspace.of(index, units, List.of());
  }

  ResolvedType type(String name) {
    return units.stream()
        .flatMap(unit -> unit.types().stream())
        .filter(type -> type.name().binaryName().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no type " + name));
  }

  ResolvedMethod method(String type, String name) {
    return type(type).methods().stream()
        .filter(method -> method.declared().name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no method " + name + " in " + type));
  }

  ResolvedField field(String type, String name) {
    return type(type).fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no field " + name + " in " + type));
  }
}
