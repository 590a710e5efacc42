package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.codebase.EventDelivery;
import dev.kerf.analyzer.codebase.MethodCall;
import dev.kerf.analyzer.codebase.MethodCall.Via;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.EventFact.Delivery;
import dev.kerf.analyzer.framework.EventFact.EventObserved;
import dev.kerf.analyzer.framework.EventFact.EventPublished;
import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The calls that events stand for: whoever publishes one calls all that listen to its type.
 *
 * <p>A method that publishes what it is given, as the application's own publishers do, is no one's
 * caller by itself: those that give it an event are. It keeps the calls as a guess where several
 * types pass through it.
 */
final class EventCalls {

  /** Publishers that wrap publishers, at most this deep. */
  private static final int MAX_WRAPPERS = 4;

  private final ResolvedApplication application;
  private final MethodIndex methods;
  private final CallSites sites;
  private final List<EventObserved> observers;
  private final Set<MethodCall> calls = new TreeSet<>();
  private final Set<EventDelivery> deliveries = new TreeSet<>();

  EventCalls(
      ResolvedApplication application,
      MethodIndex methods,
      CallSites sites,
      Collection<DomainFact> facts) {
    this.application = application;
    this.methods = methods;
    this.sites = sites;
    this.observers =
        facts.stream()
            .filter(EventObserved.class::isInstance)
            .map(EventObserved.class::cast)
            .toList();
    if (!observers.isEmpty()) {
      facts.stream()
          .filter(EventPublished.class::isInstance)
          .map(EventPublished.class::cast)
          .forEach(this::publish);
    }
  }

  Collection<MethodCall> calls() {
    return calls;
  }

  /** The same events, without those of methods that only pass on what they are given. */
  Collection<EventDelivery> deliveries() {
    return deliveries;
  }

  /** An event with the method that chose it. */
  private record Given(MethodName by, JavaType.ClassType event, Evidence at) {}

  private void publish(EventPublished published) {
    List<Given> given = new ArrayList<>();
    Optional<ResolvedBody> body = methods.find(published.method()).flatMap(ResolvedMethod::body);
    Optional<Integer> parameter =
        body.isPresent()
            ? parameter(body.get(), published.argument())
            : Optional.of(published.argument()).filter(index -> index >= 0);
    if (parameter.isPresent()) {
      collect(published.method(), parameter.get(), MAX_WRAPPERS, new HashSet<>(), given);
    }
    if (given.isEmpty()) {
      hear(
          published, published.method(), published.event(), published.evidence(), Optional.empty());
      return;
    }
    Set<MethodName> heard = new TreeSet<>();
    for (Given one : given) {
      heard.addAll(hear(published, one.by(), one.event(), one.at(), Optional.empty()));
    }
    Optional<Certainty> guess =
        heard.size() > 1 ? Optional.of(Certainty.HEURISTIC) : Optional.empty();
    for (Given one : given) {
      hear(published, published.method(), one.event(), published.evidence(), guess);
    }
  }

  private static Optional<Integer> parameter(ResolvedBody body, int term) {
    return term >= 0
            && body.body().get(term) instanceof Term.Local local
            && body.body().get(local.binding()) instanceof Term.Binding binding
            && binding.kind() == Term.BindingKind.PARAMETER
        ? Optional.of(local.binding())
        : Optional.empty();
  }

  private void collect(
      MethodName method, int parameter, int depth, Set<MethodName> seen, List<Given> out) {
    if (depth == 0 || !seen.add(method)) {
      return;
    }
    for (CallSites.Site site : sites.of(method)) {
      if (parameter >= site.arguments().size()) {
        continue;
      }
      int argument = site.arguments().get(parameter);
      Optional<Integer> outer = parameter(site.body(), argument);
      int before = out.size();
      if (outer.isPresent()) {
        collect(site.caller(), outer.get(), depth - 1, seen, out);
      }
      if (out.size() == before && site.body().type(argument) instanceof JavaType.ClassType event) {
        out.add(new Given(site.caller(), event, site.evidence()));
      }
    }
  }

  private Set<MethodName> hear(
      EventPublished published,
      MethodName from,
      JavaType.ClassType event,
      Evidence at,
      Optional<Certainty> guess) {
    Set<MethodName> heard = new TreeSet<>();
    for (EventObserved observer : observers) {
      if (!observer.bus().equals(published.bus()) || !qualifies(published, observer)) {
        continue;
      }
      Optional<Certainty> certainty = certainty(event, observer);
      if (certainty.isPresent()) {
        heard.add(observer.method());
        calls.add(
            new MethodCall(
                from, observer.method(), Via.EVENT, guess.orElse(certainty.get()), false, at));
        if (guess.isEmpty()) {
          deliveries.add(delivery(from, observer, at));
        }
      }
    }
    return heard;
  }

  private static EventDelivery delivery(MethodName from, EventObserved observer, Evidence at) {
    boolean within =
        observer.delivery() == Delivery.AT_ONCE || observer.delivery() == Delivery.BEFORE_COMMIT;
    return new EventDelivery(
        from, observer.method(), observer.event().name(), !within, at, observer.evidence());
  }

  private static boolean qualifies(EventPublished published, EventObserved observer) {
    return published.qualifiers().contains(EventPublished.ANY_QUALIFIER)
        || published.qualifiers().containsAll(observer.qualifiers());
  }

  /** Certain where every such event is heard, likely where the object may be of a type that is. */
  private Optional<Certainty> certainty(JavaType.ClassType event, EventObserved observer) {
    if (application.isSubtype(event.name(), observer.event().name())) {
      return argumentsMatch(event, observer.event())
          ? Optional.of(Certainty.CERTAIN)
          : Optional.empty();
    }
    boolean perhaps =
        application.isSubtype(observer.event().name(), event.name())
            && application.type(event.name()).isPresent();
    return perhaps ? Optional.of(Certainty.LIKELY) : Optional.empty();
  }

  /**
   * {@code EntityChanged<Order>} is not heard where {@code EntityChanged<Customer>} is asked for.
   */
  private boolean argumentsMatch(JavaType.ClassType event, JavaType.ClassType wanted) {
    List<JavaType> own =
        application
            .asSuper(event, wanted.name())
            .map(JavaType.ClassType::arguments)
            .orElse(List.of());
    for (int i = 0; i < Math.min(own.size(), wanted.arguments().size()); i++) {
      if (own.get(i) instanceof JavaType.ClassType a
          && wanted.arguments().get(i) instanceof JavaType.ClassType b
          && !application.isSubtype(a.name(), b.name())) {
        return false;
      }
    }
    return true;
  }
}
