package dev.kerf.analyzer.framework.transaction;

import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.framework.AnnotationFinder;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.UnitFact.TransactionDemarcated;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.AnnotationValue;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Units of work of enterprise beans: their business methods run in one unless something else is
 * said (Jakarta Enterprise Beans 4.0, chapter 8). The deployment descriptor wins over annotations,
 * a method's over its class's.
 */
final class EjbUnits {

  private static final Set<String> SESSION = both("Stateless", "Stateful", "Singleton");
  private static final Set<String> MESSAGE = both("MessageDriven");
  private static final Set<String> VIEWS = both("Local", "Remote");
  private static final Set<String> NO_INTERFACE = both("LocalBean");
  private static final Set<String> TIMEOUTS = both("Schedule", "Schedules", "Timeout");
  private static final Set<String> ATTRIBUTE = both("TransactionAttribute");
  private static final Set<String> MANAGEMENT = both("TransactionManagement");

  private final ResolvedApplication application;
  private final AnnotationFinder annotations;
  private final EjbDescriptor descriptor;

  EjbUnits(ResolvedApplication application, AnnotationFinder annotations) {
    this.application = application;
    this.annotations = annotations;
    this.descriptor = EjbDescriptor.read(application.documents());
  }

  private static Set<String> both(String... names) {
    Set<String> out = new LinkedHashSet<>();
    for (String name : names) {
      out.add("javax.ejb." + name);
      out.add("jakarta.ejb." + name);
    }
    return out;
  }

  void read(ResolvedType type, Consumer<DomainFact> out) {
    boolean messageDriven = annotations.has(type.annotations(), MESSAGE);
    boolean session = annotations.has(type.annotations(), SESSION);
    if (!messageDriven && !session && !descriptor.isBean(type.name()) || beanManaged(type)) {
      return;
    }
    List<ResolvedType> lineage = lineage(type);
    List<ResolvedMethod> views = messageDriven ? List.of() : viewMethods(type, lineage);
    for (ResolvedType declaring : lineage) {
      for (ResolvedMethod method : declaring.methods()) {
        if (isBusiness(method, views, messageDriven)) {
          String attribute = attribute(type, declaring, method);
          out.accept(
              new TransactionDemarcated(
                  method.name(), attribute, false, declaring.at(method.declared().line())));
        }
      }
    }
  }

  private boolean beanManaged(ResolvedType type) {
    return descriptor
        .isBeanManaged(type.name())
        .orElseGet(
            () ->
                annotations
                    .find(type.annotations(), MANAGEMENT)
                    .flatMap(management -> management.text("value"))
                    .filter("BEAN"::equals)
                    .isPresent());
  }

  private String attribute(ResolvedType bean, ResolvedType declaring, ResolvedMethod method) {
    return descriptor
        .attribute(bean.name(), method.name().name())
        .or(() -> attribute(method.annotations()))
        .or(() -> attribute(declaring.annotations()))
        .map(AnnotatedUnits::word)
        .orElse("required");
  }

  private Optional<String> attribute(List<ResolvedAnnotation> on) {
    return annotations.find(on, ATTRIBUTE).map(found -> found.text("value").orElse("REQUIRED"));
  }

  /** The bean's class and those above it, as far as they are the application's. */
  private List<ResolvedType> lineage(ResolvedType type) {
    List<ResolvedType> out = new ArrayList<>();
    Optional<ResolvedType> at = Optional.of(type);
    for (int depth = 0; at.isPresent() && depth < 50; depth++) {
      out.add(at.get());
      at = at.get().superclass().flatMap(above -> application.type(above.name()));
    }
    return out;
  }

  /** The methods that clients see; none where they see all public ones. */
  private List<ResolvedMethod> viewMethods(ResolvedType bean, List<ResolvedType> lineage) {
    if (annotations.has(bean.annotations(), NO_INTERFACE)) {
      return List.of();
    }
    Set<TypeName> views = new LinkedHashSet<>(descriptor.views(bean.name()));
    annotations.find(bean.annotations(), VIEWS).ifPresent(view -> views.addAll(named(view)));
    for (ResolvedType declaring : lineage) {
      declaring.interfaces().stream()
          .map(JavaType.ClassType::name)
          .filter(name -> !name.packageName().startsWith("java."))
          .forEach(views::add);
    }
    List<ResolvedMethod> out = new ArrayList<>();
    Set<TypeName> seen = new LinkedHashSet<>();
    List<TypeName> open = new ArrayList<>(views);
    for (int i = 0; i < open.size(); i++) {
      if (seen.add(open.get(i))) {
        application
            .type(open.get(i))
            .ifPresent(
                view -> {
                  out.addAll(view.methods());
                  view.interfaces().forEach(above -> open.add(above.name()));
                });
      }
    }
    return out;
  }

  private static List<TypeName> named(ResolvedAnnotation view) {
    return view.all("value").stream()
        .filter(AnnotationValue.TypeValue.class::isInstance)
        .map(value -> ((AnnotationValue.TypeValue) value).type())
        .toList();
  }

  private boolean isBusiness(
      ResolvedMethod method, List<ResolvedMethod> views, boolean messageDriven) {
    int modifiers = method.declared().modifiers();
    if (annotations.has(method.annotations(), TIMEOUTS)) {
      return true;
    }
    if (!AnnotatedUnits.isProxied(method, modifiers)
        || method.declared().isAbstract()
        || !Modifier.has(modifiers, Modifier.PUBLIC)) {
      return false;
    }
    if (messageDriven) {
      return method.name().name().equals("onMessage");
    }
    return views.isEmpty()
        || views.stream()
            .anyMatch(
                view ->
                    view.name().name().equals(method.name().name())
                        && view.parameterTypes().size() == method.parameterTypes().size());
  }
}
