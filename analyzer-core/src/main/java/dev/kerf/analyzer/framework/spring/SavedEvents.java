package dev.kerf.analyzer.framework.spring;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.EventFact;
import dev.kerf.analyzer.framework.InjectedType;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import dev.kerf.analyzer.resolve.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Events that an aggregate keeps until a Spring Data repository saves it: {@code registerEvent} of
 * {@code AbstractAggregateRoot}, and what a method annotated {@code @DomainEvents} returns. Whoever
 * saves the aggregate publishes them.
 */
final class SavedEvents {

  private static final TypeName ROOT =
      TypeName.of("org.springframework.data.domain.AbstractAggregateRoot");
  private static final String DOMAIN_EVENTS = "org.springframework.data.domain.DomainEvents";
  private static final TypeName REPOSITORY =
      TypeName.of("org.springframework.data.repository.Repository");
  private static final Set<String> REGISTERING = Set.of("registerEvent", "andEvent");
  private static final Set<String> SAVING =
      Set.of(
          "save",
          "saveAll",
          "saveAndFlush",
          "saveAllAndFlush",
          "delete",
          "deleteAll",
          "deleteInBatch",
          "deleteAllInBatch");

  private static final int MAX_WRAPPERS = 3;

  private final ResolvedApplication application;
  private final List<DomainFact> out;
  private final Map<TypeName, List<JavaType.ClassType>> ofAggregates = new LinkedHashMap<>();

  SavedEvents(ResolvedApplication application, List<DomainFact> out) {
    this.application = application;
    this.out = out;
    for (ResolvedType type : application.types()) {
      for (ResolvedMethod method : type.methods()) {
        if (method.annotations().stream()
            .anyMatch(on -> on.type().binaryName().equals(DOMAIN_EVENTS))) {
          InjectedType.of(method.returnType())
              .filter(events -> application.type(events.required().name()).isPresent())
              .ifPresent(events -> keep(type.name(), events.required()));
        }
      }
    }
    List<ResolvedType> aggregates =
        application.types().stream()
            .filter(type -> application.isSubtype(type.name(), ROOT))
            .toList();
    // An aggregate may have a method of its own that registers what it is given, and so on.
    Map<MethodName, Integer> round = Map.of();
    for (int i = 0; i < MAX_WRAPPERS && (i == 0 || !round.isEmpty()); i++) {
      Map<MethodName, Integer> registering = round;
      round = new HashMap<>();
      for (ResolvedType type : aggregates) {
        for (ResolvedMethod method : type.methods()) {
          if (method.body().isPresent()) {
            registered(type, method, method.body().get(), registering, round);
          }
        }
      }
    }
  }

  private void keep(TypeName aggregate, JavaType.ClassType event) {
    ofAggregates.computeIfAbsent(aggregate, key -> new ArrayList<>()).add(event);
  }

  /**
   * @param registering methods found before, with the parameter that they register; empty at first,
   *     when those of the library are meant
   * @param wrappers gets the methods that register a parameter of theirs
   */
  private void registered(
      ResolvedType type,
      ResolvedMethod method,
      ResolvedBody body,
      Map<MethodName, Integer> registering,
      Map<MethodName, Integer> wrappers) {
    for (int i = 0; i < body.body().size(); i++) {
      Optional<Target.MethodTarget> target = body.method(i);
      if (!(body.body().get(i) instanceof Term.Call call) || target.isEmpty()) {
        continue;
      }
      MethodName called = target.get().method();
      int parameter =
          registering.isEmpty()
                  && called.owner().equals(ROOT)
                  && REGISTERING.contains(called.name())
              ? 0
              : registering.getOrDefault(called, Term.NONE);
      if (parameter < 0 || parameter >= call.arguments().size()) {
        continue;
      }
      int argument = call.arguments().get(parameter);
      if (body.body().get(argument) instanceof Term.Local local
          && local.binding() < method.parameterTypes().size()) {
        wrappers.put(method.name(), local.binding());
      } else if (body.type(argument) instanceof JavaType.ClassType event) {
        keep(type.name(), event);
      }
    }
  }

  void read(ResolvedType type) {
    if (ofAggregates.isEmpty()) {
      return;
    }
    for (ResolvedMethod method : type.methods()) {
      method.body().ifPresent(body -> saved(type, method, body));
    }
  }

  private void saved(ResolvedType type, ResolvedMethod method, ResolvedBody body) {
    for (int i = 0; i < body.body().size(); i++) {
      if (body.body().get(i) instanceof Term.Call call
          && SAVING.contains(call.name())
          && call.arguments().size() > 0
          && body.method(i).filter(this::isRepository).isPresent()) {
        int line = call.line();
        InjectedType.of(body.type(call.arguments().get(0)))
            .ifPresent(saved -> publish(type, method, saved.required().name(), line));
      }
    }
  }

  private boolean isRepository(Target.MethodTarget target) {
    return application.isSubtype(target.receiver(), REPOSITORY);
  }

  private void publish(ResolvedType type, ResolvedMethod method, TypeName saved, int line) {
    ofAggregates.forEach(
        (aggregate, events) -> {
          if (application.isSubtype(saved, aggregate) || application.isSubtype(aggregate, saved)) {
            for (JavaType.ClassType event : events) {
              out.add(
                  new EventFact.EventPublished(
                      method.name(),
                      SpringEvents.BUS,
                      event,
                      Term.NONE,
                      new TreeSet<>(),
                      type.at(line)));
            }
          }
        });
  }
}
