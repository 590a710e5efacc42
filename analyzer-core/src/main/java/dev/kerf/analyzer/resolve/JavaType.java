package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.TypeReference.Variance;
import dev.kerf.analyzer.model.TypeName;
import java.util.List;
import java.util.Optional;

/** A resolved type of the Java language. */
public sealed interface JavaType
    permits JavaType.Primitive,
        JavaType.ClassType,
        JavaType.ArrayType,
        JavaType.TypeVariable,
        JavaType.WildcardType,
        JavaType.IntersectionType,
        JavaType.NullType,
        JavaType.UnknownType,
        InferenceVariable {

  /** The class or interface that members are looked up in, if there is one. */
  default Optional<TypeName> className() {
    return Optional.empty();
  }

  /** Erased, as a binary name with {@code []} for arrays; {@code ?} when unknown. */
  String erasedName();

  /** {@code int}, ..., {@code void}. */
  record Primitive(String keyword) implements JavaType {
    @Override
    public String erasedName() {
      return keyword;
    }
  }

  /**
   * A class or interface. Without arguments it is either not generic or raw.
   *
   * @param arguments in order; empty or as many as the declaration has parameters
   */
  record ClassType(TypeName name, List<JavaType> arguments) implements JavaType {
    public ClassType {
      arguments = List.copyOf(arguments);
    }

    public static ClassType of(String binaryName) {
      return new ClassType(TypeName.of(binaryName), List.of());
    }

    @Override
    public Optional<TypeName> className() {
      return Optional.of(name);
    }

    @Override
    public String erasedName() {
      return name.binaryName();
    }

    // Written out: what a record brings along is linked at run time, and slower.
    @Override
    public boolean equals(Object other) {
      return this == other
          || other instanceof ClassType type
              && name.equals(type.name)
              && arguments.equals(type.arguments);
    }

    @Override
    public int hashCode() {
      return arguments.isEmpty() ? name.hashCode() : 31 * name.hashCode() + arguments.hashCode();
    }
  }

  /** {@code component[]}. */
  record ArrayType(JavaType component) implements JavaType {
    @Override
    public String erasedName() {
      return component.erasedName() + "[]";
    }
  }

  /**
   * A type variable.
   *
   * @param name as declared
   * @param erasure the erased name of its leftmost bound, {@code java.lang.Object} without one
   */
  record TypeVariable(String name, String erasure) implements JavaType {
    @Override
    public String erasedName() {
      return erasure;
    }
  }

  /** {@code ?}, {@code ? extends bound}, {@code ? super bound}. */
  record WildcardType(Variance variance, Optional<JavaType> bound) implements JavaType {
    @Override
    public String erasedName() {
      return variance == Variance.EXTENDS && bound.isPresent()
          ? bound.get().erasedName()
          : "java.lang.Object";
    }
  }

  /** Several types at once: {@code A & B}, a multi-catch, the bounds of a variable. */
  record IntersectionType(List<JavaType> parts) implements JavaType {
    public IntersectionType {
      parts = List.copyOf(parts);
    }

    @Override
    public Optional<TypeName> className() {
      return parts.isEmpty() ? Optional.empty() : parts.get(0).className();
    }

    @Override
    public String erasedName() {
      return parts.isEmpty() ? "java.lang.Object" : parts.get(0).erasedName();
    }
  }

  /** The type of {@code null}. */
  record NullType() implements JavaType {
    @Override
    public String erasedName() {
      return "java.lang.Object";
    }
  }

  /**
   * A type that nothing at hand declares.
   *
   * @param written what the source calls it, for the list of what is unresolved; may be empty
   */
  record UnknownType(String written) implements JavaType {
    @Override
    public String erasedName() {
      return "?";
    }
  }
}
