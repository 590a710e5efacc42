package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.TypeReference.Variance;
import dev.kerf.analyzer.resolve.JavaType.ClassType;
import dev.kerf.analyzer.resolve.JavaType.IntersectionType;
import dev.kerf.analyzer.resolve.JavaType.WildcardType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The function that a functional interface stands for (JLS 9.9). */
final class FunctionTypes {

  private final Subtyping subtyping;
  private final MemberLookup members;

  FunctionTypes(Subtyping subtyping, MemberLookup members) {
    this.subtyping = subtyping;
    this.members = members;
  }

  /** The parameters and the result of a lambda for a type. */
  record FunctionType(MethodSignature method, List<JavaType> parameters, JavaType result) {}

  /** Null when the type is no functional interface, or not known to be one. */
  FunctionType of(JavaType type) {
    if (type instanceof IntersectionType several) {
      for (JavaType part : several.parts()) {
        FunctionType found = of(part);
        if (found != null) {
          return found;
        }
      }
      return null;
    }
    Declaration declaration = subtyping.declaration(type);
    Optional<MethodSignature> method =
        declaration == null ? Optional.empty() : declaration.hierarchy().functionalMethod();
    return method.isEmpty() ? null : functionType((ClassType) type, method.get());
  }

  private FunctionType functionType(ClassType type, MethodSignature method) {
    ClassType written = withoutWildcards(subtyping.captured(type));
    if (members.isRaw(method.owner(), written)) {
      List<JavaType> erased = new ArrayList<>(method.arity());
      for (JavaType parameter : method.parameters()) {
        erased.add(Bounds.erased(parameter));
      }
      return new FunctionType(method, erased, Bounds.erased(method.returnType()));
    }
    Substitution substitution = members.substitution(method.owner(), written);
    return new FunctionType(
        method,
        substitution.applyToAll(method.parameters()),
        substitution.apply(method.returnType()));
  }

  /** JLS 9.9: {@code ? super T} and {@code ? extends T} count as T. */
  private static ClassType withoutWildcards(ClassType type) {
    boolean plain = true;
    for (JavaType argument : type.arguments()) {
      plain &= !(argument instanceof WildcardType);
    }
    if (plain) {
      return type;
    }
    List<JavaType> arguments = new ArrayList<>(type.arguments().size());
    for (JavaType argument : type.arguments()) {
      arguments.add(
          argument instanceof WildcardType wildcard && wildcard.variance() == Variance.UNBOUNDED
              ? KnownTypes.OBJECT
              : Bounds.written(argument));
    }
    return new ClassType(type.name(), arguments);
  }
}
