package dev.kerf.analyzer.framework.messaging;

import dev.kerf.analyzer.fact.XmlElement;
import dev.kerf.analyzer.fact.XmlStated;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.FrameworkModel;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the methods that a broker's messages arrive at. */
public final class MessageListenerModel implements FrameworkModel {

  /** Annotations with the elements that name where messages come from. */
  private static final Map<String, List<String>> LISTENERS =
      Map.ofEntries(
          Map.entry(
              "org.springframework.kafka.annotation.KafkaListener",
              List.of("topics", "topicPattern")),
          Map.entry("org.springframework.jms.annotation.JmsListener", List.of("destination")),
          Map.entry(
              "org.springframework.amqp.rabbit.annotation.RabbitListener",
              List.of("queues", "queuesToDeclare", "bindings")),
          Map.entry("io.awspring.cloud.sqs.annotation.SqsListener", List.of("value", "queueNames")),
          Map.entry(
              "org.springframework.cloud.stream.annotation.StreamListener",
              List.of("value", "target")),
          Map.entry("org.eclipse.microprofile.reactive.messaging.Incoming", List.of("value")),
          Map.entry("io.micronaut.configuration.kafka.annotation.Topic", List.of("value")));

  private static final List<TypeName> JMS =
      List.of(TypeName.of("jakarta.jms.MessageListener"), TypeName.of("javax.jms.MessageListener"));
  private static final Set<String> MESSAGE_DRIVEN =
      Set.of("jakarta.ejb.MessageDriven", "javax.ejb.MessageDriven");

  @Override
  public String id() {
    return "message-listeners";
  }

  @Override
  public List<DomainFact> read(ResolvedApplication application) {
    List<DomainFact> out = new ArrayList<>();
    Set<String> enterprise = new HashSet<>();
    for (ResolvedApplication.Document document : application.documents()) {
      if (document.fact() instanceof XmlStated xml && xml.root().name().equals("ejb-jar")) {
        xml.root()
            .children("enterprise-beans")
            .flatMap(beans -> beans.children("message-driven"))
            .flatMap(bean -> bean.children("ejb-class"))
            .map(XmlElement::text)
            .map(String::strip)
            .forEach(enterprise::add);
      }
    }
    for (ResolvedType type : application.types()) {
      for (ResolvedMethod method : type.methods()) {
        method.annotations().forEach(annotation -> annotated(type, method, annotation, out));
      }
      // Those that the container of enterprise beans makes are its model's.
      boolean listener =
          !type.declared().isInterface()
              && !enterprise.contains(type.name().binaryName())
              && MESSAGE_DRIVEN.stream().allMatch(name -> type.annotation(name).isEmpty())
              && JMS.stream().anyMatch(base -> application.isSubtype(type.name(), base));
      if (listener) {
        type.methods().stream()
            .filter(method -> method.name().name().equals("onMessage"))
            .filter(method -> method.body().isPresent())
            .forEach(method -> out.add(exposed(type, method, "")));
      }
    }
    return out;
  }

  private static void annotated(
      ResolvedType type,
      ResolvedMethod method,
      ResolvedAnnotation annotation,
      List<DomainFact> out) {
    List<String> elements = LISTENERS.get(annotation.type().binaryName());
    if (elements != null) {
      List<String> sources =
          elements.stream().flatMap(element -> annotation.texts(element).stream()).toList();
      if (sources.isEmpty()) {
        out.add(exposed(type, method, ""));
      }
      sources.forEach(source -> out.add(exposed(type, method, source)));
    }
  }

  private static DomainFact exposed(ResolvedType type, ResolvedMethod method, String route) {
    return new DomainFact.EntryPointExposed(
        method.name(), "message", route, type.at(method.declared().line()));
  }
}
