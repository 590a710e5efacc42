package dev.kerf.analyzer.framework;

import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What annotations ask of a bean beside its type, or declare of it: names, and annotations that are
 * themselves declared to be qualifiers.
 */
public final class Qualifiers {

  private static final Set<String> NAMED =
      Set.of(
          "org.springframework.beans.factory.annotation.Qualifier",
          "jakarta.inject.Named",
          "javax.inject.Named");
  private static final Set<String> QUALIFYING =
      Set.of(
          "org.springframework.beans.factory.annotation.Qualifier",
          "jakarta.inject.Qualifier",
          "javax.inject.Qualifier");

  private final AnnotationFinder annotations;

  public Qualifiers(ResolvedApplication application) {
    this.annotations = new AnnotationFinder(application);
  }

  /** In the words of {@link WiringFact.BeanDeclared#qualifiers}; empty where none is asked for. */
  public SortedSet<String> of(List<ResolvedAnnotation> on) {
    SortedSet<String> out = new TreeSet<>();
    for (ResolvedAnnotation annotation : on) {
      if (NAMED.contains(annotation.type().binaryName())) {
        annotation.text("value").filter(text -> !text.isBlank()).ifPresent(out::add);
      } else if (annotations.has(List.of(annotation), QUALIFYING)) {
        out.add('@' + annotation.type().binaryName());
      }
    }
    return out;
  }
}
