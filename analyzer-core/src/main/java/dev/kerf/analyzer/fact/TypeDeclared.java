package dev.kerf.analyzer.fact;

import dev.kerf.analyzer.model.TypeName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A type with its members. Nested, local and anonymous types are facts of their own beside the one
 * that encloses them.
 *
 * @param name the binary name
 * @param kind what is declared
 * @param nesting where it is declared
 * @param enclosing the directly enclosing type, if any
 * @param modifiers bits of {@link Modifier}, with those that the language implies (members of
 *     interfaces are public, records final)
 * @param typeParameters in order
 * @param superclass as written; absent when nothing is written (Object, Record and Enum are
 *     implied)
 * @param interfaces as written; for an anonymous class its one supertype stands in {@code
 *     superclass} whether it is a class or an interface
 * @param permitted of a sealed type, as written
 * @param annotations in order
 * @param fields in order; enum constants and record components included
 * @param methods in order; constructors are {@code <init>}, initializer blocks are {@code <clinit>}
 *     or {@code <init>} with {@link MethodDeclared#initializer()}
 * @param line of the name, 1-based
 */
public record TypeDeclared(
    TypeName name,
    Kind kind,
    Nesting nesting,
    Optional<TypeName> enclosing,
    int modifiers,
    List<TypeParameterDeclared> typeParameters,
    Optional<TypeReference> superclass,
    List<TypeReference> interfaces,
    List<TypeReference> permitted,
    List<AnnotationUse> annotations,
    List<FieldDeclared> fields,
    List<MethodDeclared> methods,
    int line) {

  /** What is declared. */
  public enum Kind {
    CLASS,
    INTERFACE,
    ENUM,
    RECORD,
    ANNOTATION
  }

  /** Where a type is declared. */
  public enum Nesting {
    TOP,
    MEMBER,
    LOCAL,
    ANONYMOUS
  }

  public TypeDeclared {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(nesting, "nesting");
    typeParameters = List.copyOf(typeParameters);
    interfaces = List.copyOf(interfaces);
    permitted = List.copyOf(permitted);
    annotations = List.copyOf(annotations);
    fields = List.copyOf(fields);
    methods = List.copyOf(methods);
  }

  /** The same type with other members. */
  public TypeDeclared withMembers(
      List<FieldDeclared> otherFields, List<MethodDeclared> otherMethods) {
    return new TypeDeclared(
        name,
        kind,
        nesting,
        enclosing,
        modifiers,
        typeParameters,
        superclass,
        interfaces,
        permitted,
        annotations,
        otherFields,
        otherMethods,
        line);
  }

  public boolean isInterface() {
    return kind == Kind.INTERFACE || kind == Kind.ANNOTATION;
  }
}
