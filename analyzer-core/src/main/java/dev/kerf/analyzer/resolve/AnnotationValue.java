package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.model.TypeName;
import java.util.List;

/** The resolved value of an annotation's element. */
public sealed interface AnnotationValue {

  /** A constant as text: strings, numbers, booleans, characters. */
  record Constant(String text) implements AnnotationValue {}

  /** {@code Type.class}. */
  record TypeValue(TypeName type) implements AnnotationValue {}

  /** {@code CascadeType.ALL}. */
  record EnumValue(TypeName type, String constant) implements AnnotationValue {}

  /** An annotation inside an annotation. */
  record Nested(ResolvedAnnotation annotation) implements AnnotationValue {}

  /** Several values. */
  record Many(List<AnnotationValue> values) implements AnnotationValue {
    public Many {
      values = List.copyOf(values);
    }
  }

  /** A value that could not be resolved. */
  record Unresolved(String written) implements AnnotationValue {}
}
