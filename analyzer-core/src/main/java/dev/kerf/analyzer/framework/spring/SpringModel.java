package dev.kerf.analyzer.framework.spring;

import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.framework.AnnotationFinder;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.FrameworkModel;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedField;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads Spring's annotations: stereotypes, bean methods, injection points, transactions. */
public final class SpringModel implements FrameworkModel {

  private static final String STEREOTYPES = "org.springframework.stereotype.";
  private static final Set<String> BEANS =
      Set.of(
          STEREOTYPES + "Component",
          STEREOTYPES + "Service",
          STEREOTYPES + "Repository",
          STEREOTYPES + "Controller",
          "org.springframework.web.bind.annotation.RestController",
          "org.springframework.web.bind.annotation.ControllerAdvice",
          "org.springframework.web.bind.annotation.RestControllerAdvice",
          "org.springframework.context.annotation.Configuration",
          "org.springframework.boot.autoconfigure.SpringBootApplication",
          "jakarta.inject.Named",
          "javax.inject.Named");
  private static final Set<String> BEAN_METHOD =
      Set.of("org.springframework.context.annotation.Bean");
  private static final Set<String> INJECT =
      Set.of(
          "org.springframework.beans.factory.annotation.Autowired",
          "jakarta.inject.Inject",
          "javax.inject.Inject",
          "jakarta.annotation.Resource",
          "javax.annotation.Resource");
  private static final Set<String> QUALIFIER =
      Set.of(
          "org.springframework.beans.factory.annotation.Qualifier",
          "jakarta.inject.Named",
          "javax.inject.Named");
  private static final Set<String> PRIMARY =
      Set.of("org.springframework.context.annotation.Primary");
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
    for (ResolvedType type : application.types()) {
      boolean bean = !type.declared().isInterface() && annotations.has(type.annotations(), BEANS);
      if (bean) {
        out.add(bean(type, annotations));
      }
      beanMethods(type, annotations, out);
      injections(type, bean, annotations, out);
      transactions(type, annotations, out);
    }
    return out;
  }

  private static DomainFact bean(ResolvedType type, AnnotationFinder annotations) {
    String name =
        annotations
            .find(type.annotations(), BEANS)
            .flatMap(annotation -> annotation.text("value"))
            .filter(text -> !text.isBlank())
            .orElseGet(() -> decapitalized(type.name().simpleName()));
    return new DomainFact.BeanDeclared(
        type.name(), name, annotations.has(type.annotations(), PRIMARY), type.evidence());
  }

  private static void beanMethods(
      ResolvedType type, AnnotationFinder annotations, List<DomainFact> out) {
    for (ResolvedMethod method : type.methods()) {
      if (annotations.has(method.annotations(), BEAN_METHOD)) {
        method
            .returnType()
            .className()
            .ifPresent(
                made ->
                    out.add(
                        new DomainFact.BeanDeclared(
                            made,
                            method.name().name(),
                            annotations.has(method.annotations(), PRIMARY),
                            type.at(method.declared().line()))));
      }
    }
  }

  private static void injections(
      ResolvedType type, boolean bean, AnnotationFinder annotations, List<DomainFact> out) {
    for (ResolvedField field : type.fields()) {
      if (annotations.has(field.annotations(), INJECT)) {
        inject(type, field.name(), field.type(), field.annotations(), field.declared().line(), out);
      }
    }
    List<ResolvedMethod> constructors =
        type.methods().stream().filter(method -> method.declared().isConstructor()).toList();
    for (ResolvedMethod method : type.methods()) {
      boolean onlyConstructor =
          bean && constructors.size() == 1 && method.equals(constructors.get(0));
      if (onlyConstructor
          || annotations.has(method.annotations(), INJECT)
          || annotations.has(method.annotations(), BEAN_METHOD)) {
        for (int i = 0; i < method.parameterTypes().size(); i++) {
          inject(
              type,
              method.declared().parameters().get(i).name(),
              method.parameterTypes().get(i),
              i < method.parameterAnnotations().size()
                  ? method.parameterAnnotations().get(i)
                  : List.of(),
              method.declared().line(),
              out);
        }
      }
    }
  }

  private static void inject(
      ResolvedType into,
      String member,
      JavaType type,
      List<ResolvedAnnotation> annotations,
      int line,
      List<DomainFact> out) {
    JavaType required = type;
    if (type instanceof JavaType.ClassType of && !of.arguments().isEmpty()) {
      String name = of.name().binaryName();
      if (name.startsWith("java.util.") || name.endsWith(".ObjectProvider")) {
        required = of.arguments().get(of.arguments().size() - 1);
      }
    }
    Optional<String> qualifier =
        annotations.stream()
            .filter(annotation -> QUALIFIER.contains(annotation.type().binaryName()))
            .findFirst()
            .flatMap(annotation -> annotation.text("value"));
    required
        .className()
        .ifPresent(
            name ->
                out.add(
                    new DomainFact.Injected(into.name(), member, name, qualifier, into.at(line))));
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

  private static String decapitalized(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
