package dev.kerf.analyzer.extract.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.visitor.VoidVisitorWithDefaults;
import dev.kerf.analyzer.fact.AnnotationUse;
import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.FieldDeclared;
import dev.kerf.analyzer.fact.FieldDeclared.Role;
import dev.kerf.analyzer.fact.MethodDeclared;
import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.TypeDeclared.Kind;
import dev.kerf.analyzer.fact.TypeDeclared.Nesting;
import dev.kerf.analyzer.fact.TypeReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the members of one type in the order of the text, which is also the order in which the
 * anonymous classes inside them are numbered.
 */
final class Members extends VoidVisitorWithDefaults<Scope> {

  private final SourceUnit unit;
  private final Scope scope;
  private final Kind kind;
  private final Callables callables;
  private final List<FieldDeclared> fields = new ArrayList<>();
  private final List<MethodDeclared> methods = new ArrayList<>();
  private NodeList<Parameter> components = new NodeList<>();

  Members(SourceUnit unit, Scope scope) {
    this.unit = unit;
    this.scope = scope;
    this.kind = scope.owner().kind();
    this.callables = new Callables(unit, scope);
  }

  List<FieldDeclared> fields() {
    return fields;
  }

  List<MethodDeclared> methods() {
    return methods;
  }

  void readAll(NodeList<? extends Node> members) {
    for (Node member : members) {
      member.accept(this, scope);
    }
  }

  /** The components of a record. */
  void readComponents(NodeList<Parameter> written) {
    components = written;
    for (MethodDeclared.ParameterDeclared component : callables.parameters(written)) {
      int line = Lines.of(written.get(fields.size()).getName());
      fields.add(
          new FieldDeclared(
              component.name(),
              Role.RECORD_COMPONENT,
              component.type(),
              Modifier.PRIVATE | Modifier.FINAL,
              component.annotations(),
              Optional.empty(),
              line));
    }
  }

  /** Adds the members that the language gives a type which does not write them. */
  void addImplicit(int typeModifiers, int line) {
    new ImplicitMembers(scope.owner().name(), line)
        .addTo(methods, kind, typeModifiers, fields, Callables.isVarargs(components));
  }

  @Override
  public void visit(FieldDeclaration field, Scope in) {
    List<AnnotationUse> declared = unit.annotations().of(field.getAnnotations(), in);
    int modifiers = Modifiers.ofField(Modifiers.written(field), kind);
    for (VariableDeclarator variable : field.getVariables()) {
      List<AnnotationUse> annotations = new ArrayList<>(declared);
      TypeReference type = unit.typeReferences().of(variable.getType(), in, annotations);
      Optional<Body> initializer =
          variable
              .getInitializer()
              .map(
                  value -> {
                    BodyWriter body = new BodyWriter(unit, annotations);
                    body.expression(value, in);
                    return body.toBody();
                  });
      fields.add(
          new FieldDeclared(
              variable.getNameAsString(),
              Role.FIELD,
              type,
              modifiers,
              annotations,
              initializer,
              Lines.of(variable)));
    }
  }

  @Override
  public void visit(EnumConstantDeclaration constant, Scope in) {
    TypeReference type = new TypeReference.Binary(in.owner().name(), List.of());
    List<AnnotationUse> annotations = unit.annotations().of(constant.getAnnotations(), in);
    BodyWriter body = new BodyWriter(unit, annotations);
    body.enumConstant(constant, type, in);
    fields.add(
        new FieldDeclared(
            constant.getNameAsString(),
            Role.ENUM_CONSTANT,
            type,
            Modifier.PUBLIC | Modifier.STATIC | Modifier.FINAL,
            annotations,
            Optional.of(body.toBody()),
            Lines.of(constant.getName())));
  }

  @Override
  public void visit(MethodDeclaration method, Scope in) {
    methods.add(callables.method(method));
  }

  @Override
  public void visit(ConstructorDeclaration constructor, Scope in) {
    methods.add(callables.constructor(constructor));
  }

  @Override
  public void visit(CompactConstructorDeclaration constructor, Scope in) {
    methods.add(callables.compactConstructor(constructor, components));
  }

  @Override
  public void visit(InitializerDeclaration initializer, Scope in) {
    methods.add(callables.initializer(initializer));
  }

  @Override
  public void visit(AnnotationMemberDeclaration element, Scope in) {
    methods.add(callables.annotationElement(element));
  }

  @Override
  public void visit(ClassOrInterfaceDeclaration type, Scope in) {
    declare(type, in);
  }

  @Override
  public void visit(EnumDeclaration type, Scope in) {
    declare(type, in);
  }

  @Override
  public void visit(RecordDeclaration type, Scope in) {
    declare(type, in);
  }

  @Override
  public void visit(AnnotationDeclaration type, Scope in) {
    declare(type, in);
  }

  private void declare(TypeDeclaration<?> type, Scope in) {
    unit.types().declare(type, in.owner().member(type.getNameAsString()), Nesting.MEMBER, in);
  }
}
