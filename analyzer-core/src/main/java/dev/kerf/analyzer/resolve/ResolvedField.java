package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.FieldDeclared;
import java.util.List;
import java.util.Optional;

/**
 * A field with its type and initial value.
 *
 * @param constant its value when it is a compile-time constant, as text
 */
public record ResolvedField(
    FieldDeclared declared,
    JavaType type,
    List<ResolvedAnnotation> annotations,
    Optional<ResolvedBody> initializer,
    Optional<String> constant) {

  public ResolvedField {
    annotations = List.copyOf(annotations);
  }

  public String name() {
    return declared.name();
  }
}
