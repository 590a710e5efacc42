package dev.kerf.analyzer.framework.web;

import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.framework.AnnotationFinder;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Annotated controllers and management endpoints of Micronaut. A mapping may stand on an interface
 * above, which a declarative client may share; only the controller's method is a way in.
 */
final class MicronautRoutes {

  private static final String HTTP = "io.micronaut.http.annotation.";
  private static final Set<String> CONTROLLER = Set.of(HTTP + "Controller");
  private static final Map<String, String> VERBS = verbs();
  private static final String MANAGED = "io.micronaut.management.endpoint.annotation.";
  private static final Set<String> ENDPOINT = Set.of(MANAGED + "Endpoint");
  private static final Map<String, String> OPERATIONS =
      Map.of(MANAGED + "Read", "GET", MANAGED + "Write", "POST", MANAGED + "Delete", "DELETE");

  private final Exposure exposure;
  private final AnnotationFinder annotations;

  MicronautRoutes(Exposure exposure) {
    this.exposure = exposure;
    this.annotations = new AnnotationFinder(exposure.application());
  }

  private static Map<String, String> verbs() {
    Map<String, String> out = new TreeMap<>();
    for (String verb : List.of("Get", "Post", "Put", "Delete", "Patch", "Head", "Options")) {
      out.put(HTTP + verb, verb.toUpperCase(Locale.ROOT));
    }
    return out;
  }

  void read(ResolvedType type) {
    if (type.declared().isInterface()
        || Modifier.has(type.declared().modifiers(), Modifier.ABSTRACT)) {
      return;
    }
    annotations.find(type.annotations(), CONTROLLER).ifPresent(found -> controller(type, found));
    annotations.find(type.annotations(), ENDPOINT).ifPresent(found -> endpoint(type, found));
  }

  private void controller(ResolvedType type, ResolvedAnnotation controller) {
    String prefix = controller.text("value").orElse("");
    for (Exposure.Member member : exposure.members(type)) {
      List<ResolvedAnnotation> on =
          exposure.annotations(
              type, member.method(), some -> annotations.has(some, VERBS.keySet()));
      for (ResolvedAnnotation mapping : on) {
        Optional<String> verb = Optional.ofNullable(VERBS.get(mapping.type().binaryName()));
        for (String path : verb.isPresent() ? paths(mapping) : List.<String>of()) {
          exposure.add(member, "http", verb.get() + ' ' + Exposure.path(prefix, path));
        }
      }
    }
  }

  private static List<String> paths(ResolvedAnnotation mapping) {
    List<String> out = new ArrayList<>();
    for (String element : List.of("value", "uri", "uris")) {
      out.addAll(mapping.texts(element));
    }
    return out.isEmpty() ? List.of("") : out;
  }

  private void endpoint(ResolvedType type, ResolvedAnnotation endpoint) {
    String id = endpoint.text("id").or(() -> endpoint.text("value")).orElse("");
    for (Exposure.Member member : exposure.members(type)) {
      annotations
          .find(member.method().annotations(), OPERATIONS.keySet())
          .map(operation -> OPERATIONS.get(operation.type().binaryName()))
          .ifPresent(verb -> exposure.add(member, "http", verb + ' ' + Exposure.path(id)));
    }
  }
}
