package dev.kerf.analyzer.framework.web;

import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.framework.AnnotationFinder;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.FrameworkModel;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the annotations and base classes that make a method callable from outside. */
public final class EntryPointModel implements FrameworkModel {

  private static final String WEB = "org.springframework.web.bind.annotation.";
  private static final Set<String> REQUEST_MAPPING = Set.of(WEB + "RequestMapping");
  private static final Map<String, String> SPRING_VERBS =
      Map.of(
          WEB + "GetMapping", "GET",
          WEB + "PostMapping", "POST",
          WEB + "PutMapping", "PUT",
          WEB + "DeleteMapping", "DELETE",
          WEB + "PatchMapping", "PATCH");
  private static final List<String> JAX_RS = List.of("jakarta.ws.rs.", "javax.ws.rs.");
  private static final Set<String> JAX_RS_VERBS =
      Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");
  private static final Map<String, String> LISTENERS =
      Map.of(
          "org.springframework.scheduling.annotation.Scheduled", "scheduled",
          "org.springframework.kafka.annotation.KafkaListener", "message",
          "org.springframework.jms.annotation.JmsListener", "message",
          "org.springframework.amqp.rabbit.annotation.RabbitListener", "message");
  private static final Set<String> SERVLET_METHODS =
      Set.of("doGet", "doPost", "doPut", "doDelete", "service");
  private static final List<String> SERVLETS =
      List.of("jakarta.servlet.http.HttpServlet", "javax.servlet.http.HttpServlet");
  private static final Set<String> WEB_SERVLET =
      Set.of("jakarta.servlet.annotation.WebServlet", "javax.servlet.annotation.WebServlet");
  private static final TypeName STRIPES_ACTION =
      TypeName.of("net.sourceforge.stripes.action.ActionBean");
  private static final String STRIPES_RESOLUTION = "net.sourceforge.stripes.action.Resolution";

  @Override
  public String id() {
    return "entry-points";
  }

  @Override
  public List<DomainFact> read(ResolvedApplication application) {
    AnnotationFinder annotations = new AnnotationFinder(application);
    List<DomainFact> out = new ArrayList<>();
    for (ResolvedType type : application.types()) {
      boolean servlet =
          SERVLETS.stream().anyMatch(base -> application.isSubtype(type.name(), TypeName.of(base)));
      boolean action = application.isSubtype(type.name(), STRIPES_ACTION);
      for (ResolvedMethod method : type.methods()) {
        spring(type, method, annotations, out);
        jaxRs(type, method, out);
        listeners(type, method, out);
        if (servlet && SERVLET_METHODS.contains(method.name().name())) {
          String route =
              annotations
                  .find(type.annotations(), WEB_SERVLET)
                  .map(EntryPointModel::paths)
                  .map(paths -> paths.get(0))
                  .orElse("");
          out.add(exposed(type, method, "http", route));
        }
        if (action && method.returnType().erasedName().equals(STRIPES_RESOLUTION)) {
          out.add(exposed(type, method, "http", ""));
        }
        if (isMain(method)) {
          out.add(exposed(type, method, "main", ""));
        }
      }
    }
    return out;
  }

  private static boolean isMain(ResolvedMethod method) {
    return method.name().signature().equals("main(java.lang.String[])")
        && method.declared().isStatic()
        && Modifier.has(method.declared().modifiers(), Modifier.PUBLIC);
  }

  private static void spring(
      ResolvedType type,
      ResolvedMethod method,
      AnnotationFinder annotations,
      List<DomainFact> out) {
    Optional<ResolvedAnnotation> verb =
        annotations.find(method.annotations(), SPRING_VERBS.keySet());
    Optional<ResolvedAnnotation> any = annotations.find(method.annotations(), REQUEST_MAPPING);
    Optional<ResolvedAnnotation> mapping = verb.or(() -> any);
    if (mapping.isEmpty()) {
      return;
    }
    List<String> prefixes =
        annotations
            .find(type.annotations(), REQUEST_MAPPING)
            .map(EntryPointModel::paths)
            .orElse(List.of(""));
    List<String> verbs =
        verb.map(annotation -> List.of(SPRING_VERBS.get(annotation.type().binaryName())))
            .orElseGet(() -> mapping.get().texts("method"));
    for (String prefix : prefixes) {
      for (String path : paths(mapping.get())) {
        String route = joined(prefix, path);
        if (verbs.isEmpty()) {
          out.add(exposed(type, method, "http", route));
        }
        verbs.forEach(name -> out.add(exposed(type, method, "http", name + ' ' + route)));
      }
    }
  }

  private static List<String> paths(ResolvedAnnotation mapping) {
    for (String element : List.of("value", "path", "urlPatterns")) {
      List<String> paths = mapping.texts(element);
      if (!paths.isEmpty()) {
        return paths;
      }
    }
    return List.of("");
  }

  private static String joined(String prefix, String path) {
    String out = '/' + prefix + '/' + path;
    return out.replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
  }

  private static void jaxRs(ResolvedType type, ResolvedMethod method, List<DomainFact> out) {
    for (String namespace : JAX_RS) {
      for (String verb : JAX_RS_VERBS.stream().sorted().toList()) {
        if (has(method.annotations(), namespace + verb)) {
          String prefix = path(type.annotations(), namespace);
          String route = joined(prefix, path(method.annotations(), namespace));
          out.add(exposed(type, method, "http", verb + ' ' + route));
        }
      }
    }
  }

  private static boolean has(List<ResolvedAnnotation> annotations, String name) {
    return annotations.stream().anyMatch(a -> a.type().binaryName().equals(name));
  }

  private static String path(List<ResolvedAnnotation> annotations, String namespace) {
    return annotations.stream()
        .filter(annotation -> annotation.type().binaryName().equals(namespace + "Path"))
        .findFirst()
        .flatMap(annotation -> annotation.text("value"))
        .orElse("");
  }

  private static void listeners(ResolvedType type, ResolvedMethod method, List<DomainFact> out) {
    for (ResolvedAnnotation annotation : method.annotations()) {
      String kind = LISTENERS.get(annotation.type().binaryName());
      if (kind != null) {
        String route =
            List.of("cron", "topics", "destination", "queues").stream()
                .flatMap(element -> annotation.texts(element).stream())
                .findFirst()
                .orElse("");
        out.add(exposed(type, method, kind.toLowerCase(Locale.ROOT), route));
      }
    }
  }

  private static DomainFact exposed(
      ResolvedType type, ResolvedMethod method, String kind, String route) {
    return new DomainFact.EntryPointExposed(
        method.name(), kind, route, type.at(method.declared().line()));
  }
}
