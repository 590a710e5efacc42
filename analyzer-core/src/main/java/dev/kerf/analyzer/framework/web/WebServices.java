package dev.kerf.analyzer.framework.web;

import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Web services of JAX-WS, and the server's side of web sockets. */
final class WebServices {

  private static final Set<String> SERVICE =
      Set.of("javax.jws.WebService", "jakarta.jws.WebService");
  private static final Set<String> METHOD = Set.of("javax.jws.WebMethod", "jakarta.jws.WebMethod");
  private static final Set<String> PROVIDER =
      Set.of("javax.xml.ws.WebServiceProvider", "jakarta.xml.ws.WebServiceProvider");
  private static final List<String> SOCKET = List.of("jakarta.websocket.", "javax.websocket.");
  private static final Set<String> SOCKET_EVENTS =
      Set.of("OnMessage", "OnOpen", "OnClose", "OnError");

  private final Exposure exposure;

  WebServices(Exposure exposure) {
    this.exposure = exposure;
  }

  void read(ResolvedType type) {
    if (type.declared().isInterface()
        || Modifier.has(type.declared().modifiers(), Modifier.ABSTRACT)) {
      return;
    }
    find(type.annotations(), SERVICE).ifPresent(service -> service(type, service));
    if (find(type.annotations(), PROVIDER).isPresent()) {
      exposure.members(type).stream()
          .filter(member -> member.method().name().name().equals("invoke"))
          .forEach(member -> exposure.add(member, "web-service", ""));
    }
    for (String namespace : SOCKET) {
      type.annotation(namespace + "server.ServerEndpoint")
          .ifPresent(endpoint -> socket(type, endpoint, namespace));
    }
  }

  /**
   * The methods of the interface that it names; without one those that are marked, or all that are
   * public where none is.
   */
  private void service(ResolvedType type, ResolvedAnnotation service) {
    Optional<ResolvedType> contract =
        service
            .text("endpointInterface")
            .filter(name -> !name.isBlank())
            .flatMap(
                name ->
                    exposure.hierarchy(type).stream()
                        .filter(above -> above.name().binaryName().equals(name))
                        .findFirst())
            .or(
                () ->
                    exposure.hierarchy(type).stream()
                        .filter(above -> above.declared().isInterface())
                        .filter(above -> find(above.annotations(), SERVICE).isPresent())
                        .findFirst());
    String name =
        service
            .text("serviceName")
            .or(() -> service.text("name"))
            .filter(text -> !text.isBlank())
            .orElse(type.name().simpleName());
    List<Exposure.Member> members = exposure.members(type);
    boolean marked =
        members.stream()
            .anyMatch(member -> find(member.method().annotations(), METHOD).isPresent());
    for (Exposure.Member member : members) {
      boolean exposed =
          contract.isPresent()
              ? declares(contract.get(), member.method())
              : marked
                  ? find(member.method().annotations(), METHOD)
                      .filter(found -> found.text("exclude").filter("true"::equals).isEmpty())
                      .isPresent()
                  : Modifier.has(member.method().declared().modifiers(), Modifier.PUBLIC)
                      && !member.method().declared().isStatic();
      if (exposed) {
        exposure.add(member, "web-service", name + '.' + member.method().name().name());
      }
    }
  }

  private static boolean declares(ResolvedType contract, ResolvedMethod method) {
    return contract.methods().stream()
        .anyMatch(
            declared ->
                declared.name().name().equals(method.name().name())
                    && declared.parameterTypes().size() == method.parameterTypes().size());
  }

  private void socket(ResolvedType type, ResolvedAnnotation endpoint, String namespace) {
    String route = endpoint.text("value").orElse("");
    for (Exposure.Member member : exposure.members(type)) {
      boolean listens =
          member.method().annotations().stream()
              .map(annotation -> annotation.type().binaryName())
              .filter(name -> name.startsWith(namespace))
              .anyMatch(name -> SOCKET_EVENTS.contains(name.substring(namespace.length())));
      if (listens) {
        exposure.add(member, "websocket", route);
      }
    }
  }

  private static Optional<ResolvedAnnotation> find(
      List<ResolvedAnnotation> on, Set<String> wanted) {
    return on.stream()
        .filter(annotation -> wanted.contains(annotation.type().binaryName()))
        .findFirst();
  }
}
