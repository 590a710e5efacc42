package dev.kerf.analyzer.framework.jpa;

import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.AnnotationValue;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes down what an element of a mapping file means as the annotation that means the same. */
final class XmlAnnotation {

  private static final String PACKAGE = "jakarta.persistence.";

  private final String name;
  private final int line;
  private final Map<String, AnnotationValue> values = new TreeMap<>();

  private XmlAnnotation(String name, int line) {
    this.name = name;
    this.line = line;
  }

  /**
   * @param name the simple name of the annotation
   */
  static XmlAnnotation of(String name, int line) {
    return new XmlAnnotation(name, line);
  }

  /** Adds a text; an empty one says nothing. */
  XmlAnnotation with(String element, String text) {
    if (!text.isEmpty()) {
      values.put(element, new AnnotationValue.Constant(text));
    }
    return this;
  }

  XmlAnnotation with(String element, TypeName type) {
    values.put(element, new AnnotationValue.TypeValue(type));
    return this;
  }

  /** Adds annotations inside of this one; none say nothing. */
  XmlAnnotation with(String element, List<ResolvedAnnotation> nested) {
    if (!nested.isEmpty()) {
      values.put(
          element,
          new AnnotationValue.Many(
              nested.stream().<AnnotationValue>map(AnnotationValue.Nested::new).toList()));
    }
    return this;
  }

  /** Adds texts, as for the constants of an enumeration; none say nothing. */
  XmlAnnotation withAll(String element, List<String> texts) {
    if (!texts.isEmpty()) {
      values.put(
          element,
          new AnnotationValue.Many(
              texts.stream().<AnnotationValue>map(AnnotationValue.Constant::new).toList()));
    }
    return this;
  }

  ResolvedAnnotation end() {
    return new ResolvedAnnotation(TypeName.of(PACKAGE + name), values, line);
  }
}
