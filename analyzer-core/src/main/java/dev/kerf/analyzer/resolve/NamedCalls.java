package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.resolve.JavaType.ClassType;
import java.util.List;

/**
 * The method that a call by name means where a language decides at run time: the only one of that
 * name and number of parameters that the receiver's static type has. With several, or a receiver of
 * unknown type, only the run can tell.
 */
final class NamedCalls {

  private final Subtyping subtyping;

  NamedCalls(Subtyping subtyping) {
    this.subtyping = subtyping;
  }

  /**
   * @return null where none, or more than one, can be meant
   */
  Target.MethodTarget find(JavaType receiver, String name, int arguments) {
    Declaration named = named(receiver);
    Target.MethodTarget ofNamed = named == null ? null : find(named, name, arguments, true);
    Declaration type = declaration(receiver);
    return ofNamed != null || type == null ? ofNamed : find(type, name, arguments, false);
  }

  /**
   * The constructor that makes an object of a type.
   *
   * @return null where none, or more than one, can be meant
   */
  Target.MethodTarget constructor(JavaType made, int arguments) {
    Declaration type = declaration(made);
    MethodSignature found = type == null ? null : only(type.methods("<init>"), arguments, false);
    return found == null ? null : Invocations.target(found, type.name(), KnownTypes.VOID, true);
  }

  private static Target.MethodTarget find(
      Declaration type, String name, int arguments, boolean onlyStatic) {
    MethodSignature found = only(type.hierarchy().methods(name), arguments, onlyStatic);
    return found == null
        ? null
        : Invocations.target(found, type.name(), Bounds.erased(found.returnType()), false);
  }

  private Declaration declaration(JavaType type) {
    return type instanceof ClassType ? subtyping.declaration(type) : null;
  }

  /** The type that a class literal names: its static methods are called on it. */
  private Declaration named(JavaType receiver) {
    return receiver instanceof ClassType of
            && of.name().binaryName().equals("java.lang.Class")
            && of.arguments().size() == 1
        ? declaration(of.arguments().get(0))
        : null;
  }

  private static MethodSignature only(
      List<MethodSignature> methods, int arguments, boolean onlyStatic) {
    MethodSignature found = null;
    for (MethodSignature method : methods) {
      if (method.arity() == arguments && (method.isStatic() || !onlyStatic)) {
        boolean overridden =
            found != null && found.name().parameters().equals(method.name().parameters());
        if (found != null && !overridden) {
          return null;
        }
        found = found == null ? method : found;
      }
    }
    return found;
  }
}
