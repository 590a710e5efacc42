package dev.kerf.analyzer.framework.lombok;

import dev.kerf.analyzer.fact.AnnotationUse;
import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.FieldDeclared;
import dev.kerf.analyzer.fact.MethodDeclared.ParameterDeclared;
import dev.kerf.analyzer.fact.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Getters and setters: of {@code @Getter}, {@code @Setter}, {@code @Data}, {@code @Value}. */
final class LombokAccessors {

  private final CompletedUnit unit;
  private final LombokAnnotations annotations;

  LombokAccessors(CompletedUnit unit) {
    this.unit = unit;
    this.annotations = unit.annotations();
  }

  void addTo(CompletedType type) {
    if (!type.isClass() && !type.isEnum()) {
      return;
    }
    boolean value = LombokModifiers.isValue(type, annotations);
    boolean data = type.has("Data");
    for (FieldDeclared field : type.fields()) {
      if (field.role() != FieldDeclared.Role.FIELD
          || Modifier.has(field.modifiers(), Modifier.IMPLICIT)) {
        continue;
      }
      access("Getter", field, type, data || value)
          .ifPresent(access -> addGetter(field, type, access));
      if (!Modifier.has(field.modifiers(), Modifier.FINAL)) {
        access("Setter", field, type, data).ifPresent(access -> addSetter(field, type, access));
      }
    }
  }

  /**
   * By the annotation on the field itself, else by that on the class, which leaves static fields
   * and names with a dollar alone.
   */
  private OptionalInt access(
      String annotation, FieldDeclared field, CompletedType type, boolean implied) {
    Optional<AnnotationUse> own = annotations.find(field.annotations(), annotation);
    if (own.isPresent()) {
      return LombokAnnotations.access(own.get(), "value");
    }
    if (field.isStatic() || field.name().startsWith("$")) {
      return OptionalInt.empty();
    }
    Optional<AnnotationUse> ofClass = annotations.find(type.annotations(), annotation);
    return ofClass.isPresent()
        ? LombokAnnotations.access(ofClass.get(), "value")
        : implied ? OptionalInt.of(Modifier.PUBLIC) : OptionalInt.empty();
  }

  private static int modifiers(FieldDeclared field, int access) {
    return access | field.modifiers() & Modifier.STATIC;
  }

  private void addGetter(FieldDeclared field, CompletedType type, int access) {
    AccessorStyle style = AccessorStyle.of(field, type, unit);
    if (style.getterNames(field).stream().anyMatch(name -> type.hasMethod(name, 0))) {
      return;
    }
    style
        .getter(field)
        .ifPresent(
            name ->
                type.addMethod(
                    name,
                    modifiers(field, access),
                    List.of(),
                    field.type(),
                    Optional.of(getterBody(field, type))));
  }

  private Body getterBody(FieldDeclared field, CompletedType type) {
    if (isLazy(field, annotations)) {
      // The value is worked out on the first call, and not with the object.
      type.changeFields(each -> each.name().equals(field.name()) ? lazy(each) : each);
      return GeneratedBody.returning(field.initializer().orElseThrow(), field.line());
    }
    GeneratedBody body = new GeneratedBody(field.line(), List.of());
    return body.returning(
        field.isStatic() ? body.staticField(type.self(), field.name()) : body.field(field.name()));
  }

  /** Whether the field's getter works its value out. */
  static boolean isLazy(FieldDeclared field, LombokAnnotations annotations) {
    return field.initializer().isPresent()
        && annotations
            .find(field.annotations(), "Getter")
            .filter(use -> LombokAnnotations.isTrue(use, "lazy"))
            .isPresent();
  }

  private static FieldDeclared lazy(FieldDeclared field) {
    return new FieldDeclared(
        field.name(),
        field.role(),
        Types.named("java.util.concurrent.atomic.AtomicReference", Types.OBJECT),
        field.modifiers(),
        field.annotations(),
        Optional.empty(),
        field.line());
  }

  private void addSetter(FieldDeclared field, CompletedType type, int access) {
    AccessorStyle style = AccessorStyle.of(field, type, unit);
    if (style.setterNames(field).stream().anyMatch(name -> type.hasMethod(name, 1))) {
      return;
    }
    boolean chained = style.chain() && !field.isStatic();
    List<ParameterDeclared> parameter =
        List.of(new ParameterDeclared(field.name(), field.type(), List.of()));
    GeneratedBody body = new GeneratedBody(field.line(), parameter);
    body.assign(
        field.isStatic() ? body.staticField(type.self(), field.name()) : body.field(field.name()),
        body.parameter(0));
    Body done = chained ? body.returning(body.self()) : body.done();
    style
        .setter(field)
        .ifPresent(
            name ->
                type.addMethod(
                    name,
                    modifiers(field, access),
                    parameter,
                    chained ? type.self() : Types.VOID,
                    Optional.of(done)));
  }
}
