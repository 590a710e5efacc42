package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Term;
import java.util.function.IntConsumer;

/** The terms whose values a term uses. */
final class Operands {

  private Operands() {}

  /** Hands over the index of each, {@link Term#NONE} never. */
  static void of(Term term, IntConsumer operand) {
    if (term instanceof Term.Call call) {
      give(call.receiver(), operand);
      give(call.arguments(), operand);
    } else if (term instanceof Term.New created) {
      give(created.outer(), operand);
      give(created.arguments(), operand);
    } else if (term instanceof Term.ConstructorCall constructor) {
      give(constructor.outer(), operand);
      give(constructor.arguments(), operand);
    } else if (term instanceof Term.Select select) {
      give(select.receiver(), operand);
    } else if (term instanceof Term.MethodReference reference) {
      give(reference.receiver(), operand);
    } else if (term instanceof Term.Operator operator) {
      give(operator.operands(), operand);
    } else if (term instanceof Term.Assign assign) {
      give(assign.value(), operand);
    } else if (term instanceof Term.Conditional conditional) {
      give(conditional.then(), operand);
      give(conditional.otherwise(), operand);
    } else if (term instanceof Term.Cast cast) {
      give(cast.operand(), operand);
    } else if (term instanceof Term.Binding binding) {
      give(binding.source(), operand);
    } else if (term instanceof Term.Return returned) {
      give(returned.value(), operand);
    } else if (term instanceof Term.ArrayAccess access) {
      give(access.array(), operand);
    } else if (term instanceof Term.ArrayValue array) {
      give(array.elements(), operand);
    } else if (term instanceof Term.NewArray array) {
      give(array.initializer(), operand);
    } else if (term instanceof Term.Switch choice) {
      give(choice.selector(), operand);
      give(choice.results(), operand);
    }
  }

  /** What a call, of a constructor too, is given. */
  static Indices arguments(Term term) {
    if (term instanceof Term.Call call) {
      return call.arguments();
    }
    if (term instanceof Term.New created) {
      return created.arguments();
    }
    return term instanceof Term.ConstructorCall constructor
        ? constructor.arguments()
        : Indices.none();
  }

  private static void give(int term, IntConsumer operand) {
    if (term >= 0) {
      operand.accept(term);
    }
  }

  private static void give(Indices terms, IntConsumer operand) {
    for (int i = 0; i < terms.size(); i++) {
      give(terms.get(i), operand);
    }
  }
}
