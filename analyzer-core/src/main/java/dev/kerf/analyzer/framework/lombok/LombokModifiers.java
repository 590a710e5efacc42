package dev.kerf.analyzer.framework.lombok;

import dev.kerf.analyzer.fact.AnnotationUse;
import dev.kerf.analyzer.fact.FieldDeclared;
import dev.kerf.analyzer.fact.MethodDeclared;
import dev.kerf.analyzer.fact.Modifier;
import java.util.List;
import java.util.Optional;

/**
 * Modifiers that nobody writes: {@code @Value} and {@code @FieldDefaults} make fields private and
 * final, {@code @UtilityClass} makes all members static. Everything else depends on them.
 */
final class LombokModifiers {

  private static final int ACCESS = Modifier.PUBLIC | Modifier.PROTECTED | Modifier.PRIVATE;

  private final CompletedUnit unit;
  private final LombokAnnotations annotations;

  LombokModifiers(CompletedUnit unit) {
    this.unit = unit;
    this.annotations = unit.annotations();
  }

  static boolean isValue(CompletedType type, LombokAnnotations annotations) {
    return annotations.findMoved(type.annotations(), "Value", "Value").isPresent();
  }

  void addTo(CompletedType type) {
    if (type.isClass() && type.has("experimental.UtilityClass")) {
      makeStatic(type);
    }
    if (!type.isClass() && !type.isEnum()) {
      return;
    }
    boolean value = isValue(type, annotations);
    if (value && !type.has("experimental.NonFinal") && !type.is(Modifier.ABSTRACT)) {
      type.addModifiers(Modifier.FINAL);
    }
    Optional<AnnotationUse> defaults =
        annotations.find(type.annotations(), "experimental.FieldDefaults");
    LombokConfig config = unit.config();
    boolean makeFinal =
        defaults
            .flatMap(use -> LombokAnnotations.flag(use, "makeFinal"))
            .orElse(value || config.isTrue("lombok.fieldDefaults.defaultFinal"));
    int access =
        defaults
            .flatMap(use -> LombokAnnotations.text(use, "level"))
            .map(level -> LombokAnnotations.access(level).orElse(0))
            .orElse(
                value || config.isTrue("lombok.fieldDefaults.defaultPrivate")
                    ? Modifier.PRIVATE
                    : 0);
    if (makeFinal || access != 0) {
      type.changeFields(field -> changed(field, makeFinal, access));
    }
  }

  private FieldDeclared changed(FieldDeclared field, boolean makeFinal, int access) {
    if (field.role() != FieldDeclared.Role.FIELD
        || field.isStatic()
        || field.name().startsWith("$")) {
      return field;
    }
    List<AnnotationUse> uses = field.annotations();
    int modifiers = field.modifiers();
    if (makeFinal && !annotations.has(uses, "experimental.NonFinal")) {
      modifiers |= Modifier.FINAL;
    }
    if ((modifiers & ACCESS) == 0 && !annotations.has(uses, "experimental.PackagePrivate")) {
      modifiers |= access;
    }
    return field.withModifiers(modifiers);
  }

  private void makeStatic(CompletedType type) {
    type.addModifiers(Modifier.FINAL);
    type.changeFields(field -> field.withModifiers(field.modifiers() | Modifier.STATIC));
    type.changeMethods(LombokModifiers::madeStatic);
    unit.membersOf(type).forEach(member -> member.addModifiers(Modifier.STATIC));
    type.addConstructor(
        Modifier.PRIVATE, List.of(), List.of(), new GeneratedBody(type.line(), List.of()).done());
  }

  private static MethodDeclared madeStatic(MethodDeclared method) {
    if (method.isConstructor() || method.isStatic()) {
      return method;
    }
    return new MethodDeclared(
        method.initializer() ? "<clinit>" : method.name(),
        method.initializer(),
        method.modifiers() | Modifier.STATIC,
        method.typeParameters(),
        method.parameters(),
        method.returnType(),
        method.thrown(),
        method.annotations(),
        method.body(),
        method.line());
  }
}
