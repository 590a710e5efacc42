package dev.kerf.analyzer.framework.web;

import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Where entry points go, with what readers of them have in common. */
final class Exposure {

  /** A method with the type that declares it. */
  record Member(ResolvedType type, ResolvedMethod method) {}

  private final ResolvedApplication application;
  private final List<DomainFact> out;

  Exposure(ResolvedApplication application, List<DomainFact> out) {
    this.application = application;
    this.out = out;
  }

  ResolvedApplication application() {
    return application;
  }

  void add(Member member, String kind, String route) {
    add(member.type(), member.method(), kind, route);
  }

  void add(ResolvedType type, ResolvedMethod method, String kind, String route) {
    add(method, kind, route, type.at(method.declared().line()));
  }

  /** At a place that says more of the route than the method does. */
  void add(ResolvedMethod method, String kind, String route, Evidence at) {
    out.add(new DomainFact.EntryPointExposed(method.name(), kind, route, at));
  }

  /**
   * The methods with a body that a class has from the application, its own first; overridden ones
   * are left out.
   */
  List<Member> members(ResolvedType type) {
    List<Member> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Optional<ResolvedType> level = Optional.of(type);
    while (level.isPresent()) {
      ResolvedType at = level.get();
      for (ResolvedMethod method : at.methods()) {
        boolean runs = method.body().isPresent() && !method.declared().isConstructor();
        if (runs && seen.add(method.name().signature())) {
          found.add(new Member(at, method));
        }
      }
      level = at.superclass().flatMap(above -> application.type(above.name()));
    }
    return found;
  }

  /** The class itself, then everything of the application above it. */
  List<ResolvedType> hierarchy(ResolvedType type) {
    List<ResolvedType> found = new ArrayList<>();
    Set<TypeName> seen = new HashSet<>(Set.of(type.name()));
    Deque<ResolvedType> open = new ArrayDeque<>(List.of(type));
    while (!open.isEmpty()) {
      ResolvedType at = open.remove();
      found.add(at);
      List<JavaType.ClassType> above = new ArrayList<>(at.superclass().stream().toList());
      above.addAll(at.interfaces());
      for (JavaType.ClassType supertype : above) {
        if (seen.add(supertype.name())) {
          application.type(supertype.name()).ifPresent(open::add);
        }
      }
    }
    return found;
  }

  /**
   * The annotations that hold for a method: its own, else those of the first method above that it
   * overrides and that has any of the wanted ones.
   */
  List<ResolvedAnnotation> annotations(
      ResolvedType type, ResolvedMethod method, Predicate<List<ResolvedAnnotation>> wanted) {
    if (wanted.test(method.annotations())) {
      return method.annotations();
    }
    for (ResolvedType above : hierarchy(type)) {
      for (ResolvedMethod other : above.methods()) {
        if (other.name().name().equals(method.name().name())
            && other.parameterTypes().size() == method.parameterTypes().size()
            && wanted.test(other.annotations())) {
          return other.annotations();
        }
      }
    }
    return List.of();
  }

  /** Joins the parts of a path with exactly one slash between and before them. */
  static String path(String... parts) {
    String joined = '/' + String.join("/", parts);
    return joined.replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
  }
}
