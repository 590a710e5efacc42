package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Term;

/**
 * The arguments of a call as the source has them: without what the compiler passes on its own, and
 * with a variable number of them one by one instead of in an array.
 */
final class SourceArguments {

  private SourceArguments() {}

  /** The same object where nothing differs. */
  static Indices of(Body body, Indices arguments, LinkTargets.Linked linked) {
    MethodSignature method = linked.signature();
    if (method == null) {
      return arguments;
    }
    Indices declared = declared(arguments, linked.added(), method.arity());
    return method.isVarargs() ? spread(body, declared) : declared;
  }

  private static Indices declared(Indices arguments, int added, int arity) {
    return arguments.size() <= arity || added + arity > arguments.size()
        ? arguments
        : Indices.of(arguments.stream().skip(added).limit(arity).toArray());
  }

  private static Indices spread(Body body, Indices arguments) {
    int last = arguments.size() - 1;
    if (last < 0 || !(body.get(arguments.get(last)) instanceof Term.NewArray array)) {
      return arguments;
    }
    int[] before = arguments.stream().limit(last).toArray();
    if (array.initializer() == Term.NONE) {
      boolean empty =
          array.dimensions().size() == 1
              && body.get(array.dimensions().get(0)) instanceof Term.Literal length
              && length.text().equals("0");
      return empty ? Indices.of(before) : arguments;
    }
    if (!(body.get(array.initializer()) instanceof Term.ArrayValue values)) {
      return arguments;
    }
    int[] all = new int[last + values.elements().size()];
    System.arraycopy(before, 0, all, 0, last);
    for (int i = 0; i < values.elements().size(); i++) {
      all[last + i] = values.elements().get(i);
    }
    return Indices.of(all);
  }
}
