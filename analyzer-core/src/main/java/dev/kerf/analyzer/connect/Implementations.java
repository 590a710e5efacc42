package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.WiringFact;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which method runs when one is called on an object, by the hierarchy and by what is made. */
final class Implementations {

  private record Question(JavaType.ClassType receiver, MethodName method) {}

  private final ResolvedApplication application;
  private final MethodIndex methods;
  private final MadeTypes made;
  private final Map<Question, List<MethodName>> below = new HashMap<>();
  private final Map<TypeName, List<ResolvedType>> concrete = new HashMap<>();
  private final Map<TypeName, List<TypeName>> views = new HashMap<>();

  Implementations(
      ResolvedApplication application,
      MethodIndex methods,
      MadeTypes made,
      Collection<DomainFact> facts) {
    this.application = application;
    this.methods = methods;
    this.made = made;
    for (DomainFact fact : facts) {
      if (fact instanceof WiringFact.ViewProvided provided) {
        views.computeIfAbsent(provided.view(), key -> new ArrayList<>(1)).add(provided.by());
      }
    }
  }

  /** The classes that a container puts behind an interface without their implementing it. */
  List<TypeName> behind(TypeName view) {
    return views.getOrDefault(view, List.of());
  }

  /** Whether an object of that type answers to calls on the other. */
  boolean answersTo(TypeName type, TypeName asked) {
    return application.isSubtype(type, asked) || behind(asked).contains(type);
  }

  /**
   * The method of the application that runs on an object of this very class: its own, an inherited
   * one, else the default of an interface.
   */
  Optional<MethodName> in(TypeName exact, MethodName method) {
    Optional<ResolvedType> type = application.type(exact);
    while (type.isPresent()) {
      Optional<MethodName> found = methods.implementation(type.get(), method);
      if (found.isPresent()) {
        return found;
      }
      type = type.get().superclass().flatMap(above -> application.type(above.name()));
    }
    return defaultMethod(exact, method);
  }

  private Optional<MethodName> defaultMethod(TypeName exact, MethodName method) {
    Deque<TypeName> open = new ArrayDeque<>(List.of(exact));
    Set<TypeName> seen = new HashSet<>(open);
    while (!open.isEmpty()) {
      Optional<ResolvedType> type = application.type(open.remove());
      if (type.isEmpty()) {
        continue;
      }
      if (type.get().declared().isInterface()) {
        Optional<MethodName> found = methods.implementation(type.get(), method);
        if (found.isPresent()) {
          return found;
        }
      }
      type.get().interfaces().stream()
          .map(JavaType.ClassType::name)
          .filter(seen::add)
          .forEach(open::add);
      type.get().superclass().map(JavaType.ClassType::name).filter(seen::add).ifPresent(open::add);
    }
    return Optional.empty();
  }

  /**
   * What may run on an object of a type or of one below it: the implementations in those classes of
   * which there are objects, or in all where none of them seems to be made. A class that binds a
   * type argument otherwise than the receiver does can't be meant.
   */
  List<MethodName> below(JavaType.ClassType receiver, MethodName method) {
    JavaType.ClassType view =
        receiver.arguments().stream().anyMatch(JavaType.ClassType.class::isInstance)
            ? receiver
            : new JavaType.ClassType(receiver.name(), List.of());
    return below.computeIfAbsent(new Question(view, method), this::search);
  }

  private List<MethodName> search(Question question) {
    List<ResolvedType> candidates =
        concreteBelow(question.receiver().name()).stream()
            .filter(type -> fits(type, question.receiver()))
            .toList();
    TreeSet<MethodName> of = new TreeSet<>();
    for (ResolvedType type : candidates) {
      if (made.contains(type.name())) {
        in(type.name(), question.method()).ifPresent(of::add);
      }
    }
    if (of.isEmpty()) {
      candidates.forEach(type -> in(type.name(), question.method()).ifPresent(of::add));
    }
    if (of.isEmpty() && candidates.isEmpty()) {
      methods.overrides(question.method()).stream()
          .filter(found -> application.isSubtype(found.owner(), question.receiver().name()))
          .forEach(of::add);
    }
    return List.copyOf(of);
  }

  private List<ResolvedType> concreteBelow(TypeName receiver) {
    List<ResolvedType> known = concrete.get(receiver);
    if (known == null) {
      known = new ArrayList<>();
      Set<TypeName> seen = new HashSet<>(Set.of(receiver));
      Deque<TypeName> open = new ArrayDeque<>(seen);
      while (!open.isEmpty()) {
        TypeName name = open.remove();
        application.type(name).filter(Implementations::isConcrete).ifPresent(known::add);
        application.directSubtypes(name).stream().filter(seen::add).forEach(open::add);
        behind(name).stream().filter(seen::add).forEach(open::add);
      }
      concrete.put(receiver, known);
    }
    return known;
  }

  static boolean isConcrete(ResolvedType type) {
    return !type.declared().isInterface()
        && !Modifier.has(type.declared().modifiers(), Modifier.ABSTRACT);
  }

  /** Whether a type's arguments for a generic supertype may be those that are asked for. */
  boolean fits(ResolvedType type, JavaType.ClassType wanted) {
    if (wanted.arguments().isEmpty()) {
      return true;
    }
    List<JavaType> own =
        application
            .asSuper(new JavaType.ClassType(type.name(), List.of()), wanted.name())
            .map(JavaType.ClassType::arguments)
            .orElse(List.of());
    for (int i = 0; i < Math.min(own.size(), wanted.arguments().size()); i++) {
      if (own.get(i) instanceof JavaType.ClassType a
          && wanted.arguments().get(i) instanceof JavaType.ClassType b
          && !a.name().equals(b.name())) {
        return false;
      }
    }
    return true;
  }
}
