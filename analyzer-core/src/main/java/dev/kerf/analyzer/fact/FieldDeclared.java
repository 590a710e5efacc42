package dev.kerf.analyzer.fact;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A field, record component or enum constant.
 *
 * @param name its name
 * @param role what it is
 * @param type as written; of an enum constant the enum itself
 * @param modifiers bits of {@link Modifier}, implied ones included
 * @param annotations in order
 * @param initializer the terms of its initial value, the value being the last term; of an enum
 *     constant a {@link Term.New}
 * @param line 1-based
 */
public record FieldDeclared(
    String name,
    Role role,
    TypeReference type,
    int modifiers,
    List<AnnotationUse> annotations,
    Optional<Body> initializer,
    int line) {

  /** What a field is. */
  public enum Role {
    FIELD,
    RECORD_COMPONENT,
    ENUM_CONSTANT
  }

  public FieldDeclared {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(type, "type");
    annotations = List.copyOf(annotations);
  }

  /** The same field with another initial value. */
  public FieldDeclared withInitializer(Optional<Body> other) {
    return new FieldDeclared(name, role, type, modifiers, annotations, other, line);
  }

  /** The same field with other modifiers. */
  public FieldDeclared withModifiers(int other) {
    return new FieldDeclared(name, role, type, other, annotations, initializer, line);
  }

  /** The same field with other annotations. */
  public FieldDeclared withAnnotations(List<AnnotationUse> others) {
    return new FieldDeclared(name, role, type, modifiers, others, initializer, line);
  }

  public boolean isStatic() {
    return Modifier.has(modifiers, Modifier.STATIC);
  }
}
