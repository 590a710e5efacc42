package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.TypeReference;
import dev.kerf.analyzer.resolve.MemberLookup.MethodMember;
import java.util.ArrayList;
import java.util.List;

/** What arguments look like before the method that they are passed to is chosen. */
final class ArgumentShapes {

  private final BodyResolver resolver;

  ArgumentShapes(BodyResolver resolver) {
    this.resolver = resolver;
  }

  List<Argument> of(Indices arguments, List<MethodMember> candidates) {
    List<Argument> shapes = new ArrayList<>(arguments.size());
    for (int i = 0; i < arguments.size(); i++) {
      shapes.add(of(arguments.get(i), candidates.size() > 1));
    }
    return shapes;
  }

  private Argument of(int term, boolean overloaded) {
    if (resolver.isOpen(term)) {
      Term argument = resolver.body().get(term);
      if (argument instanceof Term.Lambda lambda) {
        return Argument.of(shape(term, lambda, overloaded));
      }
      if (argument instanceof Term.MethodReference) {
        return Argument.of(Argument.Shape.METHOD_REFERENCE);
      }
    }
    return Argument.of(resolver.type(term));
  }

  private Argument.Shape shape(int term, Term.Lambda lambda, boolean overloaded) {
    int arity = lambda.parameters().size();
    if (!lambda.expression()) {
      boolean hasResult = !lambda.results().isEmpty();
      boolean neverEnds = resolver.body().get(lambda.end()) instanceof Term.Throw;
      return new Argument.Shape(arity, !hasResult, hasResult || neverEnds);
    }
    Body body = resolver.body();
    int result = lambda.results().get(0);
    Term value = body.get(result);
    if (!isStatement(value)) {
      return new Argument.Shape(arity, false, true);
    }
    if (overloaded && value instanceof Term.Call && hasKnownParameters(lambda)) {
      // Its type decides between overloads, and does not depend on them.
      resolver.deductions().resolveEarly(term, lambda);
      boolean isVoid = KnownTypes.isVoid(resolver.typeOrUnknown(result));
      return new Argument.Shape(arity, true, !isVoid);
    }
    return new Argument.Shape(arity, true, true);
  }

  private static boolean isStatement(Term value) {
    return value instanceof Term.Call
        || value instanceof Term.New
        || value instanceof Term.Assign
        || value instanceof Term.Operator operator
            && (operator.symbol().equals("++") || operator.symbol().equals("--"));
  }

  private boolean hasKnownParameters(Term.Lambda lambda) {
    for (int i = 0; i < lambda.parameters().size(); i++) {
      if (resolver.body().get(lambda.parameters().get(i)) instanceof Term.Binding binding
          && binding.type() instanceof TypeReference.Inferred) {
        return false;
      }
    }
    return true;
  }
}
