package dev.kerf.analyzer.framework.lombok;

import dev.kerf.analyzer.fact.AnnotationUse;
import dev.kerf.analyzer.fact.MethodDeclared;
import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.TypeReference;
import java.util.Optional;

/** The locks behind {@code @Synchronized} and {@code @Locked}, where none is named. */
final class LombokLocks {

  private static final String LOCKS = "java.util.concurrent.locks.";

  private final LombokAnnotations annotations;

  LombokLocks(LombokAnnotations annotations) {
    this.annotations = annotations;
  }

  void addTo(CompletedType type) {
    for (MethodDeclared method : type.methods()) {
      if (!method.annotations().isEmpty()) {
        add("Synchronized", Types.OBJECT, method, type);
        add("Locked", Types.named(LOCKS + "Lock"), method, type);
        add("Locked.Read", Types.named(LOCKS + "ReadWriteLock"), method, type);
        add("Locked.Write", Types.named(LOCKS + "ReadWriteLock"), method, type);
      }
    }
  }

  private void add(
      String annotation, TypeReference lock, MethodDeclared method, CompletedType type) {
    Optional<AnnotationUse> use = annotations.find(method.annotations(), annotation);
    if (use.isEmpty() || LombokAnnotations.text(use.get(), "value").isPresent()) {
      return;
    }
    type.addField(
        method.isStatic() ? "$LOCK" : "$lock",
        lock,
        Modifier.PRIVATE | Modifier.FINAL | method.modifiers() & Modifier.STATIC,
        Optional.empty());
  }
}
