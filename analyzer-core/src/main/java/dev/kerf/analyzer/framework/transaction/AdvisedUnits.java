package dev.kerf.analyzer.framework.transaction;

import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.XmlElement;
import dev.kerf.analyzer.fact.XmlStated;
import dev.kerf.analyzer.framework.AnnotationFinder;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.model.MethodName;
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

  private final ResolvedApplication application;
  private final AnnotationFinder annotations;
  private final Map<String, List<UnitRule>> advices = new HashMap<>();
  private final Map<String, String> pointcuts = new HashMap<>();
  private final List<XmlElement> advisors = new ArrayList<>();

  AdvisedUnits(ResolvedApplication application, AnnotationFinder annotations) {
    this.application = application;
    this.annotations = annotations;
    for (ResolvedApplication.Document document : application.documents()) {
      if (document.fact() instanceof XmlStated xml && xml.root().name().equals("beans")) {
        collect(xml.root());
      }
    }
  }

  private void collect(XmlElement element) {
    switch (element.name()) {
      case "advice" -> element.attribute("id").ifPresent(id -> advices.put(id, rules(element)));
      case "pointcut" ->
          element
              .attribute("id")
              .ifPresent(id -> pointcuts.put(id, element.attribute("expression").orElse("")));
      case "advisor" -> advisors.add(element);
      default -> {}
    }
    element.children().forEach(this::collect);
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
    for (XmlElement advisor : advisors) {
      List<UnitRule> rules =
          advices.getOrDefault(advisor.attribute("advice-ref").orElse(""), List.of());
      Optional<String> expression =
          advisor
              .attribute("pointcut")
              .or(() -> advisor.attribute("pointcut-ref").map(pointcuts::get));
      if (!rules.isEmpty() && expression.isPresent()) {
        advise(Pointcut.parse(expression.get()), rules, out);
      }
    }
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
              && pointcut.fits(
                  new Pointcut.Candidate(type, at.get(), method, application, annotations))) {
            seen.add(method.name());
            UnitRule.apply(rules, at.get(), method, out);
          }
        }
        at = at.get().superclass().flatMap(above -> application.type(above.name()));
      }
    }
  }
}
