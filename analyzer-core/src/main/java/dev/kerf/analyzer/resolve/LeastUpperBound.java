package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.TypeReference.Variance;
import dev.kerf.analyzer.resolve.JavaType.ArrayType;
import dev.kerf.analyzer.resolve.JavaType.ClassType;
import dev.kerf.analyzer.resolve.JavaType.NullType;
import dev.kerf.analyzer.resolve.JavaType.Primitive;
import dev.kerf.analyzer.resolve.JavaType.WildcardType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The one type that several values have in common (an approximation of JLS 4.10.4): a common
 * superclass other than Object if there is one, else the first common interface, else Object.
 */
final class LeastUpperBound {

  private static final int MAX_DEPTH = 3;

  private final Subtyping subtyping;

  LeastUpperBound(Subtyping subtyping) {
    this.subtyping = subtyping;
  }

  JavaType of(List<JavaType> types) {
    return of(types, 0);
  }

  private JavaType of(List<JavaType> types, int depth) {
    JavaType result = null;
    for (JavaType type : types) {
      if (!(type instanceof NullType) && !KnownTypes.isUnknown(type)) {
        JavaType reference = types.size() == 1 ? type : KnownTypes.boxed(type);
        result = result == null ? reference : of(result, reference, depth);
      }
    }
    return result == null ? types.get(0) : result;
  }

  private JavaType of(JavaType left, JavaType right, int depth) {
    if (left.equals(right)) {
      return left;
    }
    if (left instanceof ArrayType a && right instanceof ArrayType b) {
      return a.component() instanceof Primitive || b.component() instanceof Primitive
          ? KnownTypes.OBJECT
          : new ArrayType(of(a.component(), b.component(), depth));
    }
    List<ClassType> lefts = subtyping.classes(left);
    List<ClassType> rights = subtyping.classes(right);
    if (lefts.isEmpty() || rights.isEmpty()) {
      return left;
    }
    return common(lefts.get(0), rights.get(0), left, right, depth);
  }

  private JavaType common(
      ClassType left, ClassType right, JavaType leftType, JavaType rightType, int depth) {
    if (!left.name().equals(right.name())) {
      if (subtyping.isSubclass(right.name(), left.name())) {
        return merged(left, subtyping.asSuper(right, left.name()), leftType, depth);
      }
      if (subtyping.isSubclass(left.name(), right.name())) {
        return merged(right, subtyping.asSuper(left, right.name()), rightType, depth);
      }
    }
    Declaration declaration = subtyping.declaration(left.name());
    if (declaration == null) {
      return KnownTypes.OBJECT;
    }
    ClassType marker = null;
    for (Declaration ancestor : declaration.hierarchy().order()) {
      if (!KnownTypes.isObject(ancestor.rawType())
          && subtyping.isSubclass(right.name(), ancestor.name())) {
        ClassType view = subtyping.asSuper(left, ancestor.name());
        JavaType found =
            merged(view, subtyping.asSuper(right, ancestor.name()), ancestor.rawType(), depth);
        if (!isMarker(ancestor)) {
          return found;
        }
        marker = marker == null && found instanceof ClassType named ? named : marker;
      }
    }
    return marker == null ? KnownTypes.OBJECT : marker;
  }

  /** Interfaces that many unrelated classes have say less than any other common type. */
  private static boolean isMarker(Declaration declaration) {
    return switch (declaration.name().binaryName()) {
      case "java.io.Serializable",
          "java.lang.Cloneable",
          "java.lang.Comparable",
          "java.lang.constant.Constable",
          "java.lang.constant.ConstantDesc" ->
          true;
      default -> false;
    };
  }

  /** Two parameterizations of one class; arguments that differ become a wildcard. */
  private JavaType merged(ClassType left, ClassType right, JavaType otherwise, int depth) {
    if (left == null || right == null || left.equals(right)) {
      return otherwise instanceof ClassType && left != null ? left : otherwise;
    }
    if (left.arguments().size() != right.arguments().size() || depth >= MAX_DEPTH) {
      return new ClassType(left.name(), List.of());
    }
    List<JavaType> arguments = new ArrayList<>(left.arguments().size());
    for (int i = 0; i < left.arguments().size(); i++) {
      JavaType a = left.arguments().get(i);
      JavaType b = right.arguments().get(i);
      if (a.equals(b)) {
        arguments.add(a);
      } else {
        JavaType upper = of(List.of(Bounds.upper(a), Bounds.upper(b)), depth + 1);
        arguments.add(new WildcardType(Variance.EXTENDS, Optional.of(upper)));
      }
    }
    return new ClassType(left.name(), arguments);
  }
}
