package dev.kerf.analyzer.framework.spring;

import dev.kerf.analyzer.framework.AnnotatedInjection;
import dev.kerf.analyzer.framework.AnnotationFinder;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.Qualifiers;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedField;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.List;
import java.util.Set;

/**
 * Where the container puts beans by Spring's own rules: annotated members, arguments of bean
 * methods, and the only constructor of a bean. What {@code jakarta.inject} and {@code
 * jakarta.annotation} say is the same in every container and read elsewhere.
 */
final class SpringInjection {

  private static final Set<String> AUTOWIRED =
      Set.of("org.springframework.beans.factory.annotation.Autowired");

  private final AnnotationFinder annotations;
  private final SpringBeans beans;
  private final AnnotatedInjection injection;

  SpringInjection(ResolvedApplication application, SpringBeans beans, List<DomainFact> out) {
    this.annotations = new AnnotationFinder(application);
    this.beans = beans;
    this.injection = new AnnotatedInjection(new Qualifiers(application)::of, out);
  }

  void read(ResolvedType type) {
    for (ResolvedField field : type.fields()) {
      if (annotations.has(field.annotations(), AUTOWIRED)) {
        injection.field(type, field);
      }
    }
    for (ResolvedMethod method : type.methods()) {
      if (annotations.has(method.annotations(), AUTOWIRED)
          || annotations.has(method.annotations(), SpringBeans.BEAN_METHOD)
          || isOnlyConstructor(type, method)) {
        injection.parameters(type, method);
      }
    }
  }

  private boolean isOnlyConstructor(ResolvedType type, ResolvedMethod method) {
    return method.declared().isConstructor()
        && beans.isStereotyped(type)
        && type.methods().stream().filter(other -> other.declared().isConstructor()).count() == 1;
  }
}
