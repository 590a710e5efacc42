package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.AnnotationUse;
import dev.kerf.analyzer.fact.MethodDeclared;
import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.TypeReference;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType.ClassType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The types in the signatures of bridge methods. A compiler adds one to a class where a method, its
 * own or inherited, overrides one whose erased signature differs (JLS 15.12.4.5), and where a
 * public class inherits a public method from a superclass that is not public.
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
      if (mayOverride(method)) {
        ofOverriding(method);
      }
    }
    if (!type.declared().isInterface()) {
      ofInherited();
    }
  }

  private static boolean mayOverride(MethodSignature method) {
    return !method.isStatic() && !method.isPrivate() && !method.declared().isConstructor();
  }

  private void ofOverriding(MethodSignature method) {
    for (Declaration ancestor : type.hierarchy().order()) {
      if (ancestor != type && ancestor.application()) {
        for (MethodSignature overridden : ancestor.methods(method.declared().name())) {
          if (differs(method, overridden) && isOverridden(method, overridden)) {
            bridge(overridden);
          }
        }
      }
    }
  }

  private static boolean differs(MethodSignature method, MethodSignature overridden) {
    return overridden.arity() == method.arity()
        && mayOverride(overridden)
        && !(overridden.name().parameters().equals(method.name().parameters())
            && overridden.returnType().erasedName().equals(method.returnType().erasedName()));
  }

  /** Whether the parameters are the same once the arguments of both supertypes are known. */
  private boolean isOverridden(MethodSignature method, MethodSignature overridden) {
    Substitution ofMethod = view(method);
    Substitution ofOverridden = view(overridden);
    for (int i = 0; i < method.arity(); i++) {
      String own = ofMethod.apply(method.parameters().get(i)).erasedName();
      String wanted = ofOverridden.apply(overridden.parameters().get(i)).erasedName();
      if (!own.equals(wanted)) {
        return false;
      }
    }
    return true;
  }

  private Substitution view(MethodSignature method) {
    ClassType view = type.hierarchy().view(method.owner().name());
    return view == null
        ? Substitution.NONE
        : Substitution.of(method.owner().declared().typeParameters(), view.arguments());
  }

  /** Methods of superclasses that implement an interface's, or that are not visible by name. */
  private void ofInherited() {
    Set<String> seen = new HashSet<>();
    for (MethodSignature own : type.methods()) {
      seen.add(key(own));
    }
    for (Declaration ancestor : type.hierarchy().order()) {
      if (ancestor == type || !ancestor.application() || ancestor.declared().isInterface()) {
        continue;
      }
      for (MethodSignature method : ancestor.methods()) {
        if (mayOverride(method) && seen.add(key(method)) && !method.isAbstract()) {
          ofInherited(method, ancestor);
        }
      }
    }
  }

  private static String key(MethodSignature method) {
    return method.name().signature();
  }

  private void ofInherited(MethodSignature method, Declaration from) {
    boolean isPublic = Modifier.has(method.declared().modifiers(), Modifier.PUBLIC);
    boolean isFinal = Modifier.has(method.declared().modifiers(), Modifier.FINAL);
    if (isPublic && !isFinal && isPublic(type) && isHiddenUpTo(from)) {
      bridge(method);
      annotations(method);
    }
    for (Declaration ancestor : type.hierarchy().order()) {
      if (isOwnInterface(ancestor)) {
        for (MethodSignature implemented : ancestor.methods(method.declared().name())) {
          if (differs(method, implemented)
              && isOverridden(method, implemented)
              && !isBridgedAbove(method, implemented)) {
            bridge(implemented);
            uses.signature(method, type.declared().line());
          }
        }
      }
    }
  }

  /**
   * Whether no superclass from the direct one up to this one is public: that would have a bridge.
   */
  private boolean isHiddenUpTo(Declaration from) {
    for (Declaration ancestor : type.hierarchy().order()) {
      if (ancestor != type && isPublic(ancestor)) {
        return false;
      }
      if (ancestor == from) {
        return true;
      }
    }
    return false;
  }

  /**
   * A bridge has the annotations of the method that it calls, in so far as a class file has any.
   */
  private void annotations(MethodSignature method) {
    annotations(method.declared().annotations(), method);
    for (MethodDeclared.ParameterDeclared parameter : method.declared().parameters()) {
      annotations(parameter.annotations(), method);
    }
  }

  private void annotations(List<AnnotationUse> written, MethodSignature method) {
    for (AnnotationUse annotation : written) {
      if (TypeReader.read(annotation.type(), method.scope()) instanceof ClassType named) {
        Declaration declared = type.index().find(named.name(), type.root());
        if (declared != null && !AnnotationResolution.hasSourceRetention(declared)) {
          uses.named(named.name(), TypeUse.Kind.DESCRIPTOR, type.declared().line());
        }
      }
    }
  }

  /** Whether the class that declares the method has such a bridge, for another supertype's sake. */
  private static boolean isBridgedAbove(MethodSignature method, MethodSignature implemented) {
    Declaration owner = method.owner();
    for (Declaration ancestor : owner.hierarchy().order()) {
      for (MethodSignature other : ancestor.methods(method.declared().name())) {
        if (ancestor != owner
            && mayOverride(other)
            && other.name().parameters().equals(implemented.name().parameters())
            && other.returnType().erasedName().equals(implemented.returnType().erasedName())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isPublic(Declaration declaration) {
    return Modifier.has(declaration.declared().modifiers(), Modifier.PUBLIC);
  }

  /** An interface that the type has and its superclass has not, which would bridge it already. */
  private boolean isOwnInterface(Declaration ancestor) {
    if (!ancestor.declared().isInterface() || !ancestor.application()) {
      return false;
    }
    TypeName superclass =
        type.supertypes().superclass().map(ClassType::name).orElse(KnownTypes.OBJECT.name());
    Declaration above = type.index().find(superclass, type.root());
    return above == null || !above.hierarchy().isSubtypeOf(ancestor.name());
  }

  /** A bridge throws what the method throws that it stands for. */
  private void bridge(MethodSignature method) {
    int line = type.declared().line();
    uses.signature(method, line);
    List<TypeReference> thrown = method.declared().thrown();
    for (TypeReference reference : thrown) {
      if (TypeReader.read(reference, method.scope()) instanceof ClassType named) {
        uses.named(named.name(), TypeUse.Kind.DESCRIPTOR, line);
      }
    }
  }
}
