package dev.kerf.analyzer.extract.source;

import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Term;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Writes operators, with the names that the left side of {@code &&} and {@code ||} binds. */
final class OperatorTerms {

  private final BodyWriter body;
  private final TermPool pool;

  OperatorTerms(BodyWriter body) {
    this.body = body;
    this.pool = body.pool();
  }

  /**
   * A chain of binary operators. The parser nests it to the left, as deep as it is long; it is
   * walked without recursion, and operands of one operator become one term where grouping them from
   * the left is what the language does.
   */
  int chain(BinaryExpr last, Scope scope) {
    Deque<BinaryExpr> operations = new ArrayDeque<>();
    Expression first = last;
    while (first instanceof BinaryExpr operation) {
      operations.push(operation);
      first = operation.getLeft();
    }
    int line = Lines.of(first);
    List<Integer> operands = new ArrayList<>();
    operands.add(body.expression(first, scope));
    Scope right = scope;
    Expression left = first;
    BinaryExpr.Operator current = operations.peek().getOperator();
    for (BinaryExpr operation : operations) {
      BinaryExpr.Operator operator = operation.getOperator();
      if (operator != current || !isFlat(operator) && operands.size() > 1) {
        int group = pool.add(new Term.Operator(line, current.asString(), Indices.of(operands)));
        operands.clear();
        operands.add(group);
        current = operator;
        left = operation.getLeft();
        right = scope;
      }
      right = inRightOperand(operator, left, right);
      left = operation.getRight();
      operands.add(body.expression(left, right));
    }
    return pool.add(new Term.Operator(line, current.asString(), Indices.of(operands)));
  }

  private Scope inRightOperand(BinaryExpr.Operator operator, Expression left, Scope scope) {
    return switch (operator) {
      case AND -> body.patterns().whenTrue(left, scope);
      case OR -> body.patterns().whenFalse(left, scope);
      default -> scope;
    };
  }

  /** Comparing {@code a == b == c} is not comparing three. */
  private static boolean isFlat(BinaryExpr.Operator operator) {
    return operator != BinaryExpr.Operator.EQUALS && operator != BinaryExpr.Operator.NOT_EQUALS;
  }

  int unary(UnaryExpr operation, Scope scope) {
    int operand = body.expression(operation.getExpression(), scope);
    return pool.add(
        new Term.Operator(
            Lines.of(operation), operation.getOperator().asString(), Indices.of(operand)));
  }

  int assignment(AssignExpr assignment, Scope scope) {
    int target = body.expression(assignment.getTarget(), scope);
    int value = body.expression(assignment.getValue(), scope);
    return pool.add(
        new Term.Assign(Lines.of(assignment), assignment.getOperator().asString(), target, value));
  }

  int conditional(ConditionalExpr conditional, Scope scope) {
    Expression test = conditional.getCondition();
    int condition = body.expression(test, scope);
    int then = body.expression(conditional.getThenExpr(), body.patterns().whenTrue(test, scope));
    int otherwise =
        body.expression(conditional.getElseExpr(), body.patterns().whenFalse(test, scope));
    return pool.add(new Term.Conditional(Lines.of(conditional), condition, then, otherwise));
  }

  int instanceOf(InstanceOfExpr test, Scope scope) {
    int operand = body.expression(test.getExpression(), scope);
    int pattern =
        test.getPattern().isPresent()
            ? body.patterns().match(test.getPattern().get(), operand, scope)
            : pool.add(
                new Term.TypeTest(Lines.of(test.getType()), body.type(test.getType(), scope)));
    return pool.add(new Term.InstanceOf(Lines.of(test), operand, pattern));
  }
}
