package dev.kerf.analyzer.fact;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A method, constructor or initializer block.
 *
 * @param name {@code <init>} for constructors and instance initializer blocks, {@code <clinit>} for
 *     static blocks
 * @param initializer whether it is an initializer block
 * @param modifiers bits of {@link Modifier}, implied ones included ({@code public abstract} in
 *     interfaces, {@link Modifier#VARARGS})
 * @param typeParameters in order
 * @param parameters in order
 * @param returnType as written; {@code void} for constructors and blocks
 * @param thrown as written
 * @param annotations in order
 * @param body absent for abstract and native methods and for an enum's {@code values()} and {@code
 *     valueOf()}; its first terms are the bindings of the parameters, in order; of an annotation's
 *     element its default value, being the last term
 * @param line of the name, 1-based
 */
public record MethodDeclared(
    String name,
    boolean initializer,
    int modifiers,
    List<TypeParameterDeclared> typeParameters,
    List<ParameterDeclared> parameters,
    TypeReference returnType,
    List<TypeReference> thrown,
    List<AnnotationUse> annotations,
    Optional<Body> body,
    int line) {

  /** A parameter; of a varargs method the last one's type is the array. */
  public record ParameterDeclared(
      String name, TypeReference type, List<AnnotationUse> annotations) {
    public ParameterDeclared {
      Objects.requireNonNull(type, "type");
      annotations = List.copyOf(annotations);
    }
  }

  public MethodDeclared {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(returnType, "returnType");
    typeParameters = List.copyOf(typeParameters);
    parameters = List.copyOf(parameters);
    thrown = List.copyOf(thrown);
    annotations = List.copyOf(annotations);
  }

  /** The same method with another body. */
  public MethodDeclared withBody(Optional<Body> other) {
    return new MethodDeclared(
        name,
        initializer,
        modifiers,
        typeParameters,
        parameters,
        returnType,
        thrown,
        annotations,
        other,
        line);
  }

  public boolean isStatic() {
    return Modifier.has(modifiers, Modifier.STATIC);
  }

  public boolean isAbstract() {
    return Modifier.has(modifiers, Modifier.ABSTRACT);
  }

  public boolean isVarargs() {
    return Modifier.has(modifiers, Modifier.VARARGS);
  }

  public boolean isConstructor() {
    return name.equals("<init>") && !initializer;
  }
}
