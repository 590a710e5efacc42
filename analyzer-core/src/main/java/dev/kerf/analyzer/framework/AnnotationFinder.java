package dev.kerf.analyzer.framework;

import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds annotations on a declaration, also through the application's own composed annotations: a
 * type annotated {@code @UseCase} is a {@code @Service} when {@code UseCase} is annotated so.
 */
public final class AnnotationFinder {

  private final ResolvedApplication application;

  public AnnotationFinder(ResolvedApplication application) {
    this.application = application;
  }

  /** The first of the wanted annotations that stands on the declaration, directly or composed. */
  public Optional<ResolvedAnnotation> find(List<ResolvedAnnotation> on, Set<String> wanted) {
    return find(on, wanted, new HashSet<>());
  }

  public boolean has(List<ResolvedAnnotation> on, Set<String> wanted) {
    return find(on, wanted).isPresent();
  }

  private Optional<ResolvedAnnotation> find(
      List<ResolvedAnnotation> on, Set<String> wanted, Set<TypeName> seen) {
    for (ResolvedAnnotation annotation : on) {
      if (wanted.contains(annotation.type().binaryName())) {
        return Optional.of(annotation);
      }
    }
    for (ResolvedAnnotation annotation : on) {
      if (seen.add(annotation.type())) {
        Optional<ResolvedAnnotation> composed =
            application
                .type(annotation.type())
                .flatMap(type -> find(type.annotations(), wanted, seen));
        if (composed.isPresent()) {
          return composed;
        }
      }
    }
    return Optional.empty();
  }
}
