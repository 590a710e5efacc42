package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.resolve.JavaType.ClassType;

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
    Declaration type = receiver instanceof ClassType ? subtyping.declaration(receiver) : null;
    if (type == null) {
      return null;
    }
    MethodSignature found = null;
    for (MethodSignature method : type.hierarchy().methods(name)) {
      if (method.arity() == arguments) {
        boolean overridden =
            found != null && found.name().parameters().equals(method.name().parameters());
        if (found != null && !overridden) {
          return null;
        }
        found = found == null ? method : found;
      }
    }
    return found == null
        ? null
        : Invocations.target(found, type.name(), Bounds.erased(found.returnType()), false);
  }
}
