package dev.kerf.analyzer.extract.source;

import com.github.javaparser.ast.ArrayCreationLevel;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MarkerAnnotationExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.Name;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.visitor.GenericVisitorWithDefaults;
import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.Term.LiteralKind;
import dev.kerf.analyzer.fact.TypeReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes expressions: the leaves here, everything that has a shape of its own by the class of that
 * concern. Each visit gives the index of the expression's value.
 */
final class ExpressionTerms extends GenericVisitorWithDefaults<Integer, Scope> {

  private final BodyWriter body;
  private final TermPool pool;
  private final CallTerms calls;
  private final OperatorTerms operators;
  private final LambdaTerms lambdas;
  private final SwitchTerms switches;

  ExpressionTerms(BodyWriter body) {
    this.body = body;
    this.pool = body.pool();
    this.calls = new CallTerms(body);
    this.operators = new OperatorTerms(body);
    this.lambdas = new LambdaTerms(body);
    this.switches = new SwitchTerms(body);
  }

  /** The parser knows no other expressions where a value may stand. */
  @Override
  public Integer defaultAction(Node node, Scope scope) {
    throw new IllegalStateException("not an expression: " + node.getClass().getSimpleName());
  }

  // ---- literals -------------------------------------------------------------------------------

  @Override
  public Integer visit(StringLiteralExpr literal, Scope scope) {
    return literal(literal, LiteralKind.STRING, LiteralText.unescaped(literal.getValue()));
  }

  @Override
  public Integer visit(TextBlockLiteralExpr literal, Scope scope) {
    // The parser's own value has lost where the opening line ends.
    String text =
        literal
            .getTokenRange()
            .map(range -> LiteralText.ofTextBlock(range.getBegin().getText()))
            .orElseGet(literal::asString);
    return literal(literal, LiteralKind.STRING, text);
  }

  @Override
  public Integer visit(CharLiteralExpr literal, Scope scope) {
    return literal(literal, LiteralKind.CHAR, LiteralText.unescaped(literal.getValue()));
  }

  @Override
  public Integer visit(IntegerLiteralExpr literal, Scope scope) {
    return literal(literal, LiteralKind.INT, literal.getValue());
  }

  @Override
  public Integer visit(LongLiteralExpr literal, Scope scope) {
    return literal(literal, LiteralKind.LONG, literal.getValue());
  }

  @Override
  public Integer visit(DoubleLiteralExpr literal, Scope scope) {
    String text = literal.getValue();
    boolean isFloat = text.endsWith("f") || text.endsWith("F");
    return literal(literal, isFloat ? LiteralKind.FLOAT : LiteralKind.DOUBLE, text);
  }

  @Override
  public Integer visit(BooleanLiteralExpr literal, Scope scope) {
    return literal(literal, LiteralKind.BOOLEAN, Boolean.toString(literal.isValue()));
  }

  @Override
  public Integer visit(NullLiteralExpr literal, Scope scope) {
    return literal(literal, LiteralKind.NULL, "null");
  }

  private int literal(Expression node, LiteralKind kind, String text) {
    return pool.add(new Term.Literal(Lines.of(node), kind, text));
  }

  // ---- names ----------------------------------------------------------------------------------

  @Override
  public Integer visit(NameExpr name, Scope scope) {
    return calls.name(name.getName().getIdentifier(), Lines.of(name), scope);
  }

  @Override
  public Integer visit(ThisExpr self, Scope scope) {
    return pool.add(new Term.This(Lines.of(self), qualifier(self.getTypeName(), scope)));
  }

  @Override
  public Integer visit(SuperExpr parent, Scope scope) {
    return pool.add(new Term.Super(Lines.of(parent), qualifier(parent.getTypeName(), scope)));
  }

  private Optional<TypeReference> qualifier(Optional<Name> written, Scope scope) {
    return written.map(name -> body.typeReferences().ofName(name, scope));
  }

  @Override
  public Integer visit(ClassExpr literal, Scope scope) {
    return pool.add(new Term.ClassLiteral(Lines.of(literal), body.type(literal.getType(), scope)));
  }

  @Override
  public Integer visit(TypeExpr type, Scope scope) {
    return calls.typeBeforeReference(type, scope);
  }

  @Override
  public Integer visit(EnclosedExpr enclosed, Scope scope) {
    return body.expression(enclosed.getInner(), scope);
  }

  // ---- calls ----------------------------------------------------------------------------------

  @Override
  public Integer visit(MethodCallExpr call, Scope scope) {
    return calls.chain(call, scope);
  }

  @Override
  public Integer visit(FieldAccessExpr access, Scope scope) {
    return calls.chain(access, scope);
  }

  @Override
  public Integer visit(ArrayAccessExpr access, Scope scope) {
    return calls.chain(access, scope);
  }

  @Override
  public Integer visit(ObjectCreationExpr creation, Scope scope) {
    return calls.creation(creation, scope);
  }

  @Override
  public Integer visit(MethodReferenceExpr reference, Scope scope) {
    if (reference.getScope() instanceof CastExpr cast) {
      // The parser takes (Type) a::b for ((Type) a)::b, which is what parentheses would say.
      TypeReference type = body.type(cast.getType(), scope);
      int operand = reference(reference, cast.getExpression(), scope);
      return pool.add(new Term.Cast(Lines.of(cast), type, operand));
    }
    return reference(reference, reference.getScope(), scope);
  }

  private int reference(MethodReferenceExpr reference, Expression on, Scope scope) {
    int receiver = body.expression(on, scope);
    return pool.add(
        new Term.MethodReference(Lines.of(reference), receiver, reference.getIdentifier()));
  }

  // ---- arrays ---------------------------------------------------------------------------------

  @Override
  public Integer visit(ArrayCreationExpr creation, Scope scope) {
    TypeReference type = body.type(creation.getElementType(), scope);
    List<Integer> dimensions = new ArrayList<>();
    for (ArrayCreationLevel level : creation.getLevels()) {
      type = new TypeReference.ArrayOf(type);
      if (level.getDimension().isPresent()) {
        dimensions.add(body.expression(level.getDimension().get(), scope));
      }
    }
    int initializer =
        creation.getInitializer().isPresent()
            ? body.expression(creation.getInitializer().get(), scope)
            : Term.NONE;
    return pool.add(
        new Term.NewArray(Lines.of(creation), type, Indices.of(dimensions), initializer));
  }

  @Override
  public Integer visit(ArrayInitializerExpr initializer, Scope scope) {
    Indices elements = body.expressions(initializer.getValues(), scope);
    return pool.add(new Term.ArrayValue(Lines.of(initializer), elements));
  }

  // ---- operators, lambdas, switches -----------------------------------------------------------

  @Override
  public Integer visit(BinaryExpr operation, Scope scope) {
    return operators.chain(operation, scope);
  }

  @Override
  public Integer visit(UnaryExpr operation, Scope scope) {
    return operators.unary(operation, scope);
  }

  @Override
  public Integer visit(AssignExpr assignment, Scope scope) {
    return operators.assignment(assignment, scope);
  }

  @Override
  public Integer visit(ConditionalExpr conditional, Scope scope) {
    return operators.conditional(conditional, scope);
  }

  @Override
  public Integer visit(InstanceOfExpr test, Scope scope) {
    return operators.instanceOf(test, scope);
  }

  @Override
  public Integer visit(CastExpr cast, Scope scope) {
    TypeReference type = body.type(cast.getType(), scope);
    int operand = body.expression(cast.getExpression(), scope);
    return pool.add(new Term.Cast(Lines.of(cast), type, operand));
  }

  @Override
  public Integer visit(LambdaExpr lambda, Scope scope) {
    return lambdas.lambda(lambda, scope);
  }

  @Override
  public Integer visit(SwitchExpr node, Scope scope) {
    return switches.expression(node, scope);
  }

  // ---- annotations as values of annotations ---------------------------------------------------

  @Override
  public Integer visit(MarkerAnnotationExpr annotation, Scope scope) {
    return annotated(annotation, scope);
  }

  @Override
  public Integer visit(SingleMemberAnnotationExpr annotation, Scope scope) {
    return annotated(annotation, scope);
  }

  @Override
  public Integer visit(NormalAnnotationExpr annotation, Scope scope) {
    return annotated(annotation, scope);
  }

  private int annotated(AnnotationExpr annotation, Scope scope) {
    return pool.add(new Term.Annotated(Lines.of(annotation), body.annotation(annotation, scope)));
  }
}
