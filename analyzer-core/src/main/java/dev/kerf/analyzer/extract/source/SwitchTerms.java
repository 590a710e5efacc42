package dev.kerf.analyzer.extract.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.PatternExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.nodeTypes.SwitchNode;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Term;
import java.util.ArrayList;
import java.util.List;

/** Writes switches: a block for each case, then the term that holds labels and results. */
final class SwitchTerms {

  private final BodyWriter body;
  private final TermPool pool;

  SwitchTerms(BodyWriter body) {
    this.body = body;
    this.pool = body.pool();
  }

  int expression(SwitchExpr node, Scope scope) {
    Results.Outside outside = body.results().enterSwitch();
    int selector = body.expression(node.getSelector(), scope);
    List<Integer> labels = cases(node, selector, true, scope);
    Indices results = body.results().leaveSwitch(outside);
    return term(node, selector, labels, results);
  }

  void statement(SwitchStmt node, Scope scope) {
    int selector = body.expression(node.getSelector(), scope);
    List<Integer> labels = cases(node, selector, false, scope);
    term(node, selector, labels, Indices.none());
  }

  private int term(Node node, int selector, List<Integer> labels, Indices results) {
    return pool.add(new Term.Switch(Lines.of(node), selector, Indices.of(labels), results));
  }

  private List<Integer> cases(SwitchNode node, int selector, boolean yields, Scope scope) {
    List<Integer> labels = new ArrayList<>();
    Scope group = scope;
    for (SwitchEntry entry : node.getEntries()) {
      int block = pool.openBlock(Lines.of(entry), Term.BlockKind.CASE, selector);
      Scope inside = labels(entry, selector, labels, group);
      boolean binds = inside != group;
      Scope after = body(entry, yields, inside);
      pool.closeBlock(block);
      // Locals of a statement group stay visible in the groups below it, patterns do not.
      group = entry.getType() == SwitchEntry.Type.STATEMENT_GROUP && !binds ? after : scope;
    }
    return labels;
  }

  private Scope labels(SwitchEntry entry, int selector, List<Integer> labels, Scope scope) {
    Scope inside = scope;
    for (Expression label : entry.getLabels()) {
      if (label instanceof PatternExpr pattern) {
        labels.add(body.patterns().match(pattern, selector, scope));
        inside = body.patterns().matched(pattern, inside);
      } else {
        labels.add(body.expression(label, scope));
      }
    }
    if (entry.getGuard().isPresent()) {
      Expression guard = entry.getGuard().get();
      labels.add(body.expression(guard, inside));
      inside = body.patterns().whenTrue(guard, inside);
    }
    return inside;
  }

  private Scope body(SwitchEntry entry, boolean yields, Scope scope) {
    if (yields
        && entry.getType() == SwitchEntry.Type.EXPRESSION
        && entry.getStatements().get(0) instanceof ExpressionStmt value) {
      body.results().yields(body.expression(value.getExpression(), scope));
      return scope;
    }
    return body.statements(entry.getStatements(), scope);
  }
}
