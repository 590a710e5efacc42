package dev.kerf.analyzer.framework.spring;

import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.framework.AnnotationFinder;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.FrameworkModel;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads Spring's annotations: stereotypes, bean methods, injection points, transactions. */
public final class SpringModel implements FrameworkModel {

  private static final Set<String> TRANSACTIONAL =
      Set.of(
          "org.springframework.transaction.annotation.Transactional",
          "jakarta.transaction.Transactional",
          "javax.transaction.Transactional");

  @Override
  public String id() {
    return "spring";
  }

  @Override
  public List<DomainFact> read(ResolvedApplication application) {
    AnnotationFinder annotations = new AnnotationFinder(application);
    List<DomainFact> out = new ArrayList<>();
    SpringBeans beans = new SpringBeans(application, out);
    SpringInjection injection = new SpringInjection(application, beans, out);
    SpringLookups lookups = new SpringLookups(application, out);
    SpringEvents events = new SpringEvents(application, out);
    for (ResolvedType type : application.types()) {
      beans.read(type);
      events.read(type);
      injection.read(type);
      lookups.read(type);
      transactions(type, annotations, out);
    }
    return out;
  }

  /** A method's own annotation wins over its class's; private and static methods have no proxy. */
  private static void transactions(
      ResolvedType type, AnnotationFinder annotations, List<DomainFact> out) {
    Optional<ResolvedAnnotation> onType = annotations.find(type.annotations(), TRANSACTIONAL);
    for (ResolvedMethod method : type.methods()) {
      int modifiers = method.declared().modifiers();
      if (method.name().name().startsWith("<")
          || method.declared().isStatic()
          || Modifier.has(modifiers, Modifier.PRIVATE)) {
        continue;
      }
      Optional<ResolvedAnnotation> own = annotations.find(method.annotations(), TRANSACTIONAL);
      if (own.isEmpty() && !Modifier.has(modifiers, Modifier.PUBLIC)) {
        continue;
      }
      own.or(() -> onType)
          .ifPresent(
              annotation ->
                  out.add(
                      new DomainFact.TransactionDemarcated(
                          method.name(),
                          propagation(annotation),
                          annotation.text("readOnly").filter("true"::equals).isPresent(),
                          type.at(method.declared().line()))));
    }
  }

  private static String propagation(ResolvedAnnotation annotation) {
    return annotation
        .text("propagation")
        .or(() -> annotation.text("value"))
        .map(text -> text.toLowerCase(Locale.ROOT).replace('_', '-'))
        .filter(KNOWN_PROPAGATIONS::contains)
        .orElse("required");
  }

  private static final Set<String> KNOWN_PROPAGATIONS =
      Set.of(
          "required", "requires-new", "supports", "not-supported", "mandatory", "never", "nested");
}
