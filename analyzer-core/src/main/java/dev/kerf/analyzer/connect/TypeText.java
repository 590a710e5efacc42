package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.resolve.JavaType;
import java.util.stream.Collectors;

/** Types as people write them: {@code Map<String, Integer>}. */
final class TypeText {

  private TypeText() {}

  static String of(JavaType type) {
    if (type instanceof JavaType.ClassType named) {
      String name = named.name().simpleName();
      return named.arguments().isEmpty()
          ? name
          : named.arguments().stream()
              .map(TypeText::of)
              .collect(Collectors.joining(", ", name + '<', ">"));
    }
    if (type instanceof JavaType.ArrayType array) {
      return of(array.component()) + "[]";
    }
    if (type instanceof JavaType.TypeVariable variable) {
      return variable.name();
    }
    if (type instanceof JavaType.WildcardType wildcard) {
      return wildcard.bound().map(TypeText::of).orElse("?");
    }
    if (type instanceof JavaType.IntersectionType several && !several.parts().isEmpty()) {
      return of(several.parts().get(0));
    }
    return type instanceof JavaType.Primitive primitive ? primitive.keyword() : "?";
  }
}
