package dev.kerf.analyzer.framework.lombok;

import dev.kerf.analyzer.fact.AnnotationUse;
import dev.kerf.analyzer.fact.FieldDeclared;
import dev.kerf.analyzer.fact.MethodDeclared.ParameterDeclared;
import dev.kerf.analyzer.fact.TypeReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a builder takes.
 *
 * @param name as the builder calls it
 * @param source the field or parameter that it ends up in
 * @param singular the annotation that has it taken one by one
 * @param hasDefault whether it has a value when nobody sets it
 */
record BuilderItem(
    String name,
    String source,
    TypeReference type,
    Optional<AnnotationUse> singular,
    boolean hasDefault) {

  /** One for each field that an object of the type is made with. */
  static List<BuilderItem> ofFields(CompletedType type, CompletedUnit unit) {
    LombokAnnotations annotations = unit.annotations();
    List<BuilderItem> items = new ArrayList<>();
    for (FieldDeclared field : LombokConstructors.settable(type, annotations)) {
      if (!LombokAccessors.isLazy(field, annotations)) {
        items.add(
            new BuilderItem(
                AccessorStyle.of(field, type, unit).property(field.name()).orElse(field.name()),
                field.name(),
                field.type(),
                singular(field.annotations(), annotations),
                LombokConstructors.isBuilderDefault(field, annotations)
                    && field.initializer().isPresent()));
      }
    }
    return items;
  }

  static List<BuilderItem> ofParameters(
      List<ParameterDeclared> parameters, LombokAnnotations annotations) {
    return parameters.stream()
        .map(
            parameter ->
                new BuilderItem(
                    parameter.name(),
                    parameter.name(),
                    parameter.type(),
                    singular(parameter.annotations(), annotations),
                    false))
        .toList();
  }

  private static Optional<AnnotationUse> singular(
      List<AnnotationUse> uses, LombokAnnotations annotations) {
    return annotations.findMoved(uses, "Singular", "Singular");
  }

  /** The field of the builder that holds its value until the object is made. */
  String held() {
    return hasDefault ? name + "$value" : name;
  }

  /** The method that gives its value when nobody sets it. */
  String defaultMethod() {
    return "$default$" + source;
  }
}
