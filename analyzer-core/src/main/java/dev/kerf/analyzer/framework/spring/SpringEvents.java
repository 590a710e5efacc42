package dev.kerf.analyzer.framework.spring;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.AnnotationFinder;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.EventFact;
import dev.kerf.analyzer.framework.EventFact.Delivery;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.AnnotationValue;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import dev.kerf.analyzer.resolve.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Application events: what is published, and which methods listen, and when. */
final class SpringEvents {

  static final String BUS = "spring";

  private static final String TRANSACTIONAL_LISTENER =
      "org.springframework.transaction.event.TransactionalEventListener";
  private static final Set<String> TRANSACTIONAL =
      Set.of(
          TRANSACTIONAL_LISTENER,
          "org.springframework.modulith.events.ApplicationModuleListener",
          "org.springframework.modulith.ApplicationModuleListener");
  private static final Set<String> LISTENER =
      Set.of("org.springframework.context.event.EventListener");
  private static final Set<String> ASYNC =
      Set.of("org.springframework.scheduling.annotation.Async");
  private static final TypeName LISTENER_INTERFACE =
      TypeName.of("org.springframework.context.ApplicationListener");
  private static final Set<String> PUBLISHING = Set.of("publishEvent", "multicastEvent");
  private static final List<TypeName> PUBLISHERS =
      List.of(
          TypeName.of("org.springframework.context.ApplicationEventPublisher"),
          TypeName.of("org.springframework.context.event.ApplicationEventMulticaster"));

  private final ResolvedApplication application;
  private final AnnotationFinder annotations;
  private final List<DomainFact> out;
  private final SavedEvents saved;

  SpringEvents(ResolvedApplication application, List<DomainFact> out) {
    this.application = application;
    this.annotations = new AnnotationFinder(application);
    this.out = out;
    this.saved = new SavedEvents(application, out);
  }

  void read(ResolvedType type) {
    for (ResolvedMethod method : type.methods()) {
      listener(type, method);
      method.body().ifPresent(body -> published(type, method, body));
    }
    if (application.isSubtype(type.name(), LISTENER_INTERFACE)) {
      listenerInterface(type);
    }
    saved.read(type);
  }

  // ---- listening ----------------------------------------------------------------------------

  private void listener(ResolvedType type, ResolvedMethod method) {
    Optional<ResolvedAnnotation> transactional =
        annotations.find(method.annotations(), TRANSACTIONAL);
    Optional<ResolvedAnnotation> listener =
        transactional.or(() -> annotations.find(method.annotations(), LISTENER));
    if (listener.isEmpty()) {
      return;
    }
    Delivery delivery = transactional.map(SpringEvents::phase).orElse(Delivery.AT_ONCE);
    boolean module =
        transactional
            .filter(found -> !found.type().binaryName().equals(TRANSACTIONAL_LISTENER))
            .isPresent();
    boolean async = module || annotations.has(method.annotations(), ASYNC);
    for (JavaType.ClassType event : events(method, listener.get())) {
      fromOutside(type, method, event);
      out.add(
          new EventFact.EventObserved(
              method.name(),
              BUS,
              event,
              delivery,
              async,
              new TreeSet<>(),
              type.at(method.declared().line())));
    }
  }

  private static Delivery phase(ResolvedAnnotation transactional) {
    return switch (transactional.text("phase").orElse("AFTER_COMMIT")) {
      case "BEFORE_COMMIT" -> Delivery.BEFORE_COMMIT;
      case "AFTER_ROLLBACK" -> Delivery.AFTER_ROLLBACK;
      case "AFTER_COMPLETION" -> Delivery.AFTER_COMPLETION;
      default -> Delivery.AFTER_COMMIT;
    };
  }

  /** The classes that the annotation names, else the type of the parameter. */
  private static List<JavaType.ClassType> events(
      ResolvedMethod method, ResolvedAnnotation listener) {
    List<JavaType.ClassType> out = new ArrayList<>();
    for (String element : List.of("value", "classes")) {
      for (AnnotationValue value : listener.all(element)) {
        if (value instanceof AnnotationValue.TypeValue type) {
          out.add(new JavaType.ClassType(type.type(), List.of()));
        }
      }
    }
    if (out.isEmpty()
        && !method.parameterTypes().isEmpty()
        && method.parameterTypes().get(0) instanceof JavaType.ClassType event) {
      out.add(payload(event));
    }
    return out;
  }

  private static JavaType.ClassType payload(JavaType.ClassType event) {
    boolean wrapped =
        event.name().binaryName().equals("org.springframework.context.PayloadApplicationEvent")
            && event.arguments().size() == 1;
    return wrapped && event.arguments().get(0) instanceof JavaType.ClassType inner ? inner : event;
  }

  private void listenerInterface(ResolvedType type) {
    Optional<JavaType> event =
        application
            .asSuper(new JavaType.ClassType(type.name(), List.of()), LISTENER_INTERFACE)
            .filter(view -> view.arguments().size() == 1)
            .map(view -> view.arguments().get(0));
    if (event.isEmpty() || !(event.get() instanceof JavaType.ClassType heard)) {
      return;
    }
    for (ResolvedMethod method : type.methods()) {
      boolean takesEvent =
          method.name().name().equals("onApplicationEvent")
              && method.parameterTypes().size() == 1
              && method.parameterTypes().get(0).erasedName().equals(heard.erasedName());
      if (takesEvent) {
        fromOutside(type, method, payload(heard));
        out.add(
            new EventFact.EventObserved(
                method.name(),
                BUS,
                payload(heard),
                Delivery.AT_ONCE,
                annotations.has(method.annotations(), ASYNC),
                new TreeSet<>(),
                type.at(method.declared().line())));
      }
    }
  }

  /** What a library declares a library publishes: the start of the context, a session's end. */
  private void fromOutside(ResolvedType type, ResolvedMethod method, JavaType.ClassType event) {
    if (application.type(event.name()).isEmpty()
        && !event.name().packageName().startsWith("java.")) {
      out.add(
          new DomainFact.EntryPointExposed(
              method.name(),
              "event",
              event.name().simpleName(),
              type.at(method.declared().line())));
    }
  }

  // ---- publishing ---------------------------------------------------------------------------

  private void published(ResolvedType type, ResolvedMethod method, ResolvedBody body) {
    for (int i = 0; i < body.body().size(); i++) {
      Term term = body.body().get(i);
      if (term instanceof Term.Call call
          && PUBLISHING.contains(call.name())
          && call.arguments().size() > 0
          && body.method(i).filter(this::isPublisher).isPresent()) {
        call(type, method, body, call);
      } else if (term instanceof Term.MethodReference reference
          && PUBLISHING.contains(reference.name())
          && body.target(i).isPresent()
          && body.target(i).get() instanceof Target.FunctionTarget function
          && function.referenced().filter(this::isPublisher).isPresent()) {
        reference(type, method, body, i, function);
      }
    }
  }

  private void call(ResolvedType type, ResolvedMethod method, ResolvedBody body, Term.Call call) {
    int argument = call.arguments().get(0);
    if (!(body.type(argument) instanceof JavaType.ClassType event)) {
      return;
    }
    Optional<MethodName> function =
        body.body().get(argument) instanceof Term.Local local
            ? ownFunction(body, local.binding())
            : Optional.empty();
    publish(
        function.orElse(method.name()),
        event,
        function.isPresent() ? 0 : argument,
        type.at(call.line()));
  }

  /** {@code EventPublisher publisher = context::publishEvent}, {@code events.forEach(...)}. */
  private void reference(
      ResolvedType type,
      ResolvedMethod method,
      ResolvedBody body,
      int index,
      Target.FunctionTarget function) {
    Evidence at = type.at(body.body().get(index).line());
    Optional<MethodName> own = function.functional().filter(this::isOwn);
    if (own.isPresent() && own.get().parameters().size() == 1) {
      TypeName event = TypeName.of(own.get().parameters().get(0));
      publish(own.get(), new JavaType.ClassType(event, List.of()), 0, at);
    } else if (body.type(index) instanceof JavaType.ClassType consumer
        && consumer.arguments().size() == 1
        && element(consumer.arguments().get(0)) instanceof JavaType.ClassType event) {
      publish(method.name(), event, Term.NONE, at);
    }
  }

  /**
   * The application's method that a lambda stands for, of whose one parameter a binding is: its
   * callers publish.
   */
  private Optional<MethodName> ownFunction(ResolvedBody body, int binding) {
    for (int i = binding - 1; i >= 0; i--) {
      if (body.body().get(i) instanceof Term.Lambda lambda
          && lambda.parameters().size() == 1
          && lambda.parameters().get(0) == binding) {
        return body.function(i).flatMap(Target.FunctionTarget::functional).filter(this::isOwn);
      }
    }
    return Optional.empty();
  }

  private boolean isOwn(MethodName function) {
    return application.type(function.owner()).isPresent();
  }

  private void publish(MethodName by, JavaType.ClassType event, int argument, Evidence at) {
    out.add(new EventFact.EventPublished(by, BUS, event, argument, new TreeSet<>(), at));
  }

  private boolean isPublisher(Target.MethodTarget target) {
    return PUBLISHERS.stream()
        .anyMatch(
            publisher ->
                target.method().owner().equals(publisher)
                    || application.isSubtype(target.receiver(), publisher));
  }

  private static JavaType element(JavaType argument) {
    return argument instanceof JavaType.WildcardType wildcard && wildcard.bound().isPresent()
        ? wildcard.bound().get()
        : argument;
  }
}
