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

  private static final List<String> EXPLICIT =
      List.of("NoArgsConstructor", "RequiredArgsConstructor", "AllArgsConstructor");

  private final CompletedUnit unit;
  private final LombokAnnotations annotations;

  LombokConstructors(CompletedUnit unit) {
    this.unit = unit;
    this.annotations = unit.annotations();
  }

  void addTo(CompletedType type) {
    if (!type.isClass() && !type.isEnum()) {
      return;
    }
    List<AnnotationUse> uses = type.annotations();
    List<FieldDeclared> all = settable(type, annotations);
    List<FieldDeclared> required = required(type);
    annotations.find(uses, EXPLICIT.get(0)).ifPresent(use -> add(type, use, List.of()));
    annotations.find(uses, EXPLICIT.get(1)).ifPresent(use -> add(type, use, required));
    annotations.find(uses, EXPLICIT.get(2)).ifPresent(use -> add(type, use, all));
    if (EXPLICIT.stream().anyMatch(type::has) || type.hasWrittenConstructor()) {
      return;
    }
    Optional<AnnotationUse> value = annotations.findMoved(uses, "Value", "Value");
    Optional<AnnotationUse> data = annotations.find(uses, "Data");
    if (isBuilder(type, annotations)) {
      add(type, 0, all, List.of());
    } else if (!type.has("experimental.SuperBuilder")) {
      value.ifPresent(use -> add(type, use, "staticConstructor", Modifier.PUBLIC, all));
      if (value.isEmpty()) {
        data.ifPresent(use -> add(type, use, "staticConstructor", Modifier.PUBLIC, required));
      }
    }
  }

  static boolean isBuilder(CompletedType type, LombokAnnotations annotations) {
    return annotations.findMoved(type.annotations(), "Builder", "Builder").isPresent();
  }

  private void add(CompletedType type, AnnotationUse use, List<FieldDeclared> fields) {
    LombokAnnotations.access(use, "access")
        .ifPresent(access -> add(type, use, "staticName", access, fields));
  }

  /** Where a static method makes the objects, the constructor itself is private. */
  private void add(
      CompletedType type,
      AnnotationUse use,
      String staticName,
      int access,
      List<FieldDeclared> fields) {
    Optional<String> name =
        LombokAnnotations.text(use, staticName).filter(written -> !written.isEmpty());
    boolean hidden = name.isPresent() || type.isEnum();
    add(type, hidden ? Modifier.PRIVATE : access, fields, onConstructor(use));
    name.ifPresent(factory -> addFactory(type, factory, access, fields));
  }

  /** {@code onConstructor_ = @Inject}, {@code onConstructor = @__(@Inject)}. */
  private static List<AnnotationUse> onConstructor(AnnotationUse use) {
    List<AnnotationUse> uses = new ArrayList<>();
    uses.addAll(LombokAnnotations.annotations(use, "onConstructor_"));
    uses.addAll(LombokAnnotations.annotations(use, "onConstructor__"));
    for (AnnotationUse wrapper : LombokAnnotations.annotations(use, "onConstructor")) {
      uses.addAll(LombokAnnotations.annotations(wrapper, "value"));
    }
    return uses;
  }

  private void add(
      CompletedType type, int access, List<FieldDeclared> fields, List<AnnotationUse> uses) {
    List<ParameterDeclared> parameters = parameters(fields);
    GeneratedBody body = new GeneratedBody(type.line(), parameters);
    for (int i = 0; i < fields.size(); i++) {
      body.assign(body.field(fields.get(i).name()), body.parameter(i));
    }
    type.addConstructor(access, parameters, uses, body.done());
  }

  private void addFactory(CompletedType type, String name, int access, List<FieldDeclared> fields) {
    List<ParameterDeclared> parameters = parameters(fields);
    GeneratedBody body = new GeneratedBody(type.line(), parameters);
    List<Integer> arguments = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      arguments.add(body.parameter(i));
    }
    type.addMethod(
        name,
        access | Modifier.STATIC,
        type.typeParameters(),
        parameters,
        type.self(),
        Optional.of(body.returning(body.create(type.self(), arguments))));
  }

  /** With those annotations of the fields that the configuration has copied. */
  private List<ParameterDeclared> parameters(List<FieldDeclared> fields) {
    List<String> copied = unit.config().list("lombok.copyableAnnotations");
    List<ParameterDeclared> parameters = new ArrayList<>(fields.size());
    for (FieldDeclared field : fields) {
      List<AnnotationUse> uses =
          field.annotations().stream()
              .filter(use -> copied.stream().anyMatch(name -> annotations.is(use, name)))
              .toList();
      parameters.add(new ParameterDeclared(field.name(), field.type(), uses));
    }
    return parameters;
  }

  /** The fields that a constructor for all sets, in order. */
  static List<FieldDeclared> settable(CompletedType type, LombokAnnotations annotations) {
    return type.instanceFields().stream()
        .filter(
            field ->
                !Modifier.has(field.modifiers(), Modifier.FINAL)
                    || !isInitialized(field, annotations))
        .toList();
  }

  /** The fields that must be set when an object is made, in order. */
  private List<FieldDeclared> required(CompletedType type) {
    return type.instanceFields().stream()
        .filter(
            field ->
                !isInitialized(field, annotations)
                    && (Modifier.has(field.modifiers(), Modifier.FINAL)
                        || annotations.isNonNull(field.annotations())))
        .toList();
  }

  /** Whether a field has its value from its declaration; what only a builder uses is none. */
  private static boolean isInitialized(FieldDeclared field, LombokAnnotations annotations) {
    return field.initializer().isPresent() && !isBuilderDefault(field, annotations);
  }

  static boolean isBuilderDefault(FieldDeclared field, LombokAnnotations annotations) {
    return annotations.has(field.annotations(), "Builder.Default")
        || annotations.has(field.annotations(), "experimental.Builder.Default");
  }
}
