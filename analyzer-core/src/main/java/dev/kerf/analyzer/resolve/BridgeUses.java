package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.resolve.JavaType.ClassType;
import java.util.List;

/**
 * The types in the signatures of bridge methods: a method that overrides one with another erased
 * signature gets a bridge with that signature beside it (JLS 15.12.4.5).
 */
final class BridgeUses {

  private final Declaration type;
  private final TypeUses uses;

  BridgeUses(Declaration type, TypeUses uses) {
    this.type = type;
    this.uses = uses;
  }

  void record() {
    for (MethodSignature method : type.methods()) {
      boolean overrides =
          !method.isStatic()
              && !method.isPrivate()
              && !method.declared().isConstructor()
              && !Modifier.has(method.declared().modifiers(), Modifier.IMPLICIT);
      if (overrides) {
        record(method);
      }
    }
  }

  private void record(MethodSignature method) {
    for (Declaration ancestor : type.hierarchy().order()) {
      if (ancestor != type && ancestor.application()) {
        for (MethodSignature overridden : ancestor.methods(method.declared().name())) {
          if (needsBridge(method, overridden) && isOverridden(method, overridden)) {
            uses.signature(overridden, method.declared().line());
          }
        }
      }
    }
  }

  private static boolean needsBridge(MethodSignature method, MethodSignature overridden) {
    return overridden.arity() == method.arity()
        && !overridden.isStatic()
        && !overridden.isPrivate()
        && !(overridden.name().parameters().equals(method.name().parameters())
            && overridden.returnType().erasedName().equals(method.returnType().erasedName()));
  }

  /** Whether the parameters are the same once the supertype's arguments are known. */
  private boolean isOverridden(MethodSignature method, MethodSignature overridden) {
    ClassType view = type.hierarchy().view(overridden.owner().name());
    Substitution substitution =
        view == null
            ? Substitution.NONE
            : Substitution.of(overridden.owner().declared().typeParameters(), view.arguments());
    List<JavaType> wanted = overridden.parameters();
    for (int i = 0; i < wanted.size(); i++) {
      String erased = substitution.apply(wanted.get(i)).erasedName();
      if (!erased.equals(method.parameters().get(i).erasedName())) {
        return false;
      }
    }
    return true;
  }
}
