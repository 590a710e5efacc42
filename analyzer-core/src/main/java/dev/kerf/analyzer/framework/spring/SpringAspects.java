package dev.kerf.analyzer.framework.spring;

import dev.kerf.analyzer.codebase.MethodCall.Via;
import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.Pointcut;
import dev.kerf.analyzer.framework.WiringFact;
import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Advice of classes annotated {@code @Aspect}: whoever calls an advised method calls the advice as
 * well, so the advised method is said to call it. A pointcut that names do not decide is listed.
 */
final class SpringAspects {

  private static final String LANG = "org.aspectj.lang.annotation.";
  private static final Set<String> ADVICE =
      Set.of(
          LANG + "Around",
          LANG + "Before",
          LANG + "After",
          LANG + "AfterReturning",
          LANG + "AfterThrowing");

  private record Advice(ResolvedMethod method, Pointcut pointcut) {}

  /** What the expression of an advice may name: pointcuts, and its own parameters. */
  private record Around(ResolvedMethod advice, Map<String, String> pointcuts)
      implements Pointcut.Surroundings {
    @Override
    public Optional<String> named(String pointcut) {
      return Optional.ofNullable(pointcuts.get(pointcut));
    }

    /** {@code @annotation(audited)} means the type of the parameter of that name. */
    @Override
    public String bound(String name) {
      for (int i = 0; i < advice.declared().parameters().size(); i++) {
        if (advice.declared().parameters().get(i).name().equals(name)) {
          return advice.parameterTypes().get(i).erasedName();
        }
      }
      return name;
    }
  }

  private final ResolvedApplication application;
  private final List<DomainFact> out;
  private final List<Advice> advice = new ArrayList<>();

  SpringAspects(ResolvedApplication application, List<DomainFact> out) {
    this.application = application;
    this.out = out;
  }

  void read() {
    Map<String, String> shared = new HashMap<>();
    List<ResolvedType> aspects = new ArrayList<>();
    for (ResolvedType type : application.types()) {
      for (ResolvedMethod method : type.methods()) {
        find(method.annotations(), Set.of(LANG + "Pointcut"))
            .ifPresent(found -> shared.put(method.name().name(), expression(found)));
      }
      if (type.annotation(LANG + "Aspect").isPresent()) {
        aspects.add(type);
      }
    }
    for (ResolvedType aspect : aspects) {
      Map<String, String> named = new HashMap<>(shared);
      for (ResolvedMethod method : aspect.methods()) {
        find(method.annotations(), Set.of(LANG + "Pointcut"))
            .ifPresent(found -> named.put(method.name().name(), expression(found)));
      }
      aspect.methods().forEach(method -> advice(aspect, method, named));
    }
    if (!advice.isEmpty()) {
      application.types().forEach(this::apply);
    }
  }

  private void advice(ResolvedType aspect, ResolvedMethod method, Map<String, String> named) {
    Optional<ResolvedAnnotation> found = find(method.annotations(), ADVICE);
    if (found.isEmpty()) {
      return;
    }
    String expression = expression(found.get());
    Optional<Pointcut> pointcut = Pointcut.read(expression, new Around(method, named));
    if (pointcut.isPresent()) {
      advice.add(new Advice(method, pointcut.get()));
    } else {
      out.add(
          new DomainFact.Undecided(
              "advice",
              expression,
              "pointcut-not-decided-by-names",
              aspect.at(found.get().line())));
    }
  }

  private static String expression(ResolvedAnnotation annotation) {
    return annotation
        .text("pointcut")
        .filter(text -> !text.isBlank())
        .or(() -> annotation.text("value"))
        .orElse("")
        .strip();
  }

  private void apply(ResolvedType type) {
    if (type.annotation(LANG + "Aspect").isPresent()
        || type.declared().isInterface() && !application.directSubtypes(type.name()).isEmpty()) {
      return;
    }
    for (ResolvedMethod method : type.methods()) {
      int modifiers = method.declared().modifiers();
      if (method.name().name().startsWith("<")
          || method.declared().isStatic()
          || Modifier.has(modifiers, Modifier.PRIVATE)
          || method.declared().isAbstract() && !type.declared().isInterface()) {
        continue;
      }
      Pointcut.Candidate candidate = new Pointcut.Candidate(type, type, method, application);
      for (Advice one : advice) {
        if (one.pointcut().fits(candidate)) {
          out.add(
              new WiringFact.IndirectCall(
                  method.name(),
                  one.method().name(),
                  Via.AOP,
                  Certainty.CERTAIN,
                  type.at(method.declared().line())));
        }
      }
    }
  }

  private static Optional<ResolvedAnnotation> find(
      List<ResolvedAnnotation> on, Set<String> wanted) {
    return on.stream()
        .filter(annotation -> wanted.contains(annotation.type().binaryName()))
        .findFirst();
  }
}
