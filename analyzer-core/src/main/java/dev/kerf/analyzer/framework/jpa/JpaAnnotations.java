package dev.kerf.analyzer.framework.jpa;

import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The JPA and Hibernate annotations of one class or attribute, by simple name: {@code javax} and
 * {@code jakarta} mean the same.
 */
record JpaAnnotations(List<ResolvedAnnotation> all) {

  private static final List<String> PACKAGES =
      List.of("jakarta.persistence.", "javax.persistence.", "org.hibernate.annotations.");

  JpaAnnotations {
    // Of most there are none: nearly all classes, fields and methods are asked for theirs.
    all = all.isEmpty() ? List.of() : all.stream().flatMap(JpaAnnotations::mappings).toList();
  }

  private static Stream<ResolvedAnnotation> mappings(ResolvedAnnotation annotation) {
    if (MicronautAnnotation.is(annotation)) {
      return MicronautAnnotation.inJpa(annotation).stream();
    }
    return isMapping(annotation) ? Stream.of(annotation) : Stream.empty();
  }

  private static boolean isMapping(ResolvedAnnotation annotation) {
    String name = annotation.type().binaryName();
    for (String mapping : PACKAGES) {
      if (name.startsWith(mapping)) {
        return true;
      }
    }
    return false;
  }

  Optional<ResolvedAnnotation> find(String simpleName) {
    for (ResolvedAnnotation annotation : all) {
      if (annotation.type().simpleName().equals(simpleName)) {
        return Optional.of(annotation);
      }
    }
    return Optional.empty();
  }

  boolean has(String simpleName) {
    return find(simpleName).isPresent();
  }

  /**
   * A repeatable annotation: single, repeated, or inside its container, {@code JoinColumns} or
   * {@code NamedQueries}.
   */
  List<ResolvedAnnotation> repeated(String simpleName) {
    List<ResolvedAnnotation> single =
        all.stream()
            .filter(annotation -> annotation.type().simpleName().equals(simpleName))
            .toList();
    return single.isEmpty()
        ? find(plural(simpleName)).map(container -> container.nested("value")).orElse(List.of())
        : single;
  }

  private static String plural(String simpleName) {
    return simpleName.endsWith("y")
        ? simpleName.substring(0, simpleName.length() - 1) + "ies"
        : simpleName + 's';
  }

  /** A non-blank text of an annotation's element. */
  Optional<String> text(String simpleName, String element) {
    return find(simpleName)
        .flatMap(annotation -> annotation.text(element))
        .filter(text -> !text.isBlank());
  }

  boolean isEmpty() {
    return all.isEmpty();
  }
}
