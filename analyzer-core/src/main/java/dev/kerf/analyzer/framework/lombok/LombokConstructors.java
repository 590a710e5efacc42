package dev.kerf.analyzer.framework.lombok;

import dev.kerf.analyzer.fact.AnnotationUse;
import dev.kerf.analyzer.fact.FieldDeclared;
import dev.kerf.analyzer.fact.MethodDeclared.ParameterDeclared;
import dev.kerf.analyzer.fact.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Constructors of {@code @AllArgsConstructor} and its kin, and those that others imply. */
final class LombokConstructors {

  private final LombokAnnotations annotations;

  LombokConstructors(LombokAnnotations annotations) {
    this.annotations = annotations;
  }

  void addTo(CompletedType type) {
    if (!type.isClassOrEnum()) {
      return;
    }
    List<AnnotationUse> uses = type.annotations();
    List<ParameterDeclared> all = parameters(type, false);
    List<ParameterDeclared> required = parameters(type, true);
    boolean written = type.hasWrittenConstructor();
    boolean added = add(type, "NoArgsConstructor", List.of());
    added |= add(type, "RequiredArgsConstructor", required);
    added |= add(type, "AllArgsConstructor", all);
    if (added || written) {
      return;
    }
    Optional<AnnotationUse> value = annotations.find(uses, "Value");
    Optional<AnnotationUse> data = annotations.find(uses, "Data");
    if (value.isPresent() || annotations.has(uses, "Builder")) {
      type.addConstructor(all);
      value.ifPresent(use -> addStatic(type, use, "staticConstructor", all));
    } else if (data.isPresent()) {
      type.addConstructor(required);
      addStatic(type, data.get(), "staticConstructor", required);
    }
  }

  private boolean add(CompletedType type, String annotation, List<ParameterDeclared> parameters) {
    Optional<AnnotationUse> use = annotations.find(type.annotations(), annotation);
    use.ifPresent(
        found -> {
          type.addConstructor(parameters);
          addStatic(type, found, "staticName", parameters);
        });
    return use.isPresent();
  }

  private static void addStatic(
      CompletedType type, AnnotationUse use, String element, List<ParameterDeclared> parameters) {
    LombokAnnotations.text(use, element)
        .filter(name -> !name.isEmpty())
        .ifPresent(
            name ->
                type.addMethod(
                    name,
                    Modifier.PUBLIC | Modifier.STATIC,
                    type.typeParameters(),
                    parameters,
                    type.self()));
  }

  /** A parameter for each field that a constructor can set; of required ones only those. */
  private static List<ParameterDeclared> parameters(CompletedType type, boolean requiredOnly) {
    List<ParameterDeclared> parameters = new ArrayList<>();
    for (FieldDeclared field : type.instanceFields()) {
      boolean isFinal = Modifier.has(field.modifiers(), Modifier.FINAL);
      boolean initialized =
          field.initializer().isPresent()
              && !LombokAnnotations.isBuilderDefault(field.annotations());
      boolean required = isFinal || LombokAnnotations.isNonNull(field.annotations());
      boolean settable = !(isFinal && initialized);
      if (requiredOnly ? required && !initialized : settable) {
        parameters.add(new ParameterDeclared(field.name(), field.type(), List.of()));
      }
    }
    return parameters;
  }
}
