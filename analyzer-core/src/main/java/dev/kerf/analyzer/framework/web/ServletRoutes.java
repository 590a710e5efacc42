package dev.kerf.analyzer.framework.web;

import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Servlets, filters and listeners of a web application, by annotation and by descriptor. */
final class ServletRoutes {

  private static final List<String> NAMESPACES = List.of("jakarta.servlet.", "javax.servlet.");
  private static final Map<String, String> SERVLET_METHODS =
      Map.of(
          "doGet", "GET ",
          "doPost", "POST ",
          "doPut", "PUT ",
          "doDelete", "DELETE ",
          "doPatch", "PATCH ",
          "service", "");
  private static final List<String> FILTER_METHODS = List.of("doFilter", "doFilterInternal");

  private final Exposure exposure;
  private final WebDescriptors descriptors;

  ServletRoutes(Exposure exposure, WebDescriptors descriptors) {
    this.exposure = exposure;
    this.descriptors = descriptors;
  }

  void read(ResolvedType type) {
    if (type.declared().isInterface()
        || Modifier.has(type.declared().modifiers(), Modifier.ABSTRACT)) {
      return;
    }
    String name = type.name().binaryName();
    if (isA(type, "Servlet") || isA(type, "http.HttpServlet")) {
      Optional<List<WebDescriptors.Mapping>> mapped = descriptors.servlet(name);
      for (Exposure.Member member : exposure.members(type)) {
        String verb = SERVLET_METHODS.get(member.method().name().name());
        if (verb != null && member.method().parameterTypes().size() == 2) {
          expose(type, member, "http", verb, "annotation.WebServlet", mapped);
        }
      }
    }
    if (isA(type, "Filter")) {
      Optional<List<WebDescriptors.Mapping>> mapped = descriptors.filter(name);
      for (Exposure.Member member : exposure.members(type)) {
        if (FILTER_METHODS.contains(member.method().name().name())
            && member.method().parameterTypes().size() == 3) {
          expose(type, member, "filter", "", "annotation.WebFilter", mapped);
        }
      }
    }
    if (isA(type, "ServletContextListener")) {
      exposure.members(type).stream()
          .filter(member -> member.method().name().name().equals("contextInitialized"))
          .forEach(member -> exposure.add(member, "startup", ""));
    }
  }

  private boolean isA(ResolvedType type, String base) {
    return NAMESPACES.stream()
        .anyMatch(
            namespace ->
                exposure.application().isSubtype(type.name(), TypeName.of(namespace + base)));
  }

  private void expose(
      ResolvedType type,
      Exposure.Member member,
      String kind,
      String verb,
      String annotation,
      Optional<List<WebDescriptors.Mapping>> mapped) {
    List<String> annotated = patterns(type, annotation);
    annotated.forEach(pattern -> exposure.add(member, kind, verb + Exposure.path(pattern.strip())));
    if (mapped.isPresent()) {
      for (WebDescriptors.Mapping mapping : mapped.get()) {
        exposure.add(member, kind, verb + pattern(mapping.pattern()));
      }
    }
    if (annotated.isEmpty() && (mapped.isEmpty() || mapped.get().isEmpty())) {
      exposure.add(member, kind, verb.strip());
    }
  }

  /** Patterns such as {@code *.do} have no slash before them. */
  private static String pattern(String written) {
    return written.startsWith("*") ? written : Exposure.path(written);
  }

  private static List<String> patterns(ResolvedType type, String annotation) {
    for (String namespace : NAMESPACES) {
      Optional<ResolvedAnnotation> found = type.annotation(namespace + annotation);
      if (found.isPresent()) {
        List<String> patterns = found.get().texts("urlPatterns");
        return patterns.isEmpty() ? found.get().texts("value") : patterns;
      }
    }
    return List.of();
  }
}
