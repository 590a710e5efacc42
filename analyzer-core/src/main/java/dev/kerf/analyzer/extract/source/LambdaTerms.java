package dev.kerf.analyzer.extract.source;

import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Term;

/** Writes lambdas, whose terms are part of the body that they stand in. */
final class LambdaTerms {

  private final BodyWriter body;
  private final TermPool pool;

  LambdaTerms(BodyWriter body) {
    this.body = body;
    this.pool = body.pool();
  }

  int lambda(LambdaExpr lambda, Scope scope) {
    int index = pool.openLambda(Lines.of(lambda));
    int[] parameters = new int[lambda.getParameters().size()];
    Scope inside = scope;
    for (int i = 0; i < parameters.length; i++) {
      Parameter parameter = lambda.getParameters().get(i);
      String name = parameter.getName().getIdentifier();
      parameters[i] =
          body.bind(
              parameter.getName(),
              name,
              Term.BindingKind.LAMBDA_PARAMETER,
              parameter.getType(),
              Term.NONE,
              parameter.getAnnotations(),
              scope);
      inside = inside.withBinding(name, parameters[i]);
    }
    Results.Outside outside = body.results().enterLambda();
    boolean expression = lambda.getBody() instanceof ExpressionStmt;
    if (lambda.getBody() instanceof ExpressionStmt statement) {
      body.results().returns(body.expression(statement.getExpression(), inside));
    } else {
      body.statement(lambda.getBody(), inside);
    }
    Indices results = body.results().leaveLambda(outside);
    pool.closeLambda(index, Indices.of(parameters), results, expression);
    return index;
  }
}
