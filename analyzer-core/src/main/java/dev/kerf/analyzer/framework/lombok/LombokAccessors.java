package dev.kerf.analyzer.framework.lombok;

import dev.kerf.analyzer.fact.AnnotationUse;
import dev.kerf.analyzer.fact.FieldDeclared;
import dev.kerf.analyzer.fact.MethodDeclared.ParameterDeclared;
import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.TypeReference;
import java.util.List;
import java.util.Optional;

/** Getters, setters and withers: of {@code @Getter}, {@code @Data}, {@code @Value}, ... */
final class LombokAccessors {

  private final LombokAnnotations annotations;

  LombokAccessors(LombokAnnotations annotations) {
    this.annotations = annotations;
  }

  void addTo(CompletedType type) {
    boolean data = annotations.has(type.annotations(), "Data");
    boolean value = annotations.has(type.annotations(), "Value");
    for (FieldDeclared field : type.allFields()) {
      if (field.role() != FieldDeclared.Role.FIELD) {
        continue;
      }
      boolean isFinal = value || Modifier.has(field.modifiers(), Modifier.FINAL);
      if (wanted("Getter", field, type, data || value)) {
        addGetter(field, type);
      }
      if (!isFinal && wanted("Setter", field, type, data)) {
        addSetter(field, type);
      }
      if (wanted("With", field, type, false)) {
        type.addMethod(
            "with" + capitalized(property(field)), access(field), parameter(field), type.self());
      }
    }
  }

  /** On the field itself, else on the class, whose annotations leave static fields alone. */
  private boolean wanted(
      String annotation, FieldDeclared field, CompletedType type, boolean implied) {
    Optional<AnnotationUse> own = annotations.find(field.annotations(), annotation);
    if (own.isPresent()) {
      return !LombokAnnotations.isNone(own.get());
    }
    if (field.isStatic()) {
      return false;
    }
    return annotations
        .find(type.annotations(), annotation)
        .map(use -> !LombokAnnotations.isNone(use))
        .orElse(implied);
  }

  private static int access(FieldDeclared field) {
    return Modifier.PUBLIC | field.modifiers() & Modifier.STATIC;
  }

  private static List<ParameterDeclared> parameter(FieldDeclared field) {
    return List.of(new ParameterDeclared(field.name(), field.type(), List.of()));
  }

  private void addGetter(FieldDeclared field, CompletedType type) {
    String property = property(field);
    String name =
        says("fluent", field, type)
            ? property
            : (isBoolean(field) ? "is" : "get") + capitalized(property);
    type.addMethod(name, access(field), List.of(), field.type());
  }

  private void addSetter(FieldDeclared field, CompletedType type) {
    boolean fluent = says("fluent", field, type);
    boolean chained = fluent && !saysNot("chain", field, type) || says("chain", field, type);
    String property = property(field);
    type.addMethod(
        fluent ? property : "set" + capitalized(property),
        access(field),
        parameter(field),
        chained ? type.self() : CompletedType.VOID);
  }

  /** What {@code @Accessors} says, on the field or on the class. */
  private boolean says(String element, FieldDeclared field, CompletedType type) {
    return accessors(field, type).filter(use -> LombokAnnotations.isTrue(use, element)).isPresent();
  }

  private boolean saysNot(String element, FieldDeclared field, CompletedType type) {
    return accessors(field, type)
        .flatMap(use -> LombokAnnotations.text(use, element))
        .filter("false"::equals)
        .isPresent();
  }

  private Optional<AnnotationUse> accessors(FieldDeclared field, CompletedType type) {
    Optional<AnnotationUse> own = annotations.find(field.annotations(), "experimental.Accessors");
    return own.isPresent() ? own : annotations.find(type.annotations(), "experimental.Accessors");
  }

  private static boolean isBoolean(FieldDeclared field) {
    return field.type() instanceof TypeReference.Primitive primitive
        && primitive.keyword().equals("boolean");
  }

  /** The name without the {@code is} of a boolean field. */
  private static String property(FieldDeclared field) {
    String name = field.name();
    boolean prefixed =
        isBoolean(field)
            && name.length() > 2
            && name.startsWith("is")
            && !Character.isLowerCase(name.charAt(2));
    return prefixed ? name.substring(2) : name;
  }

  static String capitalized(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
