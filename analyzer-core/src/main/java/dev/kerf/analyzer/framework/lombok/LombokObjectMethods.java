package dev.kerf.analyzer.framework.lombok;

import dev.kerf.analyzer.fact.MethodDeclared.ParameterDeclared;
import dev.kerf.analyzer.fact.Modifier;
import java.util.List;
import java.util.Optional;

/** {@code equals}, {@code hashCode} and {@code toString}, which every object has otherwise. */
final class LombokObjectMethods {

  private final LombokAnnotations annotations;

  LombokObjectMethods(LombokAnnotations annotations) {
    this.annotations = annotations;
  }

  void addTo(CompletedType type) {
    boolean all = type.has("Data") || LombokModifiers.isValue(type, annotations);
    if (type.isClass() && (all || type.has("EqualsAndHashCode"))) {
      addEquality(type);
    }
    if ((type.isClass() || type.isEnum()) && (all || type.has("ToString"))) {
      type.addMethod("toString", Modifier.PUBLIC, List.of(), Types.STRING, Optional.empty());
    }
  }

  /** All of it, or nothing where a part is written. */
  private static void addEquality(CompletedType type) {
    if (type.hasMethod("equals", 1) || type.hasMethod("hashCode", 0)) {
      return;
    }
    boolean alone = type.is(Modifier.FINAL) && type.written().superclass().isEmpty();
    type.addMethod("equals", Modifier.PUBLIC, object("o"), Types.BOOLEAN, Optional.empty());
    if (!alone) {
      type.addMethod(
          "canEqual", Modifier.PROTECTED, object("other"), Types.BOOLEAN, Optional.empty());
    }
    type.addMethod("hashCode", Modifier.PUBLIC, List.of(), Types.INT, Optional.empty());
  }

  private static List<ParameterDeclared> object(String name) {
    return List.of(new ParameterDeclared(name, Types.OBJECT, List.of()));
  }
}
