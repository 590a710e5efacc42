package dev.kerf.analyzer.framework.cdi;

import static dev.kerf.analyzer.framework.cdi.CdiModel.jakarta;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.EventFact;
import dev.kerf.analyzer.framework.EventFact.Delivery;
import dev.kerf.analyzer.framework.Qualifiers;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedField;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import dev.kerf.analyzer.resolve.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** {@code Event.fire} and the parameters that observe what it fires. */
final class CdiEvents {

  private static final String BUS = "cdi";
  private static final Set<String> OBSERVES = jakarta("enterprise.event.Observes");
  private static final Set<String> OBSERVES_ASYNC = jakarta("enterprise.event.ObservesAsync");
  private static final Set<String> EVENT = jakarta("enterprise.event.Event");
  private static final Set<String> FIRING = Set.of("fire", "fireAsync");

  private final Qualifiers qualifiers;
  private final List<DomainFact> out;

  CdiEvents(ResolvedApplication application, List<DomainFact> out) {
    this.qualifiers = new Qualifiers(application);
    this.out = out;
  }

  /** The parameter that gets the event, -1 where the method is no observer. */
  int observedParameter(ResolvedMethod method) {
    for (int i = 0; i < method.parameterAnnotations().size(); i++) {
      if (observes(method.parameterAnnotations().get(i)).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  private static Optional<ResolvedAnnotation> observes(List<ResolvedAnnotation> on) {
    return on.stream()
        .filter(
            annotation ->
                OBSERVES.contains(annotation.type().binaryName())
                    || OBSERVES_ASYNC.contains(annotation.type().binaryName()))
        .findFirst();
  }

  void read(ResolvedType type) {
    Map<String, SortedSet<String>> ofFields = new HashMap<>();
    for (ResolvedField field : type.fields()) {
      if (field.type().className().filter(name -> EVENT.contains(name.binaryName())).isPresent()) {
        ofFields.put(field.name(), annotationsOf(field.annotations()));
      }
    }
    for (ResolvedMethod method : type.methods()) {
      int observed = observedParameter(method);
      if (observed >= 0) {
        observer(type, method, observed);
      }
      method.body().ifPresent(body -> fired(type, method, body, ofFields));
    }
  }

  /** Names qualify events no more than {@code @Any} does. */
  private SortedSet<String> annotationsOf(List<ResolvedAnnotation> on) {
    SortedSet<String> found = new TreeSet<>(qualifiers.of(on));
    found.removeIf(name -> name.endsWith(".enterprise.inject.Any"));
    return found;
  }

  private void observer(ResolvedType type, ResolvedMethod method, int observed) {
    List<ResolvedAnnotation> on = method.parameterAnnotations().get(observed);
    ResolvedAnnotation observes = observes(on).orElseThrow();
    boolean async = OBSERVES_ASYNC.contains(observes.type().binaryName());
    if (method.parameterTypes().get(observed) instanceof JavaType.ClassType event) {
      out.add(
          new EventFact.EventObserved(
              method.name(),
              BUS,
              event,
              delivery(observes),
              async,
              annotationsOf(on),
              type.at(method.declared().line())));
    }
  }

  private static Delivery delivery(ResolvedAnnotation observes) {
    return switch (observes.text("during").orElse("")) {
      case "BEFORE_COMPLETION" -> Delivery.BEFORE_COMMIT;
      case "AFTER_SUCCESS" -> Delivery.AFTER_COMMIT;
      case "AFTER_FAILURE" -> Delivery.AFTER_ROLLBACK;
      case "AFTER_COMPLETION" -> Delivery.AFTER_COMPLETION;
      default -> Delivery.AT_ONCE;
    };
  }

  private void fired(
      ResolvedType type,
      ResolvedMethod method,
      ResolvedBody body,
      Map<String, SortedSet<String>> ofFields) {
    for (int i = 0; i < body.body().size(); i++) {
      if (!(body.body().get(i) instanceof Term.Call call)
          || !FIRING.contains(call.name())
          || call.arguments().size() == 0
          || body.method(i).filter(CdiEvents::isEvent).isEmpty()) {
        continue;
      }
      int argument = call.arguments().get(0);
      if (body.type(argument) instanceof JavaType.ClassType event) {
        out.add(
            new EventFact.EventPublished(
                method.name(),
                BUS,
                event,
                argument,
                qualifiersOf(body, call.receiver(), ofFields),
                type.at(call.line())));
      }
    }
  }

  private static boolean isEvent(Target.MethodTarget target) {
    return EVENT.contains(target.method().owner().binaryName());
  }

  /** Of the field that it is fired through; what {@code select} adds is not told from outside. */
  private static SortedSet<String> qualifiersOf(
      ResolvedBody body, int receiver, Map<String, SortedSet<String>> ofFields) {
    if (receiver >= 0
        && body.target(receiver).isPresent()
        && body.target(receiver).get() instanceof Target.FieldTarget field
        && ofFields.containsKey(field.name())) {
      return ofFields.get(field.name());
    }
    return new TreeSet<>(Set.of(EventFact.EventPublished.ANY_QUALIFIER));
  }
}
