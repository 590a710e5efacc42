package dev.kerf.analyzer.extract.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.type.Type;
import dev.kerf.analyzer.fact.AnnotationUse;
import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.MethodDeclared.ParameterDeclared;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.TypeReference;
import java.util.List;
import java.util.Optional;

/**
 * Writes one body: what its parts have in common, which are one class per concern (statements,
 * expressions, calls, operators, lambdas, switches, patterns).
 */
final class BodyWriter {

  private final SourceUnit unit;
  private final List<AnnotationUse> typeAnnotations;
  private final TermPool pool = new TermPool();
  private final PatternTerms patterns = new PatternTerms(this);
  private final ExpressionTerms expressions = new ExpressionTerms(this);
  private final StatementTerms statements = new StatementTerms(this);
  private final Results results = new Results();

  /**
   * @param typeAnnotations of the member that the body belongs to; annotations on types inside the
   *     body are added to them
   */
  BodyWriter(SourceUnit unit, List<AnnotationUse> typeAnnotations) {
    this.unit = unit;
    this.typeAnnotations = typeAnnotations;
  }

  Body toBody() {
    return pool.toBody();
  }

  TermPool pool() {
    return pool;
  }

  PatternTerms patterns() {
    return patterns;
  }

  Results results() {
    return results;
  }

  Types types() {
    return unit.types();
  }

  // ---- what bodies are made of ----------------------------------------------------------------

  /** Writes an expression; the index is that of its value. */
  int expression(Expression expression, Scope scope) {
    return expression.accept(expressions, scope);
  }

  Indices expressions(NodeList<Expression> written, Scope scope) {
    if (written.isEmpty()) {
      return Indices.none();
    }
    int[] indices = new int[written.size()];
    for (int i = 0; i < indices.length; i++) {
      indices[i] = expression(written.get(i), scope);
    }
    return Indices.of(indices);
  }

  /** Writes a statement; the scope is that of the statement after it. */
  Scope statement(Statement statement, Scope scope) {
    return statement.accept(statements, scope);
  }

  Scope statements(NodeList<Statement> written, Scope scope) {
    Scope current = scope;
    for (Statement statement : written) {
      current = statement(statement, current);
    }
    return current;
  }

  /** Writes a statement as a block of its own. */
  void block(Node at, Term.BlockKind kind, int condition, Statement inside, Scope scope) {
    int block = pool.openBlock(Lines.of(at), kind, condition);
    statement(inside, scope);
    pool.closeBlock(block);
  }

  /** The one string of a word. */
  String word(String written) {
    return unit.words().apply(written);
  }

  // ---- bindings and types ---------------------------------------------------------------------

  /** Binds the parameters of a method, which are the first terms of its body. */
  Scope parameters(List<ParameterDeclared> declared, NodeList<Parameter> written, Scope scope) {
    Scope inside = scope;
    for (int i = 0; i < declared.size(); i++) {
      ParameterDeclared parameter = declared.get(i);
      int binding =
          pool.add(
              new Term.Binding(
                  Lines.of(written.get(i).getName()),
                  Term.BindingKind.PARAMETER,
                  parameter.name(),
                  parameter.type(),
                  Term.NONE,
                  parameter.annotations()));
      inside = inside.withBinding(parameter.name(), binding);
    }
    return inside;
  }

  /** Binds a name; its annotations include those inside its type. */
  int bind(
      Node name,
      String identifier,
      Term.BindingKind kind,
      Type type,
      int source,
      NodeList<AnnotationExpr> written,
      Scope scope) {
    List<AnnotationUse> annotations = unit.annotations().of(written, scope);
    TypeReference reference = unit.typeReferences().ofVariable(type, scope, annotations);
    return pool.add(
        new Term.Binding(Lines.of(name), kind, word(identifier), reference, source, annotations));
  }

  TypeReference type(Type type, Scope scope) {
    return unit.typeReferences().of(type, scope, typeAnnotations);
  }

  TypeReference variableType(Type type, Scope scope) {
    return unit.typeReferences().ofVariable(type, scope, typeAnnotations);
  }

  List<TypeReference> typeArguments(Optional<NodeList<Type>> written, Scope scope) {
    return unit.typeReferences().arguments(written, scope, typeAnnotations);
  }

  TypeReferences typeReferences() {
    return unit.typeReferences();
  }

  AnnotationUse annotation(AnnotationExpr annotation, Scope scope) {
    return unit.annotations().of(annotation, scope);
  }

  /** The value of an enum constant: an instance of the enum, or of the class its body declares. */
  void enumConstant(EnumConstantDeclaration constant, TypeReference type, Scope scope) {
    Indices arguments = expressions(constant.getArguments(), scope);
    pool.add(
        new Term.New(
            Lines.of(constant.getName()),
            Term.NONE,
            type,
            false,
            arguments,
            EnumConstants.hasBody(constant)
                ? Optional.of(
                    types().declareAnonymous(constant.getClassBody(), type, constant, scope))
                : Optional.empty()));
  }
}
