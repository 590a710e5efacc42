package dev.kerf.analyzer.framework.lombok;

import dev.kerf.analyzer.fact.TypeParameterDeclared;
import dev.kerf.analyzer.fact.TypeReference;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.List;

/** Types as generated code names them. */
final class Types {

  static final TypeReference VOID = new TypeReference.Primitive("void");
  static final TypeReference BOOLEAN = new TypeReference.Primitive("boolean");
  static final TypeReference INT = new TypeReference.Primitive("int");
  static final TypeReference OBJECT = named("java.lang.Object");
  static final TypeReference STRING = named("java.lang.String");
  static final TypeReference ANY =
      new TypeReference.Wildcard(TypeReference.Variance.UNBOUNDED, List.of());

  private Types() {}

  static TypeReference named(String binaryName, TypeReference... arguments) {
    return new TypeReference.Binary(TypeName.of(binaryName), List.of(arguments));
  }

  static TypeReference of(TypeName name, List<TypeReference> arguments) {
    return new TypeReference.Binary(name, arguments);
  }

  static TypeReference extending(TypeReference bound) {
    return new TypeReference.Wildcard(TypeReference.Variance.EXTENDS, List.of(bound));
  }

  static TypeReference above(TypeReference bound) {
    return new TypeReference.Wildcard(TypeReference.Variance.SUPER, List.of(bound));
  }

  /** The parameters themselves, as arguments. */
  static List<TypeReference> variables(List<TypeParameterDeclared> parameters) {
    List<TypeReference> arguments = new ArrayList<>(parameters.size());
    for (TypeParameterDeclared parameter : parameters) {
      arguments.add(new TypeReference.Variable(parameter.name()));
    }
    return arguments;
  }

  static boolean isBoolean(TypeReference type) {
    return isPrimitive(type, "boolean");
  }

  static boolean isPrimitive(TypeReference type, String keyword) {
    return type instanceof TypeReference.Primitive primitive && primitive.keyword().equals(keyword);
  }

  /** The last name of a written type, {@code Entry} of {@code Map.Entry}; empty for others. */
  static String simpleName(TypeReference type) {
    return type instanceof TypeReference.Named named
        ? named.segments().get(named.segments().size() - 1).name()
        : type instanceof TypeReference.Binary binary ? binary.name().simpleName() : "";
  }

  static List<TypeReference> arguments(TypeReference type) {
    return type instanceof TypeReference.Named named
        ? named.segments().get(named.segments().size() - 1).arguments()
        : type instanceof TypeReference.Binary binary ? binary.arguments() : List.of();
  }

  /** Whether two types of one file are written alike; arguments cannot tell overloads apart. */
  static boolean alike(TypeReference a, TypeReference b) {
    if (a instanceof TypeReference.ArrayOf array && b instanceof TypeReference.ArrayOf other) {
      return alike(array.component(), other.component());
    }
    String name = simpleName(a);
    return name.isEmpty() ? a.equals(b) : name.equals(simpleName(b));
  }
}
