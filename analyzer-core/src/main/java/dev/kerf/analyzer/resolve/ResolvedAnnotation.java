package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.model.TypeName;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An annotation with resolved type and values.
 *
 * @param type the annotation type; where nothing at hand declares it, the name that its import
 *     gives
 * @param values only those that are written, by element name
 * @param line 1-based
 */
public record ResolvedAnnotation(
    TypeName type, SortedMap<String, AnnotationValue> values, int line) {

  public ResolvedAnnotation {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  public ResolvedAnnotation(TypeName type, Map<String, AnnotationValue> values, int line) {
    this(type, new TreeMap<>(values), line);
  }

  public Optional<AnnotationValue> value(String element) {
    return Optional.ofNullable(values.get(element));
  }

  /** The element as text: a constant, an enum constant's name, a type's binary name. */
  public Optional<String> text(String element) {
    return value(element).flatMap(ResolvedAnnotation::asText);
  }

  /** All values of an element that holds one or several. */
  public List<AnnotationValue> all(String element) {
    return value(element)
        .map(value -> value instanceof AnnotationValue.Many many ? many.values() : List.of(value))
        .orElse(List.of());
  }

  /** All values of an element as text. */
  public List<String> texts(String element) {
    return all(element).stream().flatMap(value -> asText(value).stream()).toList();
  }

  /** All annotations in an element. */
  public List<ResolvedAnnotation> nested(String element) {
    return all(element).stream()
        .filter(AnnotationValue.Nested.class::isInstance)
        .map(value -> ((AnnotationValue.Nested) value).annotation())
        .toList();
  }

  private static Optional<String> asText(AnnotationValue value) {
    if (value instanceof AnnotationValue.Constant constant) {
      return Optional.of(constant.text());
    }
    if (value instanceof AnnotationValue.EnumValue constant) {
      return Optional.of(constant.constant());
    }
    if (value instanceof AnnotationValue.TypeValue type) {
      return Optional.of(type.type().binaryName());
    }
    return Optional.empty();
  }
}
