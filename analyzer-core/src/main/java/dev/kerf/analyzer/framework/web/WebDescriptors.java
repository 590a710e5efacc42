package dev.kerf.analyzer.framework.web;

import dev.kerf.analyzer.fact.XmlElement;
import dev.kerf.analyzer.fact.XmlStated;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedApplication.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What {@code web.xml} maps: servlets and filters by class, with their patterns, and listeners. */
final class WebDescriptors {

  /** A pattern with the place that maps it. */
  record Mapping(String pattern, Evidence at) {}

  /** Where a web application has its own descriptor, of which it has one. */
  static final String OF_APPLICATION = "WEB-INF/web.xml";

  private static final Set<String> ROOTS = Set.of("web-app", "web-fragment");
  private static final List<String> JAX_RS_SERVLETS =
      List.of(
          "javax.ws.rs.core.Application",
          "jakarta.ws.rs.core.Application",
          "org.glassfish.jersey.servlet.ServletContainer",
          "com.sun.jersey.spi.container.servlet.ServletContainer",
          "com.sun.jersey.spi.spring.container.servlet.SpringServlet",
          "org.jboss.resteasy.plugins.server.servlet.HttpServletDispatcher",
          "org.apache.cxf.jaxrs.servlet.CXFNonSpringJaxrsServlet");

  private final Map<String, List<Mapping>> servlets = new LinkedHashMap<>();
  private final Map<String, List<Mapping>> filters = new LinkedHashMap<>();
  private final List<String> listeners = new ArrayList<>();

  WebDescriptors(ResolvedApplication application) {
    for (Document document : application.documents()) {
      if (document.fact() instanceof XmlStated xml && ROOTS.contains(xml.root().name())) {
        Map<String, List<Mapping>> named =
            read(xml.root(), "servlet", document.path(), Map.of(), servlets);
        read(xml.root(), "filter", document.path(), named, filters);
        xml.root()
            .children("listener")
            .flatMap(listener -> text(listener, "listener-class"))
            .forEach(listeners::add);
      }
    }
  }

  /**
   * Reads what is declared of one kind.
   *
   * @param servletsByName whose paths a filter has that is mapped to a servlet
   * @return the mappings by the names that the descriptor gives
   */
  private static Map<String, List<Mapping>> read(
      XmlElement root,
      String kind,
      String path,
      Map<String, List<Mapping>> servletsByName,
      Map<String, List<Mapping>> out) {
    Map<String, List<Mapping>> byName = new LinkedHashMap<>();
    root.children(kind + "-mapping")
        .forEach(
            mapping -> {
              List<Mapping> of =
                  byName.computeIfAbsent(
                      text(mapping, kind + "-name").findFirst().orElse(""),
                      key -> new ArrayList<>());
              Evidence at =
                  new Evidence(Evidence.Origin.XML, new SourceLocation(path, mapping.line()));
              text(mapping, "url-pattern").forEach(pattern -> of.add(new Mapping(pattern, at)));
              if (kind.equals("filter")) {
                text(mapping, "servlet-name")
                    .flatMap(name -> servletsByName.getOrDefault(name, List.of()).stream())
                    .forEach(served -> of.add(new Mapping(served.pattern(), at)));
              }
            });
    root.children(kind)
        .forEach(
            declared -> {
              String name = text(declared, kind + "-name").findFirst().orElse("");
              // A servlet without a class is known by its name, as JAX-RS has it.
              String type = text(declared, kind + "-class").findFirst().orElse(name);
              out.computeIfAbsent(type, key -> new ArrayList<>())
                  .addAll(byName.getOrDefault(name, List.of()));
            });
    byName.forEach(
        (name, mappings) -> {
          if (JAX_RS_SERVLETS.contains(name)) {
            out.putIfAbsent(name, mappings);
          }
        });
    return byName;
  }

  private static Stream<String> text(XmlElement element, String child) {
    return element.children(child).map(found -> found.text().strip());
  }

  /** The patterns of a servlet; absent where no descriptor knows the class. */
  Optional<List<Mapping>> servlet(String type) {
    return Optional.ofNullable(servlets.get(type));
  }

  Optional<List<Mapping>> filter(String type) {
    return Optional.ofNullable(filters.get(type));
  }

  /** Whether any of these classes is declared as a servlet. */
  boolean hasServlet(Set<String> types) {
    return types.stream().anyMatch(servlets::containsKey);
  }

  /** The part of the path that all JAX-RS resources have, empty where nothing maps them. */
  String jaxRsPrefix() {
    return JAX_RS_SERVLETS.stream()
        .flatMap(type -> servlets.getOrDefault(type, List.of()).stream())
        .map(Mapping::pattern)
        .filter(pattern -> pattern.endsWith("/*"))
        .map(pattern -> pattern.substring(0, pattern.length() - 2))
        .findFirst()
        .orElse("");
  }

  /** {@code .do} of {@code *.do}, by which a framework's servlet is found; else what is given. */
  String suffix(String servlet, String otherwise) {
    return servlets.getOrDefault(servlet, List.of()).stream()
        .map(Mapping::pattern)
        .filter(pattern -> pattern.startsWith("*."))
        .map(pattern -> pattern.substring(1))
        .findFirst()
        .orElse(otherwise);
  }
}
