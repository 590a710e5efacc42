package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.Fact;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything resolved, as the framework models read it: types by name, the hierarchy across
 * workspace and libraries, and the documents beside the code.
 */
public interface ResolvedApplication {

  /** All types of the workspace, by name. */
  Collection<ResolvedType> types();

  /** A type of the workspace. */
  Optional<ResolvedType> type(TypeName name);

  /** The declaration of any known type, the workspace's or a library's. */
  Optional<TypeDeclared> declaration(TypeName name);

  /** Whether {@code type} is {@code ancestor} or below it, through libraries too. */
  boolean isSubtype(TypeName type, TypeName ancestor);

  /** All that a type is, through libraries too, itself included; nothing of an unknown type. */
  Set<TypeName> supertypes(TypeName type);

  /**
   * The view of a type as one of its supertypes, with type arguments substituted: {@code
   * OwnerRepository} as {@code Repository} is {@code Repository<Owner, Integer>}.
   */
  Optional<JavaType.ClassType> asSuper(JavaType type, TypeName ancestor);

  /** Types of the workspace directly below a type, by name. */
  List<TypeName> directSubtypes(TypeName name);

  /**
   * A class and those above it that the workspace declares, nearest first; cyclic hierarchies end
   * where they close.
   */
  default List<ResolvedType> lineage(ResolvedType type) {
    List<ResolvedType> out = new ArrayList<>();
    Set<TypeName> seen = new HashSet<>();
    Optional<ResolvedType> next = Optional.of(type);
    while (next.isPresent() && seen.add(next.get().name())) {
      out.add(next.get());
      next = next.get().superclass().map(JavaType.ClassType::name).flatMap(this::type);
    }
    return out;
  }

  /** The one abstract method of a functional interface, the workspace's or a library's. */
  Optional<MethodName> function(TypeName type);

  /** Facts of inputs that are not code (XML, properties, scripts), by path. */
  List<Document> documents();

  /** A fact with the path of the input that states it. */
  record Document(String path, Fact fact) {}
}
