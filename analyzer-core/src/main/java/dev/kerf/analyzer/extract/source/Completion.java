package dev.kerf.analyzer.extract.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.stmt.YieldStmt;

/**
 * Whether the statement after another is reached, as JLS 14.22 decides it without looking at
 * values. A switch and a labelled statement are taken to complete.
 */
final class Completion {

  private Completion() {}

  static boolean canComplete(Statement statement) {
    if (statement instanceof BlockStmt block) {
      return block.getStatements().isEmpty()
          || canComplete(block.getStatements().get(block.getStatements().size() - 1));
    }
    if (statement instanceof IfStmt branch) {
      return branch.getElseStmt().isEmpty()
          || canComplete(branch.getThenStmt())
          || canComplete(branch.getElseStmt().get());
    }
    if (statement instanceof TryStmt guarded) {
      if (guarded.getFinallyBlock().isPresent() && !canComplete(guarded.getFinallyBlock().get())) {
        return false;
      }
      return canComplete(guarded.getTryBlock())
          || guarded.getCatchClauses().stream().anyMatch(clause -> canComplete(clause.getBody()));
    }
    if (statement instanceof SynchronizedStmt guarded) {
      return canComplete(guarded.getBody());
    }
    if (statement instanceof WhileStmt loop) {
      return !isTrue(loop.getCondition()) || breaksOut(loop.getBody());
    }
    if (statement instanceof DoStmt loop) {
      return !isTrue(loop.getCondition()) || breaksOut(loop.getBody());
    }
    if (statement instanceof ForStmt loop) {
      return loop.getCompare().isPresent() && !isTrue(loop.getCompare().get())
          || breaksOut(loop.getBody());
    }
    return !(statement instanceof ReturnStmt
        || statement instanceof ThrowStmt
        || statement instanceof BreakStmt
        || statement instanceof ContinueStmt
        || statement instanceof YieldStmt);
  }

  private static boolean isTrue(Node condition) {
    return condition instanceof BooleanLiteralExpr literal && literal.isValue();
  }

  /** Whether a loop with this body may be left by a break; one with a label counts as such. */
  static boolean breaksOut(Node body) {
    if (body instanceof BreakStmt) {
      return true;
    }
    if (body instanceof LambdaExpr || body instanceof BodyDeclaration<?>) {
      return false;
    }
    boolean catchesBreaks =
        body instanceof WhileStmt
            || body instanceof DoStmt
            || body instanceof ForStmt
            || body instanceof ForEachStmt
            || body instanceof SwitchStmt;
    if (catchesBreaks) {
      return body.findFirst(BreakStmt.class, leave -> leave.getLabel().isPresent()).isPresent();
    }
    return body.getChildNodes().stream().anyMatch(Completion::breaksOut);
  }
}
