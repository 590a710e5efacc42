package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.TypeReference;
import dev.kerf.analyzer.resolve.FunctionTypes.FunctionType;
import java.util.BitSet;

/** Resolves the body of a lambda for the function that it stands for, and what it returns. */
final class LambdaResolution {

  private final BodyResolver resolver;
  private final BitSet walked = new BitSet();

  LambdaResolution(BodyResolver resolver) {
    this.resolver = resolver;
  }

  /** Whether all parameters have written types; so has a lambda without parameters. */
  boolean hasKnownParameters(Term.Lambda lambda) {
    for (int i = 0; i < lambda.parameters().size(); i++) {
      if (writtenType(lambda.parameters().get(i)) instanceof TypeReference.Inferred) {
        return false;
      }
    }
    return true;
  }

  private TypeReference writtenType(int parameter) {
    return ((Term.Binding) resolver.body().get(parameter)).type();
  }

  /**
   * Resolves a lambda.
   *
   * @param type null when it is not known what function is wanted
   */
  void resolve(int term, Term.Lambda lambda, FunctionType type, Deduction deduction) {
    declareParameters(lambda, type);
    walk(term, lambda);
    Indices results = lambda.results();
    for (int i = 0; i < results.size(); i++) {
      if (type == null || KnownTypes.isVoid(type.result())) {
        resolver.deductions().settle(results.get(i), KnownTypes.UNKNOWN);
      } else {
        resolver.deductions().constrain(results.get(i), type.result(), deduction);
      }
    }
  }

  void resolveEarly(int term, Term.Lambda lambda) {
    walk(term, lambda);
    for (int i = 0; i < lambda.results().size(); i++) {
      resolver.deductions().settle(lambda.results().get(i), KnownTypes.UNKNOWN);
    }
  }

  private void walk(int term, Term.Lambda lambda) {
    if (!walked.get(term)) {
      walked.set(term);
      resolver.walk(term + 1, lambda.end());
    }
  }

  /** What the written types of parameters say of the function; they say it before any body. */
  void constrainWritten(Term.Lambda lambda, FunctionType type) {
    Indices parameters = lambda.parameters();
    if (type == null || type.parameters().size() != parameters.size()) {
      return;
    }
    for (int i = 0; i < parameters.size(); i++) {
      TypeReference written = writtenType(parameters.get(i));
      if (!(written instanceof TypeReference.Inferred)) {
        resolver
            .inference()
            .equal(type.parameters().get(i), TypeReader.read(written, resolver.scope()));
      }
    }
  }

  private void declareParameters(Term.Lambda lambda, FunctionType type) {
    Indices parameters = lambda.parameters();
    if (type == null || type.parameters().size() != parameters.size()) {
      return;
    }
    for (int i = 0; i < parameters.size(); i++) {
      if (writtenType(parameters.get(i)) instanceof TypeReference.Inferred) {
        JavaType solved = resolver.inference().solve(type.parameters().get(i));
        resolver.setType(parameters.get(i), Bounds.upper(solved));
      }
    }
  }
}
