package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The methods of the application by name, and which of them override a given one. */
final class MethodIndex {

  /** Classes are not stacked higher than this; a hierarchy that closes on itself is. */
  private static final int MAX_DEPTH = 50;

  private final ResolvedApplication application;
  private final Map<MethodName, ResolvedMethod> methods = new HashMap<>();

  /** Asked for by parts of the codebase that are worked out at the same time. */
  private final Map<MethodName, List<MethodName>> overrides = new ConcurrentHashMap<>();

  private final Map<Asked, Optional<MethodName>> running = new ConcurrentHashMap<>();

  /** A method that is called on objects of a class: many calls ask for the same. */
  private record Asked(TypeName type, MethodName method) {}

  MethodIndex(ResolvedApplication application) {
    this.application = application;
    for (ResolvedType type : application.types()) {
      for (ResolvedMethod method : type.methods()) {
        methods.putIfAbsent(method.name(), method);
      }
    }
  }

  Set<MethodName> names() {
    return methods.keySet();
  }

  Optional<ResolvedMethod> find(MethodName name) {
    return Optional.ofNullable(methods.get(name));
  }

  /** The methods that a type itself declares, in order. */
  List<MethodName> declaredBy(TypeName type) {
    return application
        .type(type)
        .map(found -> found.methods().stream().map(ResolvedMethod::name).toList())
        .orElse(List.of());
  }

  /** Methods with a body in the types below the declaring one that override it, by name. */
  List<MethodName> overrides(MethodName method) {
    List<MethodName> known = overrides.get(method);
    if (known == null) {
      known = search(method);
      overrides.put(method, known);
    }
    return known;
  }

  private List<MethodName> search(MethodName method) {
    List<MethodName> out = new ArrayList<>();
    if (find(method).filter(MethodIndex::isItsTypesOwn).isPresent()) {
      return List.of();
    }
    Set<TypeName> seen = new HashSet<>(Set.of(method.owner()));
    List<TypeName> open = new ArrayList<>(application.directSubtypes(method.owner()));
    while (!open.isEmpty()) {
      TypeName name = open.remove(open.size() - 1);
      if (seen.add(name)) {
        application.type(name).flatMap(type -> implementation(type, method)).ifPresent(out::add);
        open.addAll(application.directSubtypes(name));
      }
    }
    out.sort(null);
    return List.copyOf(out);
  }

  /**
   * The method of a type that overrides another: the one with the same erasure, else the only one
   * with as many parameters that differ where a type argument changes the erasure.
   */
  Optional<MethodName> implementation(ResolvedType type, MethodName method) {
    MethodName sameArity = null;
    int candidates = 0;
    for (ResolvedMethod candidate : type.methods()) {
      MethodName name = candidate.name();
      if (!name.name().equals(method.name())
          || name.parameters().size() != method.parameters().size()
          || candidate.declared().isStatic()
          || candidate.declared().isAbstract()) {
        continue;
      }
      if (name.parameters().equals(method.parameters())) {
        return Optional.of(name);
      }
      // An overload above with just these parameters is what the candidate overrides.
      boolean ofOther =
          methods.containsKey(new MethodName(method.owner(), name.name(), name.parameters()));
      if (!ofOther && find(method).filter(above -> !differByTypeArguments(above, name)).isEmpty()) {
        sameArity = name;
        candidates++;
      }
    }
    return candidates == 1 ? Optional.of(sameArity) : Optional.empty();
  }

  /** The method that runs for an object of a class: its own, or the nearest above. */
  Optional<MethodName> running(ResolvedType type, MethodName called) {
    Asked asked = new Asked(type.name(), called);
    Optional<MethodName> known = running.get(asked);
    if (known == null) {
      known = searchAbove(type, called);
      running.put(asked, known);
    }
    return known;
  }

  private Optional<MethodName> searchAbove(ResolvedType type, MethodName called) {
    Optional<ResolvedType> at = Optional.of(type);
    for (int depth = 0; at.isPresent() && depth < MAX_DEPTH; depth++) {
      Optional<MethodName> found = implementation(at.get(), called);
      if (found.isPresent()) {
        return found;
      }
      at = at.get().superclass().flatMap(above -> application.type(above.name()));
    }
    return Optional.empty();
  }

  /** The method of an interface that a class has because no class above it says otherwise. */
  Optional<MethodName> defaulted(ResolvedType type, MethodName called) {
    Set<TypeName> seen = new HashSet<>();
    List<ResolvedType> open = new ArrayList<>(application.lineage(type));
    for (int i = 0; i < open.size(); i++) {
      for (JavaType.ClassType above : open.get(i).interfaces()) {
        Optional<ResolvedType> declaring = application.type(above.name());
        if (declaring.isPresent() && seen.add(above.name())) {
          Optional<MethodName> found = implementation(declaring.get(), called);
          if (found.isPresent()) {
            return found;
          }
          open.add(declaring.get());
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a method is one that nothing overrides. */
  private static boolean isItsTypesOwn(ResolvedMethod method) {
    int modifiers = method.declared().modifiers();
    return Modifier.has(modifiers, Modifier.PRIVATE) || Modifier.has(modifiers, Modifier.FINAL);
  }

  private static boolean differByTypeArguments(ResolvedMethod above, MethodName below) {
    List<String> parameters = above.name().parameters();
    for (int i = 0; i < parameters.size(); i++) {
      if (!parameters.get(i).equals(below.parameters().get(i))
          && !isVariable(above.parameterTypes().get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isVariable(JavaType type) {
    return type instanceof JavaType.TypeVariable
        || type instanceof JavaType.ArrayType array && isVariable(array.component());
  }
}
