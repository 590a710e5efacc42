package dev.kerf.analyzer.framework.lombok;

import dev.kerf.analyzer.fact.AnnotationUse;
import dev.kerf.analyzer.fact.CompilationUnitStated;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The types of a unit while they are completed, with what is set for all of them. */
final class CompletedUnit {

  private final CompilationUnitStated unit;
  private final LombokAnnotations annotations;
  private final LombokConfig config;
  private final Map<TypeName, CompletedType> types = new LinkedHashMap<>();

  CompletedUnit(CompilationUnitStated unit, LombokConfig config) {
    this.unit = unit;
    this.annotations = new LombokAnnotations(unit.imports());
    this.config = config;
    for (TypeDeclared type : unit.types()) {
      types.putIfAbsent(type.name(), new CompletedType(type, annotations));
    }
  }

  LombokAnnotations annotations() {
    return annotations;
  }

  LombokConfig config() {
    return config;
  }

  /** In the order of the file; further types may be added meanwhile. */
  List<CompletedType> types() {
    return List.copyOf(types.values());
  }

  Optional<CompletedType> type(TypeName name) {
    return Optional.ofNullable(types.get(name));
  }

  /** The type as it is there already, or the new one. */
  CompletedType typeOr(TypeDeclared added) {
    return types.computeIfAbsent(added.name(), name -> new CompletedType(added, annotations));
  }

  /** The members of a type that are types. */
  List<CompletedType> membersOf(CompletedType outer) {
    return types.values().stream()
        .filter(
            type ->
                type.written().nesting() == TypeDeclared.Nesting.MEMBER
                    && type.written().enclosing().filter(outer.name()::equals).isPresent())
        .toList();
  }

  /** The annotations of a type and of those around it, innermost first. */
  List<List<AnnotationUse>> annotationsAround(CompletedType type) {
    List<List<AnnotationUse>> found = new ArrayList<>(2);
    Optional<CompletedType> at = Optional.of(type);
    while (at.isPresent()) {
      found.add(at.get().annotations());
      at = at.get().written().enclosing().flatMap(this::type);
    }
    return found;
  }

  CompilationUnitStated stated() {
    List<TypeDeclared> completed = new ArrayList<>(types.size());
    types.values().forEach(type -> completed.add(type.declared()));
    return new CompilationUnitStated(
        unit.packageName(),
        unit.imports(),
        completed,
        unit.packageAnnotations(),
        unit.lines(),
        unit.bytecode());
  }
}
