package dev.kerf.analyzer.framework.web;

import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.framework.AnnotationFinder;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Annotated handlers of Spring MVC and WebFlux. The mapping may stand on an interface or a class
 * above; what counts is the method of the controller that runs. A client's interface has the same
 * annotations and is no way in.
 */
final class SpringRoutes {

  private static final String WEB = "org.springframework.web.bind.annotation.";
  private static final Set<String> REQUEST_MAPPING = Set.of(WEB + "RequestMapping");
  private static final Set<String> CONTROLLER =
      Set.of("org.springframework.stereotype.Controller", WEB + "RestController");
  private static final Map<String, String> VERBS =
      Map.of(
          WEB + "GetMapping", "GET",
          WEB + "PostMapping", "POST",
          WEB + "PutMapping", "PUT",
          WEB + "DeleteMapping", "DELETE",
          WEB + "PatchMapping", "PATCH");
  private static final Set<String> MESSAGE =
      Set.of(
          "org.springframework.messaging.handler.annotation.MessageMapping",
          "org.springframework.messaging.simp.annotation.SubscribeMapping");
  private static final Set<String> ENDPOINT =
      Set.of(
          "org.springframework.boot.actuate.endpoint.annotation.Endpoint",
          "org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint");
  private static final String OPERATION = "org.springframework.boot.actuate.endpoint.annotation.";
  private static final Map<String, String> OPERATIONS =
      Map.of(
          OPERATION + "ReadOperation", "GET",
          OPERATION + "WriteOperation", "POST",
          OPERATION + "DeleteOperation", "DELETE");
  private static final String PAYLOAD_ROOT =
      "org.springframework.ws.server.endpoint.annotation.PayloadRoot";

  private final Exposure exposure;
  private final AnnotationFinder annotations;

  SpringRoutes(Exposure exposure) {
    this.exposure = exposure;
    this.annotations = new AnnotationFinder(exposure.application());
  }

  void read(ResolvedType type) {
    if (type.declared().isInterface()
        || Modifier.has(type.declared().modifiers(), Modifier.ABSTRACT)) {
      return;
    }
    // A class without the stereotype may still be a bean by a descriptor.
    boolean controller = annotations.has(type.annotations(), CONTROLLER);
    List<Exposure.Member> members =
        controller
            ? exposure.members(type)
            : type.methods().stream().map(method -> new Exposure.Member(type, method)).toList();
    Optional<ResolvedAnnotation> endpoint = annotations.find(type.annotations(), ENDPOINT);
    for (Exposure.Member member : members) {
      List<ResolvedAnnotation> on =
          controller
              ? exposure.annotations(type, member.method(), this::isMapped)
              : member.method().annotations();
      if (isMapped(on)) {
        mapped(type, member, on);
      }
      messages(type, member);
      endpoint.ifPresent(found -> operation(member, found));
    }
  }

  private boolean isMapped(List<ResolvedAnnotation> on) {
    return !on.isEmpty()
        && (annotations.has(on, VERBS.keySet()) || annotations.has(on, REQUEST_MAPPING));
  }

  private void mapped(ResolvedType type, Exposure.Member member, List<ResolvedAnnotation> on) {
    Optional<ResolvedAnnotation> verb = annotations.find(on, VERBS.keySet());
    ResolvedAnnotation mapping = verb.or(() -> annotations.find(on, REQUEST_MAPPING)).orElseThrow();
    Optional<ResolvedAnnotation> onType =
        exposure.hierarchy(type).stream()
            .flatMap(above -> annotations.find(above.annotations(), REQUEST_MAPPING).stream())
            .findFirst();
    List<String> verbs =
        verb.map(found -> List.of(VERBS.get(found.type().binaryName())))
            .orElseGet(() -> mapping.texts("method"));
    if (verbs.isEmpty()) {
      verbs = onType.map(found -> found.texts("method")).orElse(List.of());
    }
    for (String prefix : onType.map(SpringRoutes::paths).orElse(List.of(""))) {
      for (String path : paths(mapping)) {
        String route = Exposure.path(prefix, path);
        if (verbs.isEmpty()) {
          exposure.add(member, "http", route);
        }
        verbs.forEach(name -> exposure.add(member, "http", name + ' ' + route));
      }
    }
  }

  private static List<String> paths(ResolvedAnnotation mapping) {
    for (String element : List.of("value", "path")) {
      List<String> paths = mapping.texts(element);
      if (!paths.isEmpty()) {
        return paths;
      }
    }
    return List.of("");
  }

  private void messages(ResolvedType type, Exposure.Member member) {
    annotations
        .find(member.method().annotations(), MESSAGE)
        .ifPresent(
            mapping -> {
              String prefix =
                  annotations
                      .find(type.annotations(), MESSAGE)
                      .map(onType -> paths(onType).get(0))
                      .orElse("");
              for (String path : paths(mapping)) {
                exposure.add(member, "websocket", Exposure.path(prefix, path));
              }
            });
    for (ResolvedAnnotation annotation : member.method().annotations()) {
      if (annotation.type().binaryName().equals(PAYLOAD_ROOT)) {
        exposure.add(member, "web-service", annotation.text("localPart").orElse(""));
      }
    }
  }

  private void operation(Exposure.Member member, ResolvedAnnotation endpoint) {
    ResolvedMethod method = member.method();
    annotations
        .find(method.annotations(), OPERATIONS.keySet())
        .ifPresent(
            operation -> {
              String id = endpoint.text("id").or(() -> endpoint.text("value")).orElse("");
              String verb = OPERATIONS.get(operation.type().binaryName());
              exposure.add(member, "http", verb + ' ' + Exposure.path("actuator", id));
            });
  }
}
