package dev.kerf.analyzer.framework.spring;

import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.framework.AnnotationFinder;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.FactoryMethod;
import dev.kerf.analyzer.framework.Qualifiers;
import dev.kerf.analyzer.framework.WiringFact;
import dev.kerf.analyzer.framework.WiringFact.Preference;
import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * What the container makes: classes with a stereotype, and what methods annotated {@code @Bean}
 * return. Which packages are scanned is not asked: what carries a stereotype is meant to be found.
 */
final class SpringBeans {

  private static final String STEREOTYPES = "org.springframework.stereotype.";
  private static final String WEB = "org.springframework.web.bind.annotation.";
  private static final String BOOT = "org.springframework.boot.";

  private static final Set<String> STEREOTYPE =
      Set.of(
          STEREOTYPES + "Component",
          STEREOTYPES + "Service",
          STEREOTYPES + "Repository",
          STEREOTYPES + "Controller",
          WEB + "RestController",
          WEB + "ControllerAdvice",
          WEB + "RestControllerAdvice",
          "org.springframework.context.annotation.Configuration",
          "org.springframework.data.rest.webmvc.RepositoryRestController",
          "org.springframework.data.rest.webmvc.BasePathAwareController",
          "org.springframework.ws.server.endpoint.annotation.Endpoint",
          "org.springframework.shell.standard.ShellComponent",
          "com.netflix.graphql.dgs.DgsComponent",
          "org.axonframework.spring.stereotype.Aggregate",
          "org.axonframework.spring.stereotype.Saga",
          BOOT + "SpringBootConfiguration",
          BOOT + "autoconfigure.SpringBootApplication",
          BOOT + "autoconfigure.AutoConfiguration",
          BOOT + "context.properties.ConfigurationProperties",
          BOOT + "actuate.endpoint.annotation.Endpoint",
          BOOT + "actuate.endpoint.web.annotation.RestControllerEndpoint");
  static final Set<String> BEAN_METHOD = Set.of("org.springframework.context.annotation.Bean");
  private static final Set<String> PRIMARY =
      Set.of("org.springframework.context.annotation.Primary");
  private static final Set<String> FALLBACK =
      Set.of(
          "org.springframework.context.annotation.Fallback",
          BOOT + "autoconfigure.condition.ConditionalOnMissingBean");
  private static final Set<String> CONDITION =
      Set.of(
          "org.springframework.context.annotation.Conditional",
          "org.springframework.context.annotation.Profile");
  private static final String CONDITIONS = BOOT + "autoconfigure.condition.";

  private final AnnotationFinder annotations;
  private final Qualifiers qualifiers;
  private final List<DomainFact> out;

  SpringBeans(ResolvedApplication application, List<DomainFact> out) {
    this.annotations = new AnnotationFinder(application);
    this.qualifiers = new Qualifiers(application);
    this.out = out;
  }

  /** Whether the container makes objects of the type because of an annotation on it. */
  boolean isStereotyped(ResolvedType type) {
    return !type.declared().isInterface()
        && !Modifier.has(type.declared().modifiers(), Modifier.ABSTRACT)
        && annotations.has(type.annotations(), STEREOTYPE);
  }

  void read(ResolvedType type) {
    if (isStereotyped(type)) {
      SortedSet<String> names = qualifiers.of(type.annotations());
      names.add(name(type));
      add(type.name(), true, names, type.annotations(), type, type.declared().line());
    }
    for (ResolvedMethod method : type.methods()) {
      annotations
          .find(method.annotations(), BEAN_METHOD)
          .ifPresent(bean -> beanMethod(type, method, bean));
    }
  }

  private String name(ResolvedType type) {
    return annotations
        .find(type.annotations(), STEREOTYPE)
        .flatMap(annotation -> annotation.text("value").or(() -> annotation.text("name")))
        .filter(text -> !text.isBlank())
        .orElseGet(() -> defaultName(type.name()));
  }

  private void beanMethod(ResolvedType type, ResolvedMethod method, ResolvedAnnotation bean) {
    SortedSet<String> names = qualifiers.of(method.annotations());
    names.addAll(bean.texts("name"));
    names.addAll(bean.texts("value"));
    if (bean.texts("name").isEmpty() && bean.texts("value").isEmpty()) {
      names.add(method.name().name());
    }
    // A condition on the configuration decides on all its beans.
    List<ResolvedAnnotation> decisive =
        Stream.concat(
                method.annotations().stream(),
                type.annotations().stream().filter(a -> isCondition(List.of(a))))
            .toList();
    for (FactoryMethod.Made made : FactoryMethod.makes(method)) {
      add(made.type(), made.exact(), names, decisive, type, method.declared().line());
    }
  }

  private void add(
      TypeName made,
      boolean exact,
      SortedSet<String> names,
      List<ResolvedAnnotation> on,
      ResolvedType at,
      int line) {
    Preference preference =
        annotations.has(on, PRIMARY)
            ? Preference.PRIMARY
            : annotations.has(on, FALLBACK) ? Preference.FALLBACK : Preference.NORMAL;
    Certainty certainty = isCondition(on) ? Certainty.LIKELY : Certainty.CERTAIN;
    out.add(new WiringFact.BeanDeclared(made, exact, names, preference, certainty, at.at(line)));
  }

  private boolean isCondition(List<ResolvedAnnotation> on) {
    return annotations.has(on, CONDITION)
        || on.stream().anyMatch(a -> a.type().binaryName().startsWith(CONDITIONS));
  }

  /** As Spring does it: nested classes keep the outer name, acronyms their case. */
  static String defaultName(TypeName type) {
    String name = type.nameInPackage().replace('$', '.');
    boolean acronym =
        name.length() > 1
            && Character.isUpperCase(name.charAt(0))
            && Character.isUpperCase(name.charAt(1));
    return acronym ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
