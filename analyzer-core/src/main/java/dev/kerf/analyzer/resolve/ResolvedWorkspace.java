package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType.ClassType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The resolved files of a workspace as one application. */
public final class ResolvedWorkspace implements ResolvedApplication {

  private final DeclarationIndex index;
  private final Map<TypeName, ResolvedType> types = new TreeMap<>();

  /** The same for look-ups; the order is that of {@link #types} alone. */
  private final Map<TypeName, ResolvedType> typeByName = new HashMap<>();

  private final Map<TypeName, List<TypeName>> subtypes = new HashMap<>();
  private final List<Document> documents;

  private ResolvedWorkspace(DeclarationIndex index, List<Document> documents) {
    this.index = index;
    this.documents = documents;
  }

  /**
   * Joins resolved files.
   *
   * @param units in any order
   * @param documents in any order
   */
  public static ResolvedWorkspace of(
      DeclarationIndex index, Collection<ResolvedUnit> units, Collection<Document> documents) {
    ResolvedWorkspace workspace =
        new ResolvedWorkspace(
            index,
            documents.stream()
                .sorted(Comparator.comparing(Document::path))
                .map(document -> DocumentNames.of(index, document))
                .toList());
    units.stream()
        .sorted(Comparator.comparing(ResolvedUnit::path))
        .flatMap(unit -> unit.types().stream())
        .forEach(type -> workspace.types.putIfAbsent(type.name(), type));
    workspace.typeByName.putAll(workspace.types);
    // By name, so that each list is too.
    workspace.types.values().forEach(workspace::addToSupertypes);
    workspace.subtypes.replaceAll((above, below) -> below.stream().distinct().toList());
    return workspace;
  }

  private void addToSupertypes(ResolvedType type) {
    type.superclass().ifPresent(above -> addSubtype(above, type));
    type.interfaces().forEach(above -> addSubtype(above, type));
  }

  private void addSubtype(ClassType above, ResolvedType type) {
    subtypes.computeIfAbsent(above.name(), name -> new ArrayList<>(2)).add(type.name());
  }

  @Override
  public Collection<ResolvedType> types() {
    return Collections.unmodifiableCollection(types.values());
  }

  @Override
  public Optional<ResolvedType> type(TypeName name) {
    return Optional.ofNullable(typeByName.get(name));
  }

  @Override
  public Optional<TypeDeclared> declaration(TypeName name) {
    return index.declaration(name);
  }

  @Override
  public boolean isSubtype(TypeName type, TypeName ancestor) {
    if (type.equals(ancestor)) {
      return true;
    }
    Declaration declaration = index.identified(type);
    return declaration != null && declaration.hierarchy().isSubtypeOf(ancestor);
  }

  @Override
  public Set<TypeName> supertypes(TypeName type) {
    Declaration declaration = index.identified(type);
    return declaration == null ? Set.of() : declaration.hierarchy().names();
  }

  @Override
  public Optional<ClassType> asSuper(JavaType type, TypeName ancestor) {
    if (type instanceof JavaType.IntersectionType several) {
      return several.parts().stream().flatMap(part -> asSuper(part, ancestor).stream()).findFirst();
    }
    JavaType bare =
        type instanceof JavaType.TypeVariable variable
            ? Bounds.erasureOf(variable)
            : Bounds.upper(type);
    if (!(bare instanceof ClassType named)) {
      return Optional.empty();
    }
    if (named.name().equals(ancestor)) {
      return Optional.of(named);
    }
    Declaration declaration = index.identified(named.name());
    return declaration == null
        ? Optional.empty()
        : Optional.ofNullable(declaration.hierarchy().view(named, ancestor));
  }

  @Override
  public List<TypeName> directSubtypes(TypeName name) {
    return subtypes.getOrDefault(name, List.of());
  }

  @Override
  public Optional<MethodName> function(TypeName type) {
    Declaration declaration = index.identified(type);
    return declaration == null
        ? Optional.empty()
        : declaration.hierarchy().functionalMethod().map(MethodSignature::name);
  }

  @Override
  public List<Document> documents() {
    return documents;
  }
}
