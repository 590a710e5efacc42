package dev.kerf.analyzer.framework.spring;

import dev.kerf.analyzer.codebase.MethodCall.Via;
import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.WiringFact;
import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
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
import java.util.function.Predicate;

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

  private record Advice(ResolvedMethod method, Predicate<Pointcut.Candidate> pointcut) {}

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
    Optional<Predicate<Pointcut.Candidate>> pointcut =
        Pointcut.read(
            expression,
            name -> Optional.ofNullable(named.get(name)),
            name -> boundType(method, name));
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

  /** {@code @annotation(audited)} means the type of the parameter of that name. */
  private static String boundType(ResolvedMethod method, String name) {
    for (int i = 0; i < method.declared().parameters().size(); i++) {
      if (method.declared().parameters().get(i).name().equals(name)) {
        return method.parameterTypes().get(i).erasedName();
      }
    }
    return name;
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
      Pointcut.Candidate candidate = candidate(type, method);
      for (Advice one : advice) {
        if (one.pointcut().test(candidate)) {
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

  private Pointcut.Candidate candidate(ResolvedType type, ResolvedMethod method) {
    List<String> declaring = new ArrayList<>();
    declaring(type, method, declaring);
    return new Pointcut.Candidate(
        declaring,
        type.name().binaryName().replace('$', '.'),
        method.name().name(),
        method.name().parameters(),
        method.returnType().erasedName(),
        method.annotations(),
        type.annotations());
  }

  /** Adds all types that have the method, as their own or inherited; tells whether this one has. */
  private boolean declaring(ResolvedType type, ResolvedMethod method, List<String> out) {
    List<TypeName> above = new ArrayList<>();
    type.superclass().map(JavaType.ClassType::name).ifPresent(above::add);
    type.interfaces().forEach(supertype -> above.add(supertype.name()));
    boolean inherits = false;
    for (TypeName supertype : above) {
      Optional<ResolvedType> found = application.type(supertype);
      inherits |= found.isPresent() && declaring(found.get(), method, out);
    }
    boolean has =
        inherits
            || type.methods().stream()
                .anyMatch(
                    each ->
                        each.name().name().equals(method.name().name())
                            && each.parameterTypes().size() == method.parameterTypes().size());
    if (has && !out.contains(type.name().binaryName())) {
      out.add(type.name().binaryName());
    }
    return has;
  }

  private static Optional<ResolvedAnnotation> find(
      List<ResolvedAnnotation> on, Set<String> wanted) {
    return on.stream()
        .filter(annotation -> wanted.contains(annotation.type().binaryName()))
        .findFirst();
  }
}
