package dev.kerf.analyzer.framework;

import dev.kerf.analyzer.fact.Term;
import java.util.stream.IntStream;

/** The terms that a value is made of. */
public final class TermParts {

  private TermParts() {}

  /** The operands of a term by index, in order; of a lambda what it returns. */
  public static IntStream of(Term term) {
    if (term instanceof Term.Call call) {
      return with(call.receiver(), call.arguments().stream());
    }
    if (term instanceof Term.New created) {
      return with(created.outer(), created.arguments().stream());
    }
    if (term instanceof Term.Select select) {
      return with(select.receiver(), IntStream.empty());
    }
    if (term instanceof Term.Cast cast) {
      return IntStream.of(cast.operand());
    }
    if (term instanceof Term.Conditional choice) {
      return IntStream.of(choice.then(), choice.otherwise());
    }
    if (term instanceof Term.Operator operator) {
      return operator.operands().stream();
    }
    if (term instanceof Term.NewArray array) {
      return with(array.initializer(), IntStream.empty());
    }
    if (term instanceof Term.ArrayValue values) {
      return values.elements().stream();
    }
    if (term instanceof Term.Lambda lambda) {
      return lambda.results().stream();
    }
    if (term instanceof Term.Switch choice) {
      return choice.results().stream();
    }
    return IntStream.empty();
  }

  private static IntStream with(int first, IntStream rest) {
    return first == Term.NONE ? rest : IntStream.concat(IntStream.of(first), rest);
  }
}
