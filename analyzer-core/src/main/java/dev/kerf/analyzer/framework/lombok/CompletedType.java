package dev.kerf.analyzer.framework.lombok;

import dev.kerf.analyzer.fact.AnnotationUse;
import dev.kerf.analyzer.fact.FieldDeclared;
import dev.kerf.analyzer.fact.MethodDeclared;
import dev.kerf.analyzer.fact.MethodDeclared.ParameterDeclared;
import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.fact.TypeParameterDeclared;
import dev.kerf.analyzer.fact.TypeReference;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A type while members are added to it; a method that is written is never added again. */
final class CompletedType {

  static final TypeReference VOID = new TypeReference.Primitive("void");
  private static final String CONSTRUCTOR = "<init>";

  private final TypeDeclared type;
  private final List<FieldDeclared> fields;
  private final List<MethodDeclared> methods;

  CompletedType(TypeDeclared type) {
    this.type = type;
    this.fields = new ArrayList<>(type.fields());
    this.methods = new ArrayList<>(type.methods());
  }

  TypeName name() {
    return type.name();
  }

  List<AnnotationUse> annotations() {
    return type.annotations();
  }

  /** Fields that belong to each object, in order. */
  List<FieldDeclared> instanceFields() {
    List<FieldDeclared> found = new ArrayList<>();
    for (FieldDeclared field : type.fields()) {
      if (!field.isStatic() && field.role() != FieldDeclared.Role.ENUM_CONSTANT) {
        found.add(field);
      }
    }
    return found;
  }

  List<FieldDeclared> allFields() {
    return type.fields();
  }

  boolean isClassOrEnum() {
    return type.kind() == TypeDeclared.Kind.CLASS || type.kind() == TypeDeclared.Kind.ENUM;
  }

  /** The type itself, with its own parameters as arguments. */
  TypeReference self() {
    return reference(type.name(), type.typeParameters());
  }

  static TypeReference reference(TypeName name, List<TypeParameterDeclared> parameters) {
    List<TypeReference> arguments = new ArrayList<>(parameters.size());
    for (TypeParameterDeclared parameter : parameters) {
      arguments.add(new TypeReference.Variable(parameter.name()));
    }
    return new TypeReference.Binary(name, arguments);
  }

  List<TypeParameterDeclared> typeParameters() {
    return type.typeParameters();
  }

  boolean hasWrittenConstructor() {
    return methods.stream()
        .anyMatch(
            method ->
                method.isConstructor() && !Modifier.has(method.modifiers(), Modifier.IMPLICIT));
  }

  void addField(String name, TypeReference fieldType, int modifiers) {
    if (fields.stream().noneMatch(field -> field.name().equals(name))) {
      fields.add(
          new FieldDeclared(
              name,
              FieldDeclared.Role.FIELD,
              fieldType,
              modifiers | Modifier.IMPLICIT,
              List.of(),
              Optional.empty(),
              type.line()));
    }
  }

  void addMethod(
      String name, int modifiers, List<ParameterDeclared> parameters, TypeReference result) {
    addMethod(name, modifiers, List.of(), parameters, result);
  }

  void addMethod(
      String name,
      int modifiers,
      List<TypeParameterDeclared> typeParameters,
      List<ParameterDeclared> parameters,
      TypeReference result) {
    String wanted = name.toLowerCase(Locale.ROOT);
    for (MethodDeclared method : methods) {
      // Lombok compares without case and without parameter types.
      if (method.name().toLowerCase(Locale.ROOT).equals(wanted)
          && method.parameters().size() == parameters.size()) {
        return;
      }
    }
    methods.add(method(name, modifiers, typeParameters, parameters, result));
  }

  /** Adds a constructor; the default one that the language would add is gone then. */
  void addConstructor(List<ParameterDeclared> parameters) {
    methods.removeIf(
        method ->
            method.isConstructor()
                && Modifier.has(method.modifiers(), Modifier.IMPLICIT)
                && method.body().isPresent());
    for (MethodDeclared method : methods) {
      if (method.isConstructor() && method.parameters().size() == parameters.size()) {
        return;
      }
    }
    methods.add(method(CONSTRUCTOR, Modifier.PUBLIC, List.of(), parameters, VOID));
  }

  private MethodDeclared method(
      String name,
      int modifiers,
      List<TypeParameterDeclared> typeParameters,
      List<ParameterDeclared> parameters,
      TypeReference result) {
    return new MethodDeclared(
        name,
        false,
        modifiers | Modifier.IMPLICIT,
        typeParameters,
        parameters,
        result,
        List.of(),
        List.of(),
        Optional.empty(),
        type.line());
  }

  TypeDeclared declared() {
    if (fields.size() == type.fields().size() && methods.equals(type.methods())) {
      return type;
    }
    return new TypeDeclared(
        type.name(),
        type.kind(),
        type.nesting(),
        type.enclosing(),
        type.modifiers(),
        type.typeParameters(),
        type.superclass(),
        type.interfaces(),
        type.permitted(),
        type.annotations(),
        fields,
        methods,
        type.line());
  }
}
