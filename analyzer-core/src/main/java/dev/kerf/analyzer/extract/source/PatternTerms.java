package dev.kerf.analyzer.extract.source;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ComponentPatternExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.RecordPatternExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Term;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Writes patterns, and knows which of their bindings are visible where a condition is true or where
 * it is false (JLS 6.3.1).
 */
final class PatternTerms {

  private static final String UNNAMED = "_";

  private final BodyWriter body;

  /** Most bodies have no patterns, so the map comes with the first. */
  private Map<TypePatternExpr, Integer> bindings = Map.of();

  PatternTerms(BodyWriter body) {
    this.body = body;
  }

  /**
   * Writes a pattern.
   *
   * @param source the value that it is matched against, NONE inside a record pattern
   */
  int match(ComponentPatternExpr pattern, int source, Scope scope) {
    TermPool pool = body.pool();
    int line = Lines.of(pattern);
    if (pattern instanceof RecordPatternExpr record) {
      int[] components = new int[record.getPatternList().size()];
      for (int i = 0; i < components.length; i++) {
        components[i] = match(record.getPatternList().get(i), Term.NONE, scope);
      }
      return pool.add(
          new Term.RecordPattern(line, body.type(record.getType(), scope), Indices.of(components)));
    }
    if (!(pattern instanceof TypePatternExpr type)) {
      return pool.add(new Term.TypeTest(line, TypeReferences.INFERRED));
    }
    String name = type.getName().getIdentifier();
    if (name.equals(UNNAMED)) {
      return pool.add(new Term.TypeTest(line, body.variableType(type.getType(), scope)));
    }
    int binding =
        body.bind(
            type.getName(),
            name,
            Term.BindingKind.PATTERN,
            type.getType(),
            source,
            new NodeList<>(),
            scope);
    if (bindings.isEmpty()) {
      bindings = new IdentityHashMap<>();
    }
    bindings.put(type, binding);
    return binding;
  }

  /** Where the pattern has matched. */
  Scope matched(ComponentPatternExpr pattern, Scope scope) {
    if (pattern instanceof RecordPatternExpr record) {
      Scope inside = scope;
      for (ComponentPatternExpr component : record.getPatternList()) {
        inside = matched(component, inside);
      }
      return inside;
    }
    return pattern instanceof TypePatternExpr type && bindings.containsKey(type)
        ? scope.withBinding(type.getName().getIdentifier(), bindings.get(type))
        : scope;
  }

  /** Where the condition, which has been written, is true. */
  Scope whenTrue(Expression condition, Scope scope) {
    return bindings.isEmpty() ? scope : when(condition, true, scope);
  }

  /** Where the condition, which has been written, is false. */
  Scope whenFalse(Expression condition, Scope scope) {
    return bindings.isEmpty() ? scope : when(condition, false, scope);
  }

  private Scope when(Expression condition, boolean outcome, Scope scope) {
    BinaryExpr.Operator decisive = outcome ? BinaryExpr.Operator.AND : BinaryExpr.Operator.OR;
    Scope inside = scope;
    Expression rest = condition;
    // Chains nest to the left, as deep as they are long.
    while (rest instanceof BinaryExpr operation && operation.getOperator() == decisive) {
      inside = when(operation.getRight(), outcome, inside);
      rest = operation.getLeft();
    }
    if (rest instanceof EnclosedExpr enclosed) {
      return when(enclosed.getInner(), outcome, inside);
    }
    if (rest instanceof UnaryExpr unary
        && unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
      return when(unary.getExpression(), !outcome, inside);
    }
    return outcome && rest instanceof InstanceOfExpr test && test.getPattern().isPresent()
        ? matched(test.getPattern().get(), inside)
        : inside;
  }
}
