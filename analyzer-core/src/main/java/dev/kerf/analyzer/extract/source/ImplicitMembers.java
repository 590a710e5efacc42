package dev.kerf.analyzer.extract.source;

import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.FieldDeclared;
import dev.kerf.analyzer.fact.FieldDeclared.Role;
import dev.kerf.analyzer.fact.MethodDeclared;
import dev.kerf.analyzer.fact.MethodDeclared.ParameterDeclared;
import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.TypeDeclared.Kind;
import dev.kerf.analyzer.fact.TypeReference;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The members that the language adds to a type: default constructors, {@code values()} and {@code
 * valueOf()} of enums, accessors and the canonical constructor of records. They carry {@link
 * Modifier#IMPLICIT} and the line of the type. Anonymous classes get none: their constructor is
 * that of the class they extend.
 */
final class ImplicitMembers {

  private static final TypeReference STRING =
      new TypeReference.Binary(TypeName.of("java.lang.String"), List.of());

  private final TypeName type;
  private final int line;

  ImplicitMembers(TypeName type, int line) {
    this.type = type;
    this.line = line;
  }

  /**
   * Adds what is missing.
   *
   * @param methods those written
   * @param fields of the type
   * @param varargs whether the last component of a record takes any number of arguments
   */
  void addTo(
      List<MethodDeclared> methods,
      Kind kind,
      int typeModifiers,
      List<FieldDeclared> fields,
      boolean varargs) {
    switch (kind) {
      case CLASS -> addDefaultConstructor(methods, Modifiers.access(typeModifiers));
      case ENUM -> {
        addDefaultConstructor(methods, Modifier.PRIVATE);
        addEnumMethods(methods);
      }
      case RECORD -> addRecordMembers(methods, typeModifiers, fields, varargs);
      case INTERFACE, ANNOTATION -> {}
    }
  }

  private void addDefaultConstructor(List<MethodDeclared> methods, int access) {
    if (methods.stream().noneMatch(MethodDeclared::isConstructor)) {
      methods.add(
          method(
              Callables.CONSTRUCTOR,
              access,
              List.of(),
              TypeReferences.VOID,
              Optional.of(Body.empty())));
    }
  }

  private void addEnumMethods(List<MethodDeclared> methods) {
    TypeReference self = new TypeReference.Binary(type, List.of());
    int modifiers = Modifier.PUBLIC | Modifier.STATIC;
    methods.add(
        method("values", modifiers, List.of(), new TypeReference.ArrayOf(self), Optional.empty()));
    methods.add(
        method(
            "valueOf",
            modifiers,
            List.of(new ParameterDeclared("name", STRING, List.of())),
            self,
            Optional.empty()));
  }

  private void addRecordMembers(
      List<MethodDeclared> methods,
      int typeModifiers,
      List<FieldDeclared> fields,
      boolean varargs) {
    List<FieldDeclared> components =
        fields.stream().filter(field -> field.role() == Role.RECORD_COMPONENT).toList();
    List<ParameterDeclared> parameters = new ArrayList<>();
    for (FieldDeclared component : components) {
      parameters.add(
          new ParameterDeclared(component.name(), component.type(), component.annotations()));
    }
    if (methods.stream().noneMatch(method -> isCanonical(method, components))) {
      TermPool body = new TermPool();
      for (ParameterDeclared parameter : parameters) {
        body.add(
            new Term.Binding(
                line,
                Term.BindingKind.PARAMETER,
                parameter.name(),
                parameter.type(),
                Term.NONE,
                parameter.annotations()));
      }
      assignComponents(body, parameters, line);
      methods.add(
          method(
              Callables.CONSTRUCTOR,
              Modifiers.access(typeModifiers) | (varargs ? Modifier.VARARGS : 0),
              parameters,
              TypeReferences.VOID,
              Optional.of(body.toBody())));
    }
    for (FieldDeclared component : components) {
      if (methods.stream().noneMatch(method -> isAccessor(method, component))) {
        methods.add(accessor(component));
      }
    }
  }

  /** {@code this.component = component} for all, the parameters being the first bindings. */
  static void assignComponents(TermPool body, List<ParameterDeclared> parameters, int line) {
    for (int binding = 0; binding < parameters.size(); binding++) {
      int self = body.add(new Term.This(line, Optional.empty()));
      int field = body.add(new Term.Select(line, self, parameters.get(binding).name()));
      int value = body.add(new Term.Local(line, binding));
      body.add(new Term.Assign(line, "=", field, value));
    }
  }

  private MethodDeclared accessor(FieldDeclared component) {
    TermPool body = new TermPool();
    int self = body.add(new Term.This(line, Optional.empty()));
    int field = body.add(new Term.Select(line, self, component.name()));
    body.add(new Term.Return(line, field));
    return new MethodDeclared(
        component.name(),
        false,
        Modifier.PUBLIC | Modifier.IMPLICIT,
        List.of(),
        List.of(),
        component.type(),
        List.of(),
        component.annotations(),
        Optional.of(body.toBody()),
        line);
  }

  private static boolean isAccessor(MethodDeclared method, FieldDeclared component) {
    return method.name().equals(component.name()) && method.parameters().isEmpty();
  }

  private static boolean isCanonical(MethodDeclared method, List<FieldDeclared> components) {
    if (!method.isConstructor() || method.parameters().size() != components.size()) {
      return false;
    }
    for (int i = 0; i < components.size(); i++) {
      if (!sameType(method.parameters().get(i).type(), components.get(i).type())) {
        return false;
      }
    }
    return true;
  }

  /** Whether two types are written alike; arguments cannot tell overloads apart. */
  private static boolean sameType(TypeReference a, TypeReference b) {
    if (a instanceof TypeReference.Named named && b instanceof TypeReference.Named other) {
      return named.dotted().equals(other.dotted());
    }
    if (a instanceof TypeReference.ArrayOf array && b instanceof TypeReference.ArrayOf other) {
      return sameType(array.component(), other.component());
    }
    if (a instanceof TypeReference.Binary binary && b instanceof TypeReference.Binary other) {
      return binary.name().equals(other.name());
    }
    return a.equals(b);
  }

  private MethodDeclared method(
      String name,
      int modifiers,
      List<ParameterDeclared> parameters,
      TypeReference returnType,
      Optional<Body> body) {
    return new MethodDeclared(
        name,
        false,
        modifiers | Modifier.IMPLICIT,
        List.of(),
        parameters,
        returnType,
        List.of(),
        List.of(),
        body,
        line);
  }
}
