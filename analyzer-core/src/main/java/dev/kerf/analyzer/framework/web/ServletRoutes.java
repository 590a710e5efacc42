package dev.kerf.analyzer.framework.web;

import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Servlets, filters and listeners of a web application, by annotation and by descriptor. */
final class ServletRoutes {

  static final List<String> NAMESPACES = List.of("jakarta.servlet.", "javax.servlet.");
  private static final Map<String, String> SERVLET_METHODS =
      Map.of(
          "doGet", "GET ",
          "doPost", "POST ",
          "doPut", "PUT ",
          "doDelete", "DELETE ",
          "doPatch", "PATCH ",
          "service", "");
  private static final List<String> FILTER_METHODS = List.of("doFilter", "doFilterInternal");

  private record Filter(ResolvedType type, List<String> patterns, Set<String> applications) {}

  private final Exposure exposure;
  private final WebDescriptors descriptors;
  private final ServletMap servlets = new ServletMap();
  private final List<Filter> filters = new ArrayList<>();

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
      List<Exposure.Member> handlers = new ArrayList<>();
      for (Exposure.Member member : exposure.members(type)) {
        String verb = SERVLET_METHODS.get(member.method().name().name());
        if (verb != null && member.method().parameterTypes().size() == 2) {
          handlers.add(member);
          expose(type, member, "http", verb, "annotation.WebServlet", mapped);
        }
      }
      servlets.add(
          new ServletMap.Mapped(
              handlers,
              patterns(type, "annotation.WebServlet", mapped),
              applications(type, "annotation.WebServlet", mapped)));
    }
    if (isA(type, "Filter")) {
      Optional<List<WebDescriptors.Mapping>> mapped = descriptors.filter(name);
      for (Exposure.Member member : exposure.members(type)) {
        if (FILTER_METHODS.contains(member.method().name().name())
            && member.method().parameterTypes().size() == 3) {
          expose(type, member, "filter", "", "annotation.WebFilter", mapped);
        }
      }
      filters.add(
          new Filter(
              type,
              patterns(type, "annotation.WebFilter", mapped),
              applications(type, "annotation.WebFilter", mapped)));
    }
    if (isA(type, "ServletContextListener")) {
      exposure.members(type).stream()
          .filter(member -> member.method().name().name().equals("contextInitialized"))
          .forEach(member -> exposure.add(member, "startup", ""));
    }
  }

  /** Who hands requests to the servlets found; to be asked once all types are read. */
  void readDispatch(List<DomainFact> out) {
    ServletDispatch dispatch = new ServletDispatch(servlets, out);
    filters.forEach(
        filter ->
            dispatch.readFilter(
                exposure.members(filter.type()), filter.patterns(), filter.applications()));
    exposure.application().types().forEach(dispatch::read);
  }

  /** {@code "GET "} of {@code doGet}; empty for methods that take every verb. */
  static String verb(MethodName method) {
    return SERVLET_METHODS.getOrDefault(method.name(), "");
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
    List<String> patterns = patterns(type, annotation, mapped);
    patterns.forEach(pattern -> exposure.add(member, kind, verb + pattern));
    if (patterns.isEmpty()) {
      exposure.add(member, kind, verb.strip());
    }
  }

  /** All paths that a class is mapped to, by its annotation and by descriptors. */
  private static List<String> patterns(
      ResolvedType type, String annotation, Optional<List<WebDescriptors.Mapping>> mapped) {
    return Stream.concat(
            annotated(type, annotation).stream().map(String::strip),
            mapped.stream().flatMap(List::stream).map(WebDescriptors.Mapping::pattern))
        .map(ServletRoutes::pattern)
        .distinct()
        .toList();
  }

  /**
   * The descriptors that map a class, where each is that of a whole application: a fragment may
   * come with any, and so may a class that maps itself.
   */
  private static Set<String> applications(
      ResolvedType type, String annotation, Optional<List<WebDescriptors.Mapping>> mapped) {
    Set<String> out = new TreeSet<>();
    mapped.stream().flatMap(List::stream).forEach(of -> out.add(of.at().location().path()));
    boolean known = out.stream().allMatch(path -> path.endsWith(WebDescriptors.OF_APPLICATION));
    return known && annotated(type, annotation).isEmpty() ? out : Set.of();
  }

  /** Patterns such as {@code *.do} have no slash before them. */
  private static String pattern(String written) {
    return written.startsWith("*") ? written : Exposure.path(written);
  }

  private static List<String> annotated(ResolvedType type, String annotation) {
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
