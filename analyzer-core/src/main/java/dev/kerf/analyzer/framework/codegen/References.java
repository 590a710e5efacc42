package dev.kerf.analyzer.framework.codegen;

import dev.kerf.analyzer.fact.FieldDeclared;
import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.TypeReference;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Types, fields and members as generated sources write them. */
final class References {

  static final TypeReference VOID = new TypeReference.Primitive("void");

  private static final Map<String, String> BOXES =
      Map.of(
          "boolean", "java.lang.Boolean",
          "byte", "java.lang.Byte",
          "short", "java.lang.Short",
          "char", "java.lang.Character",
          "int", "java.lang.Integer",
          "long", "java.lang.Long",
          "float", "java.lang.Float",
          "double", "java.lang.Double");

  private References() {}

  static TypeReference of(String binaryName, TypeReference... arguments) {
    return new TypeReference.Binary(TypeName.of(binaryName), List.of(arguments));
  }

  static TypeReference boxed(TypeReference type) {
    return type instanceof TypeReference.Primitive primitive
        ? of(BOXES.getOrDefault(primitive.keyword(), "java.lang.Object"))
        : type;
  }

  static List<TypeReference> arguments(TypeReference type) {
    return type instanceof TypeReference.Named named
        ? named.segments().get(named.segments().size() - 1).arguments()
        : type instanceof TypeReference.Binary binary ? binary.arguments() : List.of();
  }

  /** The written name with other arguments. */
  static TypeReference named(TypeReference.Named written, List<TypeReference> arguments) {
    List<TypeReference.Segment> segments = new ArrayList<>(written.segments());
    int last = segments.size() - 1;
    segments.set(last, new TypeReference.Segment(segments.get(last).name(), arguments));
    return new TypeReference.Named(segments, written.line());
  }

  /** The last name: {@code Entry} of {@code Map.Entry}, {@code int}; empty for arrays. */
  static String simpleName(TypeReference type) {
    if (type instanceof TypeReference.Named named) {
      return named.segments().get(named.segments().size() - 1).name();
    }
    if (type instanceof TypeReference.Binary binary) {
      return binary.name().simpleName();
    }
    return type instanceof TypeReference.Primitive primitive ? primitive.keyword() : "";
  }

  static FieldDeclared field(String name, TypeReference type, int modifiers, int line) {
    return new FieldDeclared(
        name,
        FieldDeclared.Role.FIELD,
        type,
        Modifier.PUBLIC | Modifier.IMPLICIT | modifiers,
        List.of(),
        Optional.empty(),
        line);
  }
}
