package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.TypeReference;
import java.util.Arrays;

/**
 * What the terms of a body are used for, found in one pass: which term gives another its target
 * type, which are receivers, which are labels of a switch, which are components of a pattern.
 */
final class TermContexts {

  private final int[] consumer;
  private final boolean[] receiver;
  private final int[] labelOf;
  private final int[] componentOf;

  private TermContexts(int size) {
    consumer = filled(size);
    receiver = new boolean[size];
    labelOf = filled(size);
    componentOf = filled(size);
  }

  private static int[] filled(int size) {
    int[] indices = new int[size];
    Arrays.fill(indices, Term.NONE);
    return indices;
  }

  /**
   * @param targeted whether the body is one value with a target type, as in a field's initializer
   */
  static TermContexts of(Body body, boolean targeted) {
    TermContexts contexts = new TermContexts(body.size());
    if (targeted && body.size() > 0) {
      contexts.consumer[value(body)] = body.size();
    }
    // Backwards: what a branch of a conditional is for is known from the conditional.
    for (int i = body.size() - 1; i >= 0; i--) {
      contexts.read(body.get(i), i);
    }
    return contexts;
  }

  /** The value of a body that is one expression: its last term that is in no lambda. */
  static int value(Body body) {
    int value = 0;
    for (int i = 0; i < body.size(); i++) {
      value = i;
      if (body.get(i) instanceof Term.Lambda lambda) {
        i = lambda.end();
      }
    }
    return value;
  }

  private void read(Term term, int at) {
    if (term instanceof Term.Call call) {
      receiver(call.receiver());
      consume(call.arguments(), at);
    } else if (term instanceof Term.Select select) {
      receiver(select.receiver());
    } else if (term instanceof Term.MethodReference reference) {
      receiver(reference.receiver());
    } else if (term instanceof Term.New created) {
      consume(created.arguments(), at);
    } else if (term instanceof Term.ConstructorCall call) {
      consume(call.arguments(), at);
    } else if (term instanceof Term.Lambda lambda) {
      // Over what the return inside said: its value is the lambda's.
      consume(lambda.results(), at);
    } else if (term instanceof Term.Cast cast) {
      consume(cast.operand(), at);
    } else if (term instanceof Term.Assign assign) {
      consume(assign.value(), at);
    } else if (term instanceof Term.Return returned) {
      consume(returned.value(), at);
    } else if (term instanceof Term.Conditional conditional && consumer[at] != Term.NONE) {
      consume(conditional.then(), at);
      consume(conditional.otherwise(), at);
    } else if (term instanceof Term.Switch choice) {
      readSwitch(choice, at);
    } else if (term instanceof Term.ArrayValue array) {
      consume(array.elements(), at);
    } else if (term instanceof Term.NewArray array) {
      consume(array.initializer(), at);
    } else if (term instanceof Term.Binding binding
        && binding.kind() == Term.BindingKind.LOCAL
        && !(binding.type() instanceof TypeReference.Inferred)) {
      consume(binding.source(), at);
    } else if (term instanceof Term.RecordPattern pattern) {
      for (int i = 0; i < pattern.components().size(); i++) {
        componentOf[pattern.components().get(i)] = at;
      }
    } else if (term instanceof Term.InstanceOf test) {
      componentOf[test.pattern()] = at;
    }
  }

  private void readSwitch(Term.Switch choice, int at) {
    for (int i = 0; i < choice.labels().size(); i++) {
      labelOf[choice.labels().get(i)] = at;
    }
    if (consumer[at] != Term.NONE) {
      consume(choice.results(), at);
    }
  }

  private void consume(Indices terms, int by) {
    for (int i = 0; i < terms.size(); i++) {
      consume(terms.get(i), by);
    }
  }

  private void consume(int term, int by) {
    if (term != Term.NONE) {
      consumer[term] = by;
    }
  }

  private void receiver(int term) {
    if (term != Term.NONE) {
      receiver[term] = true;
    }
  }

  /** The term that gives this one its target type, NONE when it stands alone. */
  int consumer(int term) {
    return consumer[term];
  }

  /** Whether something is selected from or called on it. */
  boolean isReceiver(int term) {
    return receiver[term];
  }

  /** The switch that this is a label, pattern or guard of, or NONE. */
  int labelOf(int term) {
    return labelOf[term];
  }

  /** The record pattern or {@code instanceof} that this is a pattern of, or NONE. */
  int patternOf(int term) {
    return componentOf[term];
  }
}
