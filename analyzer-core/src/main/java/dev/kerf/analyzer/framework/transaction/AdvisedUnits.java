package dev.kerf.analyzer.framework.transaction;

import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.XmlElement;
import dev.kerf.analyzer.fact.XmlStated;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.Pointcut;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.SourceLocation;
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
import java.util.function.Consumer;

/** Units of work by Spring's XML: {@code tx:advice} and the pointcuts that it is bound to. */
final class AdvisedUnits {

  /** What binds an advice to a pointcut, with the document that it stands in. */
  private record Advisor(XmlElement element, String path) {}

  private final ResolvedApplication application;
  private final Map<String, List<UnitRule>> advices = new HashMap<>();
  private final Map<String, String> pointcuts = new HashMap<>();
  private final List<Advisor> advisors = new ArrayList<>();

  AdvisedUnits(ResolvedApplication application) {
    this.application = application;
    for (ResolvedApplication.Document document : application.documents()) {
      if (document.fact() instanceof XmlStated xml && xml.root().name().equals("beans")) {
        collect(xml.root(), document.path());
      }
    }
  }

  private void collect(XmlElement element, String path) {
    switch (element.name()) {
      case "advice" -> element.attribute("id").ifPresent(id -> advices.put(id, rules(element)));
      case "pointcut" ->
          element
              .attribute("id")
              .ifPresent(id -> pointcuts.put(id, element.attribute("expression").orElse("")));
      case "advisor" -> advisors.add(new Advisor(element, path));
      default -> {}
    }
    element.children().forEach(child -> collect(child, path));
  }

  private static List<UnitRule> rules(XmlElement advice) {
    return advice
        .children("attributes")
        .flatMap(attributes -> attributes.children("method"))
        .map(
            method ->
                new UnitRule(
                    method.attribute("name").orElse("*"),
                    method.attribute("propagation").map(AnnotatedUnits::word).orElse("required"),
                    method.attribute("read-only").filter("true"::equals).isPresent()))
        .toList();
  }

  void read(Consumer<DomainFact> out) {
    for (Advisor advisor : advisors) {
      XmlElement element = advisor.element();
      List<UnitRule> rules =
          advices.getOrDefault(element.attribute("advice-ref").orElse(""), List.of());
      Optional<String> expression =
          element
              .attribute("pointcut")
              .or(() -> element.attribute("pointcut-ref").map(pointcuts::get));
      if (!rules.isEmpty() && expression.isPresent()) {
        Pointcut.read(expression.get(), Pointcut.Surroundings.NONE)
            .ifPresentOrElse(
                pointcut -> advise(pointcut, rules, out),
                () -> out.accept(undecided(expression.get(), advisor)));
      }
    }
  }

  private static DomainFact undecided(String expression, Advisor advisor) {
    return new DomainFact.Undecided(
        "advice",
        expression,
        "pointcut-not-decided-by-names",
        new Evidence(
            Evidence.Origin.XML, new SourceLocation(advisor.path(), advisor.element().line())));
  }

  private void advise(Pointcut pointcut, List<UnitRule> rules, Consumer<DomainFact> out) {
    Set<MethodName> seen = new HashSet<>();
    for (ResolvedType type : application.types()) {
      boolean made =
          !type.declared().isInterface()
              && !Modifier.has(type.declared().modifiers(), Modifier.ABSTRACT);
      if (!made) {
        continue;
      }
      Optional<ResolvedType> at = Optional.of(type);
      for (int depth = 0; at.isPresent() && depth < 50; depth++) {
        for (ResolvedMethod method : at.get().methods()) {
          if (UnitRule.isAdvised(method)
              && !seen.contains(method.name())
              && pointcut.fits(new Pointcut.Candidate(type, at.get(), method, application))) {
            seen.add(method.name());
            UnitRule.apply(rules, at.get(), method, out);
          }
        }
        at = at.get().superclass().flatMap(above -> application.type(above.name()));
      }
    }
  }
}
