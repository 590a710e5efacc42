package dev.kerf.analyzer.framework.web;

import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Resources of JAX-RS: root resources by the path of their class, and the resources that their
 * methods without a verb hand out. The annotations may stand on an interface.
 */
final class JaxRsRoutes {

  private static final List<String> NAMESPACES = List.of("jakarta.ws.rs.", "javax.ws.rs.");
  private static final Set<String> VERBS =
      Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");

  /** Sub-resources of sub-resources, at most this deep. */
  private static final int MAX_DEPTH = 4;

  private final Exposure exposure;
  private final WebDescriptors descriptors;
  private final List<ResolvedType> applications;

  JaxRsRoutes(Exposure exposure, WebDescriptors descriptors) {
    this.exposure = exposure;
    this.descriptors = descriptors;
    this.applications =
        exposure.application().types().stream()
            .filter(type -> text(type.annotations(), "ApplicationPath").isPresent())
            .toList();
  }

  void read(ResolvedType type) {
    if (!isConcrete(type)) {
      return;
    }
    Optional<String> path =
        exposure.hierarchy(type).stream()
            .flatMap(above -> text(above.annotations(), "Path").stream())
            .findFirst();
    path.ifPresent(root -> resource(type, List.of(prefix(type), root), MAX_DEPTH, new HashSet<>()));
  }

  /** The application's path: of the one in the same module, or of the only one there is. */
  private String prefix(ResolvedType type) {
    List<ResolvedType> same =
        applications.stream().filter(found -> found.module().equals(type.module())).toList();
    List<ResolvedType> candidates = same.isEmpty() ? applications : same;
    return candidates.size() == 1
        ? text(candidates.get(0).annotations(), "ApplicationPath").orElse("")
        : candidates.isEmpty() ? descriptors.jaxRsPrefix() : "";
  }

  private void resource(ResolvedType type, List<String> prefix, int depth, Set<TypeName> within) {
    if (depth == 0 || !within.add(type.name())) {
      return;
    }
    for (Exposure.Member member : exposure.members(type)) {
      List<ResolvedAnnotation> on =
          exposure.annotations(type, member.method(), JaxRsRoutes::isResource);
      if (!isResource(on)) {
        continue;
      }
      List<String> path = new ArrayList<>(prefix);
      text(on, "Path").ifPresent(path::add);
      Set<String> verbs = verbs(on);
      for (String verb : verbs) {
        exposure.add(member, "http", verb + ' ' + Exposure.path(path.toArray(String[]::new)));
      }
      if (verbs.isEmpty()) {
        handedOut(member.method().returnType())
            .forEach(sub -> resource(sub, path, depth - 1, within));
      }
    }
    within.remove(type.name());
  }

  private static boolean isResource(List<ResolvedAnnotation> on) {
    return text(on, "Path").isPresent() || on.stream().anyMatch(a -> verb(a).isPresent());
  }

  private Set<String> verbs(List<ResolvedAnnotation> on) {
    Set<String> out = new TreeSet<>();
    for (ResolvedAnnotation annotation : on) {
      verb(annotation).ifPresent(out::add);
      exposure
          .application()
          .type(annotation.type())
          .flatMap(own -> text(own.annotations(), "HttpMethod"))
          .ifPresent(out::add);
    }
    return out;
  }

  private static Optional<String> verb(ResolvedAnnotation annotation) {
    String name = annotation.type().binaryName();
    return NAMESPACES.stream()
        .filter(name::startsWith)
        .map(namespace -> name.substring(namespace.length()))
        .filter(VERBS::contains)
        .findFirst();
  }

  /** The class that a locator returns, or of an interface the classes below it. */
  private List<ResolvedType> handedOut(JavaType returned) {
    JavaType type = returned;
    if (type instanceof JavaType.ClassType literal
        && literal.name().binaryName().equals("java.lang.Class")
        && literal.arguments().size() == 1) {
      type = literal.arguments().get(0);
    }
    Optional<ResolvedType> found =
        type.className().flatMap(name -> exposure.application().type(name));
    if (found.isEmpty() || isConcrete(found.get())) {
      return found.stream().toList();
    }
    return exposure.application().directSubtypes(found.get().name()).stream()
        .flatMap(name -> exposure.application().type(name).stream())
        .filter(JaxRsRoutes::isConcrete)
        .toList();
  }

  private static boolean isConcrete(ResolvedType type) {
    return !type.declared().isInterface()
        && !Modifier.has(type.declared().modifiers(), Modifier.ABSTRACT);
  }

  private static Optional<String> text(List<ResolvedAnnotation> on, String annotation) {
    return on.stream()
        .filter(
            found ->
                NAMESPACES.stream()
                    .anyMatch(
                        namespace -> found.type().binaryName().equals(namespace + annotation)))
        .findFirst()
        .map(found -> found.text("value").orElse(""));
  }
}
