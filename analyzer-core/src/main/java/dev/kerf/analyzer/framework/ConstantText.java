package dev.kerf.analyzer.framework;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.Target;
import java.util.Optional;

/** The text of a term where a literal or a constant gives it, also through a local variable. */
public final class ConstantText {

  private static final int MAX_STEPS = 4;

  private ConstantText() {}

  public static Optional<String> of(ResolvedBody body, int index) {
    return of(body, index, MAX_STEPS);
  }

  private static Optional<String> of(ResolvedBody body, int index, int steps) {
    if (index < 0 || steps == 0) {
      return Optional.empty();
    }
    Term term = body.body().get(index);
    if (term instanceof Term.Literal literal && literal.kind() == Term.LiteralKind.STRING) {
      return Optional.of(literal.text());
    }
    if (term instanceof Term.Local local) {
      return of(body, Locals.onlySource(body, local.binding()), steps - 1);
    }
    if (term instanceof Term.Operator operator && operator.symbol().equals("+")) {
      StringBuilder out = new StringBuilder();
      for (int i = 0; i < operator.operands().size(); i++) {
        Optional<String> part = of(body, operator.operands().get(i), steps - 1);
        if (part.isEmpty()) {
          return Optional.empty();
        }
        out.append(part.get());
      }
      return Optional.of(out.toString());
    }
    return body.target(index)
        .filter(Target.FieldTarget.class::isInstance)
        .flatMap(target -> ((Target.FieldTarget) target).constant());
  }
}
