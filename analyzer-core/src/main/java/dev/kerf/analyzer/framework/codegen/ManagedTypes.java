package dev.kerf.analyzer.framework.codegen;

import dev.kerf.analyzer.fact.AnnotationUse;
import dev.kerf.analyzer.fact.FieldDeclared;
import dev.kerf.analyzer.fact.MethodDeclared;
import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.fact.TypeReference;
import dev.kerf.analyzer.framework.codegen.WrittenTypes.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The entities, embeddables and mapped superclasses at hand, with their persistent attributes. */
final class ManagedTypes {

  private final WrittenTypes types;

  /**
   * A persistent attribute.
   *
   * @param type as written in {@code owner}
   * @param plural whether it is mapped as a collection
   */
  record Attribute(String name, TypeReference type, boolean plural, Written owner, int line) {}

  ManagedTypes(WrittenTypes types) {
    this.types = types;
  }

  boolean contains(Written type) {
    return type.type().kind() == TypeDeclared.Kind.CLASS
        && type.type().nesting() == TypeDeclared.Nesting.TOP
        && has(type, type.type().annotations(), "Entity", "Embeddable", "MappedSuperclass");
  }

  boolean isEmbeddable(Written type) {
    return has(type, type.type().annotations(), "Embeddable");
  }

  private static boolean has(Written type, List<AnnotationUse> uses, String... names) {
    for (String name : names) {
      if (type.annotation(uses, "jakarta.persistence." + name, "javax.persistence." + name)
          .isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** {@code jakarta.persistence} or {@code javax.persistence}, by what annotates the type. */
  static String namespace(Written type) {
    boolean jakarta =
        type.unit().stated().imports().stream()
            .anyMatch(declared -> declared.name().startsWith("jakarta.persistence"));
    return jakarta ? "jakarta.persistence" : "javax.persistence";
  }

  /** The managed superclass, if there is one at hand. */
  Optional<Written> parent(Written type) {
    return type.type()
        .superclass()
        .flatMap(superclass -> types.find(superclass, type))
        .filter(this::contains);
  }

  /** Its own attributes, in order: by fields, or by getters where the identifier is on one. */
  List<Attribute> attributes(Written type) {
    List<Attribute> attributes = new ArrayList<>();
    if (isByProperty(type)) {
      for (MethodDeclared method : type.type().methods()) {
        property(method)
            .filter(name -> isPersistent(type, method.modifiers(), method.annotations()))
            .ifPresent(
                name ->
                    attributes.add(
                        new Attribute(
                            name,
                            method.returnType(),
                            isPlural(type, method.annotations()),
                            type,
                            method.line())));
      }
      return attributes;
    }
    for (FieldDeclared field : type.type().fields()) {
      if (field.role() == FieldDeclared.Role.FIELD
          && isPersistent(type, field.modifiers(), field.annotations())) {
        attributes.add(
            new Attribute(
                field.name(),
                field.type(),
                isPlural(type, field.annotations()),
                type,
                field.line()));
      }
    }
    return attributes;
  }

  private static boolean isPersistent(Written type, int modifiers, List<AnnotationUse> uses) {
    return (modifiers & (Modifier.STATIC | Modifier.TRANSIENT)) == 0
        && !has(type, uses, "Transient");
  }

  private static boolean isPlural(Written type, List<AnnotationUse> uses) {
    return has(type, uses, "OneToMany", "ManyToMany", "ElementCollection");
  }

  /** Whether the mapping stands on getters: where the identifier does, here or above. */
  private boolean isByProperty(Written type) {
    for (MethodDeclared method : type.type().methods()) {
      if (has(type, method.annotations(), "Id", "EmbeddedId")) {
        return true;
      }
    }
    for (FieldDeclared field : type.type().fields()) {
      if (has(type, field.annotations(), "Id", "EmbeddedId")) {
        return false;
      }
    }
    return parent(type).map(this::isByProperty).orElse(false);
  }

  private static Optional<String> property(MethodDeclared method) {
    String name = method.name();
    int prefix = name.startsWith("get") ? 3 : name.startsWith("is") ? 2 : name.length();
    if (!method.parameters().isEmpty() || name.length() <= prefix) {
      return Optional.empty();
    }
    return Optional.of(Character.toLowerCase(name.charAt(prefix)) + name.substring(prefix + 1));
  }
}
