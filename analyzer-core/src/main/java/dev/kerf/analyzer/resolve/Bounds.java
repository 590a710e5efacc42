package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.TypeReference.Variance;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType.ArrayType;
import dev.kerf.analyzer.resolve.JavaType.ClassType;
import dev.kerf.analyzer.resolve.JavaType.TypeVariable;
import dev.kerf.analyzer.resolve.JavaType.WildcardType;
import java.util.List;

/** What a value of a type is at least, and what may be put where a type is wanted. */
final class Bounds {

  private Bounds() {}

  /** A wildcard by what can be read from it: its upper bound. */
  static JavaType upper(JavaType type) {
    if (type instanceof WildcardType wildcard) {
      return wildcard.variance() == Variance.EXTENDS
          ? upper(wildcard.bound().orElse(KnownTypes.OBJECT))
          : KnownTypes.OBJECT;
    }
    return type;
  }

  /** A wildcard by what can be handed to it: the bound that is written, JLS 9.9. */
  static JavaType written(JavaType type) {
    return type instanceof WildcardType wildcard
        ? written(wildcard.bound().orElse(KnownTypes.OBJECT))
        : type;
  }

  /** JLS 4.6. */
  static JavaType erased(JavaType type) {
    if (type instanceof ClassType named) {
      return named.arguments().isEmpty() ? named : new ClassType(named.name(), List.of());
    }
    if (type instanceof ArrayType array) {
      return new ArrayType(erased(array.component()));
    }
    if (type instanceof TypeVariable variable) {
      return erasureOf(variable);
    }
    if (type instanceof WildcardType) {
      return erased(upper(type));
    }
    if (type instanceof JavaType.IntersectionType several && !several.parts().isEmpty()) {
      return erased(several.parts().get(0));
    }
    return type;
  }

  /** The leftmost bound of a variable without its arguments. */
  static JavaType erasureOf(TypeVariable variable) {
    String erasure = variable.erasure();
    return erasure.equals("?") || erasure.endsWith("[]")
        ? KnownTypes.UNKNOWN
        : new ClassType(TypeName.of(erasure), List.of());
  }

  /** Whether an inference variable occurs in a type. */
  static boolean mentionsInference(JavaType type) {
    if (type instanceof InferenceVariable) {
      return true;
    }
    if (type instanceof ClassType named) {
      return anyMentionsInference(named.arguments());
    }
    if (type instanceof ArrayType array) {
      return mentionsInference(array.component());
    }
    if (type instanceof WildcardType wildcard) {
      return wildcard.bound().isPresent() && mentionsInference(wildcard.bound().get());
    }
    return type instanceof JavaType.IntersectionType several
        && anyMentionsInference(several.parts());
  }

  private static boolean anyMentionsInference(List<JavaType> types) {
    for (int i = 0; i < types.size(); i++) {
      if (mentionsInference(types.get(i))) {
        return true;
      }
    }
    return false;
  }
}
