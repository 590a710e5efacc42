package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.codebase.MethodCall.Via;
import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What runs instead of the method that a call names, by where its receiver comes from. */
final class Dispatch {

  /**
   * With more implementations than this a call is only a guess, and nothing is concluded from it.
   */
  static final int MAX_FAN_OUT = 16;

  /** A method that may run. */
  record Run(MethodName method, Via via, Certainty certainty) {}

  private final ResolvedApplication application;
  private final MethodIndex methods;
  private final Wiring wiring;
  private final Implementations implementations;
  private final ObjectOrigins origins;

  Dispatch(
      ResolvedApplication application,
      MethodIndex methods,
      Wiring wiring,
      Implementations implementations,
      ObjectOrigins origins) {
    this.application = application;
    this.methods = methods;
    this.wiring = wiring;
    this.implementations = implementations;
    this.origins = origins;
  }

  /**
   * The methods that may run where a call names {@code target}, the named one left out.
   *
   * @param receiver the term of the receiver, or {@code Term.NONE} for the object itself
   */
  List<Run> of(ObjectOrigins.Place place, int receiver, Target.MethodTarget target) {
    MethodName method = target.method();
    if (target.isStatic()
        || target.special()
        || method.name().equals("<init>")
        || method.owner().binaryName().equals("java.lang.Object")) {
      return List.of();
    }
    if (wiring.isProxy(target.receiver()) && !hasBody(method)) {
      return proxied(target.receiver(), method);
    }
    JavaType.ClassType type = receiverType(place, receiver, target);
    boolean own = application.type(target.receiver()).isPresent();
    List<MethodName> below = own ? implementations.below(type, method) : List.of();
    if (below.isEmpty() && !wiring.isProvided(target.receiver())) {
      return List.of();
    }
    Origin origin = receiver < 0 ? Origin.ANYWHERE : origins.of(place, receiver);
    return runs(origin, type, method);
  }

  /** What runs when a method is called on an object of that origin. */
  List<Run> runs(Origin origin, JavaType.ClassType type, MethodName method) {
    Map<MethodName, Via> found = new TreeMap<>();
    boolean anywhere = origin.anywhere();
    boolean certain = true;
    for (TypeName made : origin.made()) {
      if (implementations.answersTo(made, type.name())) {
        implementations.in(made, method).ifPresent(run -> found.put(run, Via.DISPATCH));
      }
    }
    for (List<Wiring.Candidate> candidates : candidates(origin)) {
      anywhere |= candidates.isEmpty();
      for (Wiring.Candidate candidate : candidates) {
        certain &= candidate.certain();
        candidate(candidate, method).forEach(run -> found.put(run, Via.INJECTED));
      }
    }
    if (anywhere && application.type(type.name()).isPresent()) {
      implementations.below(type, method).forEach(run -> found.putIfAbsent(run, Via.DISPATCH));
      certain &= methods.find(method).filter(m -> !m.declared().isAbstract()).isEmpty();
    }
    certain &= found.size() == 1;
    Certainty certainty =
        found.size() > MAX_FAN_OUT
            ? Certainty.HEURISTIC
            : certain ? Certainty.CERTAIN : Certainty.LIKELY;
    List<Run> out = new ArrayList<>();
    found.forEach(
        (run, via) -> {
          if (!run.equals(method)) {
            out.add(new Run(run, via, certainty));
          }
        });
    return out;
  }

  private List<List<Wiring.Candidate>> candidates(Origin origin) {
    List<List<Wiring.Candidate>> out = new ArrayList<>();
    origin.injected().forEach(point -> out.add(wiring.candidates(point)));
    origin.lookups().forEach(lookup -> out.add(wiring.candidates(lookup)));
    return out;
  }

  private List<MethodName> candidate(Wiring.Candidate candidate, MethodName method) {
    if (candidate.proxy()) {
      return hasBody(method)
          ? List.of()
          : proxied(candidate.type(), method).stream().map(Run::method).toList();
    }
    Optional<MethodName> own = implementations.in(candidate.type(), method);
    if (candidate.exact() || own.isPresent() && isConcrete(candidate.type())) {
      return own.stream().toList();
    }
    return implementations.below(new JavaType.ClassType(candidate.type(), List.of()), method);
  }

  private boolean isConcrete(TypeName type) {
    return application.type(type).filter(Implementations::isConcrete).isPresent();
  }

  /**
   * A library answers for the interface, whoever declares the method; unless the application wrote
   * a class for the part of the interface that declares it, which is named after one of them.
   */
  private List<Run> proxied(TypeName proxy, MethodName method) {
    if (method.owner().equals(proxy)) {
      return List.of();
    }
    List<MethodName> written =
        application.type(method.owner()).isPresent()
            ? implementations
                .below(new JavaType.ClassType(method.owner(), List.of()), method)
                .stream()
                .filter(run -> isNamedAfter(run.owner(), method.owner(), proxy))
                .toList()
            : List.of();
    return (written.size() == 1
            ? written
            : List.of(new MethodName(proxy, method.name(), method.parameters())))
        .stream().map(run -> new Run(run, Via.INJECTED, Certainty.CERTAIN)).toList();
  }

  private static boolean isNamedAfter(TypeName written, TypeName part, TypeName proxy) {
    String name = written.simpleName();
    return name.startsWith(part.simpleName()) || name.startsWith(proxy.simpleName());
  }

  private boolean hasBody(MethodName method) {
    return methods.find(method).flatMap(ResolvedMethod::body).isPresent();
  }

  /** The static type with its arguments, where it is a class; else the type that was searched. */
  private static JavaType.ClassType receiverType(
      ObjectOrigins.Place place, int receiver, Target.MethodTarget target) {
    return receiver >= 0
            && place.body().type(receiver) instanceof JavaType.ClassType type
            && type.name().equals(target.receiver())
        ? type
        : new JavaType.ClassType(target.receiver(), List.of());
  }
}
