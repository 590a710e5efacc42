package dev.kerf.analyzer.framework.messaging;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.AnnotationFinder;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.FrameworkModel;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import dev.kerf.analyzer.resolve.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the calls that leave the process, by the library types that send them. */
public final class RemoteCallModel implements FrameworkModel {

  /** Methods that only prepare a request send nothing; where all others do, the set is empty. */
  private static final Map<String, Set<String>> SENDERS =
      Map.ofEntries(
          Map.entry("org.springframework.web.client.RestTemplate", Set.of()),
          Map.entry("org.springframework.web.client.RestOperations", Set.of()),
          Map.entry(
              "org.springframework.web.client.RestClient$RequestHeadersSpec",
              Set.of("retrieve", "exchange")),
          Map.entry(
              "org.springframework.web.reactive.function.client.WebClient$RequestHeadersSpec",
              Set.of("retrieve", "exchange", "exchangeToMono", "exchangeToFlux")),
          Map.entry("java.net.http.HttpClient", Set.of("send", "sendAsync")),
          Map.entry("java.net.URLConnection", Set.of("connect", "getInputStream")),
          Map.entry("org.apache.http.client.HttpClient", Set.of("execute")),
          Map.entry("okhttp3.Call", Set.of("execute", "enqueue")),
          Map.entry("jakarta.ws.rs.client.SyncInvoker", Set.of()),
          Map.entry("javax.ws.rs.client.SyncInvoker", Set.of()),
          Map.entry(
              "org.springframework.kafka.core.KafkaOperations", Set.of("send", "sendDefault")),
          Map.entry("org.springframework.kafka.core.KafkaTemplate", Set.of("send", "sendDefault")),
          Map.entry("org.apache.kafka.clients.producer.Producer", Set.of("send")),
          Map.entry("org.apache.kafka.clients.producer.KafkaProducer", Set.of("send")),
          Map.entry(
              "org.springframework.amqp.core.AmqpTemplate",
              Set.of("send", "convertAndSend", "convertSendAndReceive", "sendAndReceive")),
          Map.entry(
              "org.springframework.amqp.rabbit.core.RabbitTemplate",
              Set.of("send", "convertAndSend", "convertSendAndReceive", "sendAndReceive")),
          Map.entry(
              "org.springframework.jms.core.JmsOperations",
              Set.of("send", "convertAndSend", "sendAndReceive")),
          Map.entry(
              "org.springframework.jms.core.JmsTemplate",
              Set.of("send", "convertAndSend", "sendAndReceive")),
          Map.entry("jakarta.jms.MessageProducer", Set.of("send")),
          Map.entry("javax.jms.MessageProducer", Set.of("send")),
          Map.entry("javax.jms.QueueSender", Set.of("send")),
          Map.entry("javax.jms.TopicPublisher", Set.of("publish")),
          Map.entry("jakarta.jms.JMSProducer", Set.of("send")),
          Map.entry("javax.jms.JMSProducer", Set.of("send")),
          Map.entry("org.springframework.mail.MailSender", Set.of("send")),
          Map.entry("org.springframework.mail.javamail.JavaMailSender", Set.of("send")),
          Map.entry("jakarta.mail.Transport", Set.of("send", "sendMessage")),
          Map.entry("javax.mail.Transport", Set.of("send", "sendMessage")));

  private static final Set<String> REMOTE_INTERFACES =
      Set.of(
          "org.springframework.cloud.openfeign.FeignClient",
          "org.springframework.cloud.netflix.feign.FeignClient",
          "org.eclipse.microprofile.rest.client.inject.RegisterRestClient",
          "jakarta.jws.WebService",
          "javax.jws.WebService");

  @Override
  public String id() {
    return "remote-calls";
  }

  @Override
  public List<DomainFact> read(ResolvedApplication application) {
    AnnotationFinder annotations = new AnnotationFinder(application);
    List<DomainFact> out = new ArrayList<>();
    for (ResolvedType type : application.types()) {
      for (ResolvedMethod method : type.methods()) {
        method
            .body()
            .ifPresent(body -> read(type, method.name(), body, application, annotations, out));
      }
    }
    return out;
  }

  private static void read(
      ResolvedType type,
      MethodName method,
      ResolvedBody body,
      ResolvedApplication application,
      AnnotationFinder annotations,
      List<DomainFact> out) {
    for (int i = 0; i < body.body().size(); i++) {
      if (!(body.body().get(i) instanceof Term.Call call)) {
        continue;
      }
      Optional<Target.MethodTarget> target = body.method(i);
      if (target.isPresent() && isRemote(target.get(), application, annotations)) {
        TypeName owner = target.get().method().owner();
        Evidence at = type.at(call.line());
        out.add(new DomainFact.RemoteCalled(method, owner.simpleName() + '.' + call.name(), at));
      }
    }
  }

  private static boolean isRemote(
      Target.MethodTarget target, ResolvedApplication application, AnnotationFinder annotations) {
    MethodName method = target.method();
    if (target.application()) {
      return application
          .type(method.owner())
          .filter(type -> type.declared().isInterface())
          .filter(type -> annotations.has(type.annotations(), REMOTE_INTERFACES))
          .isPresent();
    }
    Set<String> senders = SENDERS.get(method.owner().binaryName());
    return senders != null && (senders.isEmpty() || senders.contains(method.name()));
  }
}
