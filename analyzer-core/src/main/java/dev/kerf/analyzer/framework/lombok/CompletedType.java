package dev.kerf.analyzer.framework.lombok;

import dev.kerf.analyzer.fact.AnnotationUse;
import dev.kerf.analyzer.fact.Body;
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
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A type while members are added to it; a method that is written is never added again. */
final class CompletedType {

  static final String CONSTRUCTOR = "<init>";

  /** Any number of parameters. */
  static final int ANY = -1;

  private final TypeDeclared type;
  private final LombokAnnotations annotations;
  private final List<FieldDeclared> fields;
  private final List<MethodDeclared> methods;
  private List<AnnotationUse> uses;
  private int modifiers;

  CompletedType(TypeDeclared type, LombokAnnotations annotations) {
    this.type = type;
    this.annotations = annotations;
    this.fields = new ArrayList<>(type.fields());
    this.methods = new ArrayList<>(type.methods());
    this.uses = type.annotations();
    this.modifiers = type.modifiers();
  }

  // ---- what is there --------------------------------------------------------------------------

  TypeName name() {
    return type.name();
  }

  TypeDeclared written() {
    return type;
  }

  List<AnnotationUse> annotations() {
    return type.annotations();
  }

  boolean has(String annotation) {
    return annotations.has(type.annotations(), annotation);
  }

  int line() {
    return type.line();
  }

  boolean isClass() {
    return type.kind() == TypeDeclared.Kind.CLASS;
  }

  boolean isEnum() {
    return type.kind() == TypeDeclared.Kind.ENUM;
  }

  boolean isRecord() {
    return type.kind() == TypeDeclared.Kind.RECORD;
  }

  boolean is(int modifier) {
    return Modifier.has(modifiers, modifier);
  }

  List<FieldDeclared> fields() {
    return List.copyOf(fields);
  }

  List<MethodDeclared> methods() {
    return List.copyOf(methods);
  }

  /** Fields that belong to each object, in order; Lombok passes over names with a dollar. */
  List<FieldDeclared> instanceFields() {
    return fields.stream()
        .filter(
            field ->
                !field.isStatic()
                    && field.role() != FieldDeclared.Role.ENUM_CONSTANT
                    && !field.name().startsWith("$"))
        .toList();
  }

  /** The type itself, with its own parameters as arguments. */
  TypeReference self() {
    return Types.of(type.name(), Types.variables(type.typeParameters()));
  }

  List<TypeParameterDeclared> typeParameters() {
    return type.typeParameters();
  }

  boolean hasWrittenConstructor() {
    return type.methods().stream()
        .anyMatch(
            method ->
                method.isConstructor()
                    && !Modifier.has(method.modifiers(), Modifier.IMPLICIT)
                    && !isTolerated(method));
  }

  boolean hasField(String name) {
    return fields.stream().anyMatch(field -> field.name().equals(name));
  }

  /** As Lombok compares: without case and by the number of parameters. */
  boolean hasMethod(String name, int parameters) {
    return methods.stream()
        .anyMatch(
            method ->
                method.name().equalsIgnoreCase(name)
                    && takes(method, parameters)
                    && !isTolerated(method));
  }

  private static boolean takes(MethodDeclared method, int parameters) {
    int declared = method.parameters().size();
    return parameters == ANY
        || parameters == declared
        || method.isVarargs() && parameters >= declared - 1;
  }

  /** Whether Lombok is told to act as if the method was not there. */
  private boolean isTolerated(MethodDeclared method) {
    return annotations.has(method.annotations(), "experimental.Tolerate");
  }

  // ---- what is added --------------------------------------------------------------------------

  void addModifiers(int added) {
    modifiers |= added;
  }

  /** Of the type that comes out; what was written is still what decides. */
  void changeAnnotations(UnaryOperator<AnnotationUse> change) {
    uses = uses.stream().map(change).toList();
  }

  void changeFields(UnaryOperator<FieldDeclared> change) {
    fields.replaceAll(change);
  }

  void changeMethods(UnaryOperator<MethodDeclared> change) {
    methods.replaceAll(change);
  }

  void addField(
      String name, TypeReference fieldType, int fieldModifiers, Optional<Body> initializer) {
    if (!hasField(name)) {
      fields.add(
          new FieldDeclared(
              name,
              FieldDeclared.Role.FIELD,
              fieldType,
              fieldModifiers | Modifier.IMPLICIT,
              List.of(),
              initializer,
              type.line()));
    }
  }

  /** Adds a method without type parameters of its own, unless it is there. */
  void addMethod(
      String name,
      int methodModifiers,
      List<ParameterDeclared> parameters,
      TypeReference result,
      Optional<Body> body) {
    addMethod(name, methodModifiers, List.of(), parameters, result, body);
  }

  void addMethod(
      String name,
      int methodModifiers,
      List<TypeParameterDeclared> typeParameters,
      List<ParameterDeclared> parameters,
      TypeReference result,
      Optional<Body> body) {
    if (!hasMethod(name, parameters.size())) {
      methods.add(
          method(name, methodModifiers, typeParameters, parameters, result, List.of(), body));
    }
  }

  /** Adds a constructor; the default one that the language would add is gone then. */
  void addConstructor(
      int access, List<ParameterDeclared> parameters, List<AnnotationUse> uses, Body body) {
    if (!isRecord()) {
      Predicate<MethodDeclared> isDefault =
          method ->
              method.isConstructor()
                  && Modifier.has(method.modifiers(), Modifier.IMPLICIT)
                  && type.methods().stream().anyMatch(written -> written == method);
      methods.removeIf(isDefault);
    }
    for (MethodDeclared method : methods) {
      if (method.isConstructor() && sameTypes(method.parameters(), parameters)) {
        return;
      }
    }
    methods.add(
        method(CONSTRUCTOR, access, List.of(), parameters, Types.VOID, uses, Optional.of(body)));
  }

  private static boolean sameTypes(List<ParameterDeclared> a, List<ParameterDeclared> b) {
    boolean same = a.size() == b.size();
    for (int i = 0; same && i < a.size(); i++) {
      same = Types.alike(a.get(i).type(), b.get(i).type());
    }
    return same;
  }

  private MethodDeclared method(
      String name,
      int methodModifiers,
      List<TypeParameterDeclared> typeParameters,
      List<ParameterDeclared> parameters,
      TypeReference result,
      List<AnnotationUse> uses,
      Optional<Body> body) {
    return new MethodDeclared(
        name,
        false,
        methodModifiers | Modifier.IMPLICIT,
        typeParameters,
        parameters,
        result,
        List.of(),
        uses,
        body,
        type.line());
  }

  TypeDeclared declared() {
    if (modifiers == type.modifiers()
        && uses.equals(type.annotations())
        && fields.equals(type.fields())
        && methods.equals(type.methods())) {
      return type;
    }
    return new TypeDeclared(
        type.name(),
        type.kind(),
        type.nesting(),
        type.enclosing(),
        modifiers,
        type.typeParameters(),
        type.superclass(),
        type.interfaces(),
        type.permitted(),
        uses,
        fields,
        methods,
        type.line());
  }
}
