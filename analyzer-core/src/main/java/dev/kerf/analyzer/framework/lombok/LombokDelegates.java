package dev.kerf.analyzer.framework.lombok;

import dev.kerf.analyzer.fact.AnnotationUse;
import dev.kerf.analyzer.fact.CompilationUnitStated;
import dev.kerf.analyzer.fact.FieldDeclared;
import dev.kerf.analyzer.fact.MethodDeclared;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.fact.TypeReference;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.Forwarding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fields and methods of a unit that {@code @Delegate} stands on. */
final class LombokDelegates {

  private final LombokAnnotations annotations;

  LombokDelegates(LombokAnnotations annotations) {
    this.annotations = annotations;
  }

  List<Forwarding> of(CompilationUnitStated unit) {
    List<Forwarding> found = new ArrayList<>(0);
    for (TypeDeclared type : unit.types()) {
      for (FieldDeclared field : type.fields()) {
        find(field.annotations())
            .ifPresent(
                use -> found.add(forwarding(type.name(), field.name(), false, field.type(), use)));
      }
      for (MethodDeclared method : type.methods()) {
        if (method.parameters().isEmpty()) {
          find(method.annotations())
              .ifPresent(
                  use ->
                      found.add(
                          forwarding(type.name(), method.name(), true, method.returnType(), use)));
        }
      }
    }
    return found;
  }

  private Optional<AnnotationUse> find(List<AnnotationUse> uses) {
    return annotations.findMoved(uses, "Delegate", "Delegate");
  }

  private static Forwarding forwarding(
      TypeName type, String member, boolean isMethod, TypeReference of, AnnotationUse use) {
    return new Forwarding(
        type,
        member,
        isMethod,
        of,
        LombokAnnotations.classes(use, "types"),
        LombokAnnotations.classes(use, "excludes"));
  }
}
