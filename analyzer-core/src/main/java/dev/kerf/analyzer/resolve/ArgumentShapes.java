package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.TypeReference;
import java.util.ArrayList;
import java.util.List;

/** What arguments look like before the method that they are passed to is chosen. */
final class ArgumentShapes {

  private final BodyResolver resolver;

  ArgumentShapes(BodyResolver resolver) {
    this.resolver = resolver;
  }

  /**
   * The arguments of a call.
   *
   * @param overloaded whether there is more than one candidate to choose from
   */
  List<Argument> of(Indices arguments, boolean overloaded) {
    List<Argument> shapes = new ArrayList<>(arguments.size());
    for (int i = 0; i < arguments.size(); i++) {
      shapes.add(of(arguments.get(i), overloaded));
    }
    return shapes;
  }

  private Argument of(int term, boolean overloaded) {
    if (resolver.isOpen(term)) {
      Term argument = resolver.body().get(term);
      if (argument instanceof Term.Lambda lambda) {
        return Argument.of(shape(term, lambda, overloaded));
      }
      if (argument instanceof Term.MethodReference reference) {
        return Argument.of(resolver.deductions().shape(reference));
      }
    }
    return Argument.of(type(term));
  }

  /** What a generic call or a conditional would be by itself decides between overloads. */
  private JavaType type(int term) {
    if (resolver.isOpen(term)) {
      Term open = resolver.body().get(term);
      if (open instanceof Term.Conditional conditional) {
        return oneOf(List.of(type(conditional.then()), type(conditional.otherwise())));
      }
      if (open instanceof Term.Switch choice) {
        return oneOf(choice.results().stream().mapToObj(this::type).toList());
      }
    }
    return resolver.inference().soFar(resolver.typeOrUnknown(term));
  }

  /** Unknown where the branches have no more in common than all types have. */
  private JavaType oneOf(List<JavaType> branches) {
    for (JavaType branch : branches) {
      if (KnownTypes.isUnknown(branch)) {
        return KnownTypes.UNKNOWN;
      }
    }
    JavaType common = resolver.expressions().oneOf(branches);
    return KnownTypes.isObject(common) && !branches.contains(common) ? KnownTypes.UNKNOWN : common;
  }

  private Argument.Shape shape(int term, Term.Lambda lambda, boolean overloaded) {
    int arity = lambda.parameters().size();
    if (!lambda.expression()) {
      boolean hasResult = !lambda.results().isEmpty();
      boolean neverEnds = resolver.body().get(lambda.end()) instanceof Term.Throw;
      return Argument.Shape.lambda(arity, !hasResult, hasResult || neverEnds);
    }
    Body body = resolver.body();
    int result = lambda.results().get(0);
    Term value = body.get(result);
    if (!isStatement(value)) {
      return Argument.Shape.lambda(arity, false, true);
    }
    if (overloaded && value instanceof Term.Call && hasKnownParameters(lambda)) {
      // Its type decides between overloads, and does not depend on them.
      resolver.deductions().resolveEarly(term, lambda);
      boolean isVoid = KnownTypes.isVoid(resolver.typeOrUnknown(result));
      return Argument.Shape.lambda(arity, true, !isVoid);
    }
    return Argument.Shape.lambda(arity, true, true);
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
