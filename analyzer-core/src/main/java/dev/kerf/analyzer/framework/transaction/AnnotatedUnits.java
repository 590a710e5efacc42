package dev.kerf.analyzer.framework.transaction;

import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.framework.AnnotationFinder;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.UnitFact.TransactionDemarcated;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Units of work by annotation. A method's own annotation wins over its class's, that over those of
 * the classes above, those of interfaces come last. Of a class's annotation only public methods
 * take notice; private, static and final ones have no proxy in front of them.
 */
final class AnnotatedUnits {

  private static final Set<String> TRANSACTIONAL =
      Set.of(
          "org.springframework.transaction.annotation.Transactional",
          "jakarta.transaction.Transactional",
          "javax.transaction.Transactional",
          "io.micronaut.transaction.annotation.Transactional",
          "io.micronaut.spring.tx.annotation.Transactional",
          "grails.gorm.transactions.Transactional",
          "grails.transaction.Transactional");

  private final ResolvedApplication application;
  private final AnnotationFinder annotations;

  AnnotatedUnits(ResolvedApplication application, AnnotationFinder annotations) {
    this.application = application;
    this.annotations = annotations;
  }

  void read(ResolvedType type, Consumer<DomainFact> out) {
    if (type.declared().isInterface() && !application.directSubtypes(type.name()).isEmpty()) {
      return; // its implementations inherit the annotation
    }
    List<ResolvedType> interfaces = interfaces(type);
    Optional<ResolvedAnnotation> onType = onType(type, interfaces);
    for (ResolvedMethod method : type.methods()) {
      int modifiers = method.declared().modifiers();
      if (!isProxied(method, modifiers)) {
        continue;
      }
      annotations
          .find(method.annotations(), TRANSACTIONAL)
          .or(() -> Modifier.has(modifiers, Modifier.PUBLIC) ? onType : Optional.empty())
          .or(() -> onInterface(method, interfaces))
          .ifPresent(
              annotation ->
                  out.accept(
                      new TransactionDemarcated(
                          method.name(),
                          propagation(annotation),
                          annotation.text("readOnly").filter("true"::equals).isPresent(),
                          type.at(method.declared().line()))));
    }
  }

  /** Whether calls from outside can be intercepted. */
  static boolean isProxied(ResolvedMethod method, int modifiers) {
    return !method.name().name().startsWith("<")
        && !method.declared().isStatic()
        && !Modifier.has(modifiers, Modifier.PRIVATE)
        && !Modifier.has(modifiers, Modifier.FINAL);
  }

  private Optional<ResolvedAnnotation> onType(ResolvedType type, List<ResolvedType> interfaces) {
    Optional<ResolvedType> at = Optional.of(type);
    for (int depth = 0; at.isPresent() && depth < 50; depth++) {
      Optional<ResolvedAnnotation> found = annotations.find(at.get().annotations(), TRANSACTIONAL);
      if (found.isPresent()) {
        return found;
      }
      at = at.get().superclass().flatMap(above -> application.type(above.name()));
    }
    return interfaces.stream()
        .flatMap(above -> annotations.find(above.annotations(), TRANSACTIONAL).stream())
        .findFirst();
  }

  private Optional<ResolvedAnnotation> onInterface(
      ResolvedMethod method, List<ResolvedType> interfaces) {
    return interfaces.stream()
        .flatMap(above -> above.methods().stream())
        .filter(other -> other.name().name().equals(method.name().name()))
        .filter(other -> other.parameterTypes().size() == method.parameterTypes().size())
        .flatMap(other -> annotations.find(other.annotations(), TRANSACTIONAL).stream())
        .findFirst();
  }

  /** All interfaces of the application that a class has, nearest first. */
  private List<ResolvedType> interfaces(ResolvedType type) {
    Set<TypeName> seen = new LinkedHashSet<>();
    List<ResolvedType> open = new ArrayList<>(List.of(type));
    List<ResolvedType> out = new ArrayList<>();
    for (int i = 0; i < open.size(); i++) {
      ResolvedType at = open.get(i);
      List<JavaType.ClassType> above = new ArrayList<>(at.interfaces());
      at.superclass().ifPresent(above::add);
      for (JavaType.ClassType next : above) {
        application
            .type(next.name())
            .filter(found -> seen.add(found.name()))
            .ifPresent(
                found -> {
                  open.add(found);
                  if (found.declared().isInterface()) {
                    out.add(found);
                  }
                });
      }
    }
    return out;
  }

  private static String propagation(ResolvedAnnotation annotation) {
    return annotation
        .text("propagation")
        .or(() -> annotation.text("value"))
        .map(AnnotatedUnits::word)
        .filter(KNOWN::contains)
        .orElse("required");
  }

  private static final Set<String> KNOWN =
      Set.of(
          "required", "requires-new", "supports", "not-supported", "mandatory", "never", "nested");

  /** {@code REQUIRES_NEW} and {@code RequiresNew} are both {@code requires-new}. */
  static String word(String constant) {
    return constant
        .strip()
        .replace("PROPAGATION_", "")
        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
        .toLowerCase(Locale.ROOT)
        .replace('_', '-');
  }
}
