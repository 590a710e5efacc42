package dev.kerf.analyzer.framework.messaging;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.EventFact;
import dev.kerf.analyzer.framework.EventFact.Delivery;
import dev.kerf.analyzer.framework.FrameworkModel;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import dev.kerf.analyzer.resolve.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Buses that carry objects inside the process: Guava's and greenrobot's event bus, Axon's commands,
 * events and queries.
 */
public final class EventBusModel implements FrameworkModel {

  /** Methods that send their first argument. */
  private record Sender(TypeName type, Set<String> methods, String bus) {
    static Sender of(String type, String bus, String... methods) {
      return new Sender(TypeName.of(type), Set.of(methods), bus);
    }
  }

  private static final String AXON = "org.axonframework.";

  private static final List<Sender> SENDERS =
      List.of(
          Sender.of("com.google.common.eventbus.EventBus", "guava", "post"),
          Sender.of("org.greenrobot.eventbus.EventBus", "greenrobot", "post", "postSticky"),
          Sender.of(
              AXON + "commandhandling.gateway.CommandGateway",
              "axon-command",
              "send",
              "sendAndWait"),
          Sender.of(
              AXON + "modelling.command.AggregateLifecycle", "axon-event", "apply", "andThenApply"),
          Sender.of(AXON + "commandhandling.model.AggregateLifecycle", "axon-event", "apply"),
          Sender.of(AXON + "eventhandling.gateway.EventGateway", "axon-event", "publish"),
          Sender.of(
              AXON + "queryhandling.QueryGateway",
              "axon-query",
              "query",
              "scatterGather",
              "subscriptionQuery"));

  /** Annotations of methods that get what is sent as their first argument. */
  private static final Map<String, String> RECEIVERS =
      Map.of(
          "com.google.common.eventbus.Subscribe",
          "guava",
          "org.greenrobot.eventbus.Subscribe",
          "greenrobot",
          AXON + "commandhandling.CommandHandler",
          "axon-command",
          AXON + "eventhandling.EventHandler",
          "axon-event",
          AXON + "eventsourcing.EventSourcingHandler",
          "axon-event",
          AXON + "modelling.saga.SagaEventHandler",
          "axon-event",
          AXON + "eventhandling.saga.SagaEventHandler",
          "axon-event",
          AXON + "queryhandling.QueryHandler",
          "axon-query");

  @Override
  public String id() {
    return "event-buses";
  }

  @Override
  public List<DomainFact> read(ResolvedApplication application) {
    List<DomainFact> out = new ArrayList<>();
    for (ResolvedType type : application.types()) {
      for (ResolvedMethod method : type.methods()) {
        for (ResolvedAnnotation annotation : method.annotations()) {
          String bus = RECEIVERS.get(annotation.type().binaryName());
          if (bus != null
              && !method.parameterTypes().isEmpty()
              && method.parameterTypes().get(0) instanceof JavaType.ClassType event) {
            out.add(
                new EventFact.EventObserved(
                    method.name(),
                    bus,
                    event,
                    Delivery.AT_ONCE,
                    false,
                    new TreeSet<>(),
                    type.at(method.declared().line())));
          }
        }
        method.body().ifPresent(body -> sent(application, type, method, body, out));
      }
    }
    return out;
  }

  private static void sent(
      ResolvedApplication application,
      ResolvedType type,
      ResolvedMethod method,
      ResolvedBody body,
      List<DomainFact> out) {
    for (int i = 0; i < body.body().size(); i++) {
      if (!(body.body().get(i) instanceof Term.Call call)
          || call.arguments().size() == 0
          || body.method(i).isEmpty()) {
        continue;
      }
      Target.MethodTarget target = body.method(i).get();
      for (Sender sender : SENDERS) {
        if (sender.methods().contains(call.name())
            && application.isSubtype(target.receiver(), sender.type())
            && body.type(call.arguments().get(0)) instanceof JavaType.ClassType event) {
          out.add(
              new EventFact.EventPublished(
                  method.name(),
                  sender.bus(),
                  event,
                  call.arguments().get(0),
                  new TreeSet<>(),
                  type.at(call.line())));
        }
      }
    }
  }
}
