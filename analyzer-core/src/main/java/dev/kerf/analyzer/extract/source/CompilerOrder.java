package dev.kerf.analyzer.extract.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The order in which javac meets, and so numbers, the anonymous classes of one expression. It is
 * not that of the text: the arguments of a call come before its receiver, and an argument whose
 * type may depend on the method that is called (a lambda, a call, a diamond, a conditional, a
 * switch, anything in parentheses) waits until all others have told which method that is. Seen
 * alike in javac 17 and 25; a test compares with the compiler that runs it.
 */
final class CompilerOrder {

  private final List<Node> found = new ArrayList<>();

  private CompilerOrder() {}

  /**
   * All that are numbered together with this one, itself included: those of the outermost
   * expression around it.
   *
   * @param anonymous an object creation or an enum constant that has a body
   */
  static List<Node> around(Node anonymous) {
    CompilerOrder order = new CompilerOrder();
    order.visit(outermostExpression(anonymous));
    return order.found;
  }

  private static Node outermostExpression(Node start) {
    Node outermost = start;
    Optional<Node> next = start.getParentNode();
    while (next.isPresent() && !(outermost instanceof EnumConstantDeclaration)) {
      Node node = next.get();
      if (node instanceof Expression
          || node instanceof ExplicitConstructorInvocationStmt
          || node instanceof EnumConstantDeclaration) {
        outermost = node;
      } else if (node instanceof BodyDeclaration<?>) {
        break;
      }
      next = node.getParentNode();
    }
    return outermost;
  }

  private void visit(Node node) {
    if (node instanceof MethodCallExpr call) {
      visitArguments(call.getArguments(), false);
      call.getScope().ifPresent(this::visit);
      visitArguments(call.getArguments(), true);
    } else if (node instanceof ObjectCreationExpr creation) {
      creation.getScope().ifPresent(this::visit);
      visitCreation(
          creation, creation.getArguments(), creation.getAnonymousClassBody().isPresent());
    } else if (node instanceof EnumConstantDeclaration constant) {
      visitCreation(constant, constant.getArguments(), EnumConstants.hasBody(constant));
    } else if (node instanceof ExplicitConstructorInvocationStmt call) {
      visitArguments(call.getArguments(), false);
      call.getExpression().ifPresent(this::visit);
      visitArguments(call.getArguments(), true);
    } else if (!(node instanceof BodyDeclaration<?>)) {
      node.getChildNodes().forEach(this::visit);
    }
  }

  private void visitCreation(Node creation, NodeList<Expression> arguments, boolean hasBody) {
    visitArguments(arguments, false);
    if (hasBody) {
      found.add(creation);
    }
    visitArguments(arguments, true);
  }

  private void visitArguments(NodeList<Expression> arguments, boolean waiting) {
    for (Expression argument : arguments) {
      if (waits(argument) == waiting) {
        visit(argument);
      }
    }
  }

  private static boolean waits(Expression argument) {
    if (argument instanceof MethodCallExpr call) {
      return call.getTypeArguments().isEmpty();
    }
    if (argument instanceof ObjectCreationExpr creation) {
      return creation.getType().isUsingDiamondOperator();
    }
    return argument instanceof LambdaExpr
        || argument instanceof MethodReferenceExpr
        || argument instanceof EnclosedExpr
        || argument instanceof ConditionalExpr
        || argument instanceof SwitchExpr;
  }
}
