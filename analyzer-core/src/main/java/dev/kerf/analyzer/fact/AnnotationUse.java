package dev.kerf.analyzer.fact;

import java.util.List;

/**
 * An annotation as written, with unresolved values.
 *
 * @param type the annotation's type as written
 * @param values the terms of its values
 * @param elements element names with the index of their value in {@code values}; a single value
 *     without a name is {@code value}
 * @param line 1-based
 */
public record AnnotationUse(TypeReference type, Body values, List<Element> elements, int line) {

  /** One {@code name = value} of an annotation. */
  public record Element(String name, int value) {}

  public AnnotationUse {
    elements = List.copyOf(elements);
  }
}
