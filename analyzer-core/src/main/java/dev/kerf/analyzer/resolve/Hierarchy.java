package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.TypeParameterDeclared;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType.ClassType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The supertypes of one type, direct and indirect, and what it is as each of them. */
final class Hierarchy {

  private final Declaration type;
  private volatile Ancestors ancestors;
  private final Map<String, List<MethodSignature>> methods = new ConcurrentHashMap<>(4);
  private volatile Optional<MethodSignature> functional;

  /** All known types above, itself first, superclasses before interfaces, each with its view. */
  private record Ancestors(
      List<Declaration> order, Map<TypeName, ClassType> views, boolean unknown) {}

  Hierarchy(Declaration type) {
    this.type = type;
  }

  /** Itself, its superclasses from below, then all interfaces; ends with Object for all. */
  List<Declaration> order() {
    return ancestors().order;
  }

  /** Whether a supertype, direct or not, is declared nowhere at hand. */
  boolean isIncomplete() {
    return ancestors().unknown;
  }

  /** The names of all supertypes, itself included, those that nothing declares among them. */
  Set<TypeName> names() {
    return Collections.unmodifiableSet(ancestors().views.keySet());
  }

  boolean isSubtypeOf(TypeName ancestor) {
    return ancestors().views.containsKey(ancestor);
  }

  /** The type as one of its supertypes, in terms of its own variables; null when it is none. */
  ClassType view(TypeName ancestor) {
    return ancestors().views.get(ancestor);
  }

  /** The type with these arguments as one of its supertypes; raw when it is raw. */
  ClassType view(ClassType self, TypeName ancestor) {
    if (self.name().equals(ancestor)) {
      return self;
    }
    ClassType view = view(ancestor);
    if (view == null || view.arguments().isEmpty()) {
      return view;
    }
    List<TypeParameterDeclared> parameters = type.declared().typeParameters();
    if (parameters.isEmpty()) {
      return view;
    }
    return self.arguments().size() == parameters.size()
        ? Substitution.of(parameters, self.arguments()).applyTo(view)
        : new ClassType(ancestor, List.of());
  }

  /** A member type of a supertype, the nearest first; null without one. */
  Declaration inheritedMemberType(String simpleName) {
    // Not by ancestors(): names are looked up while headers are still being read.
    return inheritedMemberType(type, simpleName, 0);
  }

  private static Declaration inheritedMemberType(Declaration from, String simpleName, int depth) {
    if (depth > DeclarationIndex.MAX_DEPTH) {
      return null;
    }
    Supertypes direct = from.supertypes();
    Declaration found = memberOf(from, direct.superclass().orElse(null), simpleName, depth);
    for (int i = 0; found == null && i < direct.interfaces().size(); i++) {
      found = memberOf(from, direct.interfaces().get(i), simpleName, depth);
    }
    return found;
  }

  private static Declaration memberOf(
      Declaration from, ClassType supertype, String simpleName, int depth) {
    Declaration above = supertype == null ? null : from.index().find(supertype.name(), from.root());
    if (above == null) {
      return null;
    }
    Declaration own = above.immediateMemberType(simpleName);
    return own != null ? own : inheritedMemberType(above, simpleName, depth + 1);
  }

  /**
   * All methods of a name that the type has, nearest first: its own, then inherited ones. Static
   * methods of superinterfaces are not inherited (JLS 8.4.8). Overridden ones are among them.
   */
  List<MethodSignature> methods(String name) {
    List<MethodSignature> found = methods.get(name);
    if (found == null) {
      found = findMethods(name);
      methods.put(name, found);
    }
    return found;
  }

  private List<MethodSignature> findMethods(String name) {
    List<MethodSignature> found = new ArrayList<>(2);
    for (Declaration ancestor : order()) {
      for (MethodSignature method : ancestor.methods(name)) {
        boolean inherited = ancestor != type;
        boolean kept = ancestor.declared().isInterface() ? !method.isStatic() : true;
        if (!inherited || kept) {
          found.add(method);
        }
      }
    }
    return List.copyOf(found);
  }

  /** A field that the type has, its own or inherited; null without one. */
  FieldSignature field(String name) {
    for (Declaration ancestor : order()) {
      FieldSignature field = ancestor.field(name);
      if (field != null && !isHidden(field, ancestor)) {
        return field;
      }
    }
    return null;
  }

  /** A private field of a superclass; within one outermost class it can be meant all the same. */
  private boolean isHidden(FieldSignature field, Declaration ancestor) {
    return ancestor != type
        && Modifier.has(field.declared().modifiers(), Modifier.PRIVATE)
        && !ancestor.name().outermost().equals(type.name().outermost());
  }

  /** The one abstract method of a functional interface (JLS 9.8). */
  Optional<MethodSignature> functionalMethod() {
    Optional<MethodSignature> found = functional;
    if (found == null) {
      found = type.declared().isInterface() ? findFunctional() : Optional.empty();
      functional = found;
    }
    return found;
  }

  private Optional<MethodSignature> findFunctional() {
    Map<String, MethodSignature> nearest = new LinkedHashMap<>();
    for (Declaration ancestor : order()) {
      if (!ancestor.declared().isInterface()) {
        continue;
      }
      for (MethodSignature method : ancestor.methods()) {
        if (!method.isStatic() && !method.isPrivate() && !isOfObject(method)) {
          nearest.putIfAbsent(method.declared().name() + '/' + method.arity(), method);
        }
      }
    }
    MethodSignature only = null;
    for (MethodSignature method : nearest.values()) {
      if (method.isAbstract()) {
        if (only != null) {
          return Optional.empty();
        }
        only = method;
      }
    }
    return Optional.ofNullable(only);
  }

  private static boolean isOfObject(MethodSignature method) {
    String name = method.declared().name();
    return switch (method.arity()) {
      case 0 -> name.equals("hashCode") || name.equals("toString");
      case 1 -> name.equals("equals") && KnownTypes.isObject(method.parameters().get(0));
      default -> false;
    };
  }

  private Ancestors ancestors() {
    Ancestors read = ancestors;
    if (read == null) {
      read = collect();
      ancestors = read;
    }
    return read;
  }

  private Ancestors collect() {
    Map<TypeName, ClassType> views = new LinkedHashMap<>();
    List<Declaration> classes = new ArrayList<>();
    List<Declaration> interfaces = new ArrayList<>();
    boolean unknown = false;
    Declaration current = type;
    ClassType view = type.ownType();
    while (current != null && views.putIfAbsent(current.name(), view) == null) {
      classes.add(current);
      Supertypes direct = current.supertypes();
      unknown |= direct.unknown();
      ClassType above = direct.superclass().map(view(current, view)::applyTo).orElse(null);
      Declaration next = above == null ? null : find(current, above.name());
      if (above != null && next == null) {
        // Known by name only; it still answers "is a".
        views.putIfAbsent(above.name(), above);
      }
      current = next;
      view = above;
    }
    for (Declaration declaration : classes) {
      collectInterfaces(declaration, views, interfaces, 0);
    }
    for (Declaration declaration : interfaces) {
      unknown |= declaration.supertypes().unknown();
    }
    List<Declaration> order = new ArrayList<>(classes);
    order.addAll(interfaces);
    Declaration object = type.index().find(KnownTypes.OBJECT.name(), type.root());
    if (views.putIfAbsent(KnownTypes.OBJECT.name(), KnownTypes.OBJECT) == null && object != null) {
      order.add(object);
    }
    return new Ancestors(List.copyOf(order), views, unknown);
  }

  private static void collectInterfaces(
      Declaration from, Map<TypeName, ClassType> views, List<Declaration> found, int depth) {
    if (depth > DeclarationIndex.MAX_DEPTH) {
      return;
    }
    Substitution substitution = view(from, views.get(from.name()));
    List<Declaration> added = new ArrayList<>();
    for (ClassType direct : from.supertypes().interfaces()) {
      if (views.putIfAbsent(direct.name(), substitution.applyTo(direct)) == null) {
        Declaration declaration = find(from, direct.name());
        if (declaration != null) {
          found.add(declaration);
          added.add(declaration);
        }
      }
    }
    for (Declaration declaration : added) {
      collectInterfaces(declaration, views, found, depth + 1);
    }
  }

  private static Substitution view(Declaration declaration, ClassType view) {
    return Substitution.of(declaration.declared().typeParameters(), view.arguments());
  }

  private static Declaration find(Declaration from, TypeName name) {
    return from.index().find(name, from.root());
  }
}
