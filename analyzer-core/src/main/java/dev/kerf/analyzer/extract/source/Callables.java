package dev.kerf.analyzer.extract.source;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.stmt.BlockStmt;
import dev.kerf.analyzer.fact.AnnotationUse;
import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.MethodDeclared;
import dev.kerf.analyzer.fact.MethodDeclared.ParameterDeclared;
import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.TypeReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads methods, constructors and initializer blocks of one type. */
final class Callables {

  static final String CONSTRUCTOR = "<init>";
  static final String STATIC_INITIALIZER = "<clinit>";

  private final SourceUnit unit;
  private final Scope scope;

  Callables(SourceUnit unit, Scope scope) {
    this.unit = unit;
    this.scope = scope;
  }

  MethodDeclared method(MethodDeclaration method) {
    int modifiers = Modifiers.ofMethod(Modifiers.written(method), scope.owner().kind());
    return callable(
        method,
        method.getNameAsString(),
        modifiers,
        (types, annotations) -> types.of(method.getType(), scope, annotations),
        method.getBody());
  }

  MethodDeclared constructor(ConstructorDeclaration constructor) {
    int modifiers = Modifiers.ofConstructor(Modifiers.written(constructor), scope.owner().kind());
    return callable(
        constructor,
        CONSTRUCTOR,
        modifiers,
        (types, annotations) -> TypeReferences.VOID,
        Optional.of(constructor.getBody()));
  }

  /** Reads a type once the annotations of its member are known. */
  private interface ReturnType {
    TypeReference read(TypeReferences types, List<AnnotationUse> annotations);
  }

  private MethodDeclared callable(
      CallableDeclaration<?> declaration,
      String name,
      int modifiers,
      ReturnType returnType,
      Optional<BlockStmt> block) {
    TypeReferences types = unit.typeReferences();
    List<AnnotationUse> annotations = unit.annotations().of(declaration.getAnnotations(), scope);
    List<ParameterDeclared> parameters = parameters(declaration.getParameters());
    Optional<Body> body =
        block.map(
            statements -> body(parameters, declaration.getParameters(), statements, annotations));
    return new MethodDeclared(
        name,
        false,
        modifiers | varargs(declaration.getParameters()),
        types.parameters(declaration.getTypeParameters(), scope, annotations),
        parameters,
        returnType.read(types, annotations),
        types.all(declaration.getThrownExceptions(), scope, annotations),
        annotations,
        body,
        Lines.of(declaration.getName()));
  }

  /** Its parameters are the record's components, which it assigns at its end. */
  MethodDeclared compactConstructor(
      CompactConstructorDeclaration constructor, NodeList<Parameter> components) {
    TypeReferences types = unit.typeReferences();
    int line = Lines.of(constructor.getName());
    List<AnnotationUse> annotations = unit.annotations().of(constructor.getAnnotations(), scope);
    List<ParameterDeclared> parameters = parameters(components);
    BodyWriter body = new BodyWriter(unit, annotations);
    Scope inside = body.parameters(parameters, components, scope);
    body.statements(constructor.getBody().getStatements(), inside);
    ImplicitMembers.assignComponents(body.pool(), parameters, line);
    return new MethodDeclared(
        CONSTRUCTOR,
        false,
        Modifiers.written(constructor) | varargs(components),
        types.parameters(constructor.getTypeParameters(), scope, annotations),
        parameters,
        TypeReferences.VOID,
        types.all(constructor.getThrownExceptions(), scope, annotations),
        annotations,
        Optional.of(body.toBody()),
        line);
  }

  MethodDeclared initializer(InitializerDeclaration initializer) {
    List<AnnotationUse> annotations = unit.annotations().of(initializer.getAnnotations(), scope);
    Body body = body(List.of(), new NodeList<>(), initializer.getBody(), annotations);
    return new MethodDeclared(
        initializer.isStatic() ? STATIC_INITIALIZER : CONSTRUCTOR,
        true,
        initializer.isStatic() ? Modifier.STATIC : 0,
        List.of(),
        List.of(),
        TypeReferences.VOID,
        List.of(),
        annotations,
        Optional.of(body),
        Lines.of(initializer));
  }

  /** An element of an annotation type; its body is its default value, if it has one. */
  MethodDeclared annotationElement(AnnotationMemberDeclaration element) {
    List<AnnotationUse> annotations = unit.annotations().of(element.getAnnotations(), scope);
    TypeReference type = unit.typeReferences().of(element.getType(), scope, annotations);
    Optional<Body> value =
        element
            .getDefaultValue()
            .map(
                expression -> {
                  BodyWriter body = new BodyWriter(unit, annotations);
                  body.expression(expression, scope);
                  return body.toBody();
                });
    return new MethodDeclared(
        element.getNameAsString(),
        false,
        Modifiers.written(element) | Modifier.PUBLIC | Modifier.ABSTRACT,
        List.of(),
        List.of(),
        type,
        List.of(),
        annotations,
        value,
        Lines.of(element.getName()));
  }

  List<ParameterDeclared> parameters(NodeList<Parameter> written) {
    if (written.isEmpty()) {
      return List.of();
    }
    List<ParameterDeclared> parameters = new ArrayList<>(written.size());
    for (Parameter parameter : written) {
      List<AnnotationUse> annotations = unit.annotations().of(parameter.getAnnotations(), scope);
      annotations.addAll(unit.annotations().of(parameter.getVarArgsAnnotations(), scope));
      TypeReference type = unit.typeReferences().of(parameter.getType(), scope, annotations);
      parameters.add(
          new ParameterDeclared(
              parameter.getNameAsString(),
              parameter.isVarArgs() ? new TypeReference.ArrayOf(type) : type,
              annotations));
    }
    return parameters;
  }

  static boolean isVarargs(NodeList<Parameter> written) {
    return !written.isEmpty() && written.get(written.size() - 1).isVarArgs();
  }

  private static int varargs(NodeList<Parameter> written) {
    return isVarargs(written) ? Modifier.VARARGS : 0;
  }

  private Body body(
      List<ParameterDeclared> parameters,
      NodeList<Parameter> written,
      BlockStmt block,
      List<AnnotationUse> annotations) {
    BodyWriter body = new BodyWriter(unit, annotations);
    Scope inside = body.parameters(parameters, written, scope);
    body.statements(block.getStatements(), inside);
    return body.toBody();
  }
}
