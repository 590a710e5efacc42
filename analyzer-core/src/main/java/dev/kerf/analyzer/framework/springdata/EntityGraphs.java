package dev.kerf.analyzer.framework.springdata;

import dev.kerf.analyzer.framework.AnnotationFinder;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a repository's method loads with its entity because a graph says so: the paths that it names
 * itself, and those of the graph that the entity declares under the name which it gives.
 */
final class EntityGraphs {

  private static final Set<String> GRAPH =
      Set.of("org.springframework.data.jpa.repository.EntityGraph");

  /** Graphs in graphs, at most this deep: a graph may contain itself. */
  private static final int MAX_DEPTH = 5;

  private final ResolvedApplication application;
  private final AnnotationFinder annotations;

  EntityGraphs(ResolvedApplication application, AnnotationFinder annotations) {
    this.application = application;
    this.annotations = annotations;
  }

  List<String> fetched(ResolvedMethod method, TypeName entity) {
    Optional<ResolvedAnnotation> graph = annotations.find(method.annotations(), GRAPH);
    List<String> paths = graph.map(found -> found.texts("attributePaths")).orElse(List.of());
    return paths.isEmpty()
        ? graph
            .flatMap(found -> found.text("value"))
            .flatMap(name -> named(name, entity))
            .map(found -> paths(found.nested("attributeNodes"), found, "", 0))
            .orElse(List.of())
        : paths;
  }

  private Optional<ResolvedAnnotation> named(String name, TypeName entity) {
    return application.type(entity).stream()
        .map(ResolvedType::annotations)
        .flatMap(List::stream)
        .flatMap(annotation -> each(annotation, "NamedEntityGraph"))
        .filter(graph -> graph.text("name").filter(name::equals).isPresent())
        .findFirst();
  }

  /** An annotation of JPA that may stand in its container. */
  private static Stream<ResolvedAnnotation> each(ResolvedAnnotation annotation, String name) {
    String written = annotation.type().binaryName();
    if (!written.startsWith("jakarta.persistence.") && !written.startsWith("javax.persistence.")) {
      return Stream.empty();
    }
    String simple = annotation.type().simpleName();
    if (simple.equals(name + 's')) {
      return annotation.nested("value").stream();
    }
    return simple.equals(name) ? Stream.of(annotation) : Stream.empty();
  }

  private static List<String> paths(
      List<ResolvedAnnotation> nodes, ResolvedAnnotation graph, String before, int depth) {
    List<String> out = new ArrayList<>();
    for (ResolvedAnnotation node : depth > MAX_DEPTH ? List.<ResolvedAnnotation>of() : nodes) {
      String path = before + node.text("value").orElse("");
      out.add(path);
      String part = node.text("subgraph").orElse("");
      graph.nested("subgraphs").stream()
          .filter(sub -> !part.isEmpty() && sub.text("name").filter(part::equals).isPresent())
          .findFirst()
          .ifPresent(
              sub -> out.addAll(paths(sub.nested("attributeNodes"), graph, path + '.', depth + 1)));
    }
    return out;
  }
}
