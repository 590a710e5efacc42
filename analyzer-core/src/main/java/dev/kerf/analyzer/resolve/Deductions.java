package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.resolve.Deduction.Function;
import dev.kerf.analyzer.resolve.Deduction.ResolvedFunction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings open terms to an end: hands target types down to lambdas, method references, generic calls
 * and the branches of conditionals, resolves lambdas once the types of their parameters are decided
 * by everything else, and then solves what is left.
 */
final class Deductions {

  private final BodyResolver resolver;
  private final FunctionTypes functions;
  private final LambdaResolution lambdas;
  private final MethodReferences references;
  private final Map<Integer, Deduction> openCalls = new HashMap<>(4);

  Deductions(BodyResolver resolver, FunctionTypes functions) {
    this.resolver = resolver;
    this.functions = functions;
    this.lambdas = new LambdaResolution(resolver);
    this.references = new MethodReferences(resolver);
  }

  /** Ends a term, if it is open, with the type that is wanted of it; unknown where none is. */
  void settle(int term, JavaType target) {
    if (term != Term.NONE && resolver.isOpen(term)) {
      Deduction deduction = new Deduction();
      constrain(term, target, deduction);
      finish(deduction);
    }
  }

  /** Leaves a generic call open until the term that it is an argument of is decided. */
  void leaveOpen(int term, Deduction deduction) {
    openCalls.put(term, deduction);
  }

  /** Notes that a term stands where a type is wanted. */
  void constrain(int term, JavaType target, Deduction deduction) {
    if (!resolver.isOpen(term)) {
      resolver.inference().compatible(resolver.typeOrUnknown(term), target);
      return;
    }
    resolver.setOpen(term, false);
    Term open = resolver.body().get(term);
    if (open instanceof Term.Lambda || open instanceof Term.MethodReference) {
      deduction.add(new Function(term, target));
      if (open instanceof Term.Lambda lambda) {
        lambdas.constrainWritten(lambda, functions.of(target));
      }
    } else if (open instanceof Term.Conditional conditional) {
      constrain(conditional.then(), target, deduction);
      constrain(conditional.otherwise(), target, deduction);
      deduction.addChoice(term);
    } else if (open instanceof Term.Switch choice) {
      constrainAll(choice.results(), target, deduction);
      deduction.addChoice(term);
    } else if (open instanceof Term.ArrayValue array) {
      resolver.setType(term, target);
      constrainAll(array.elements(), ExpressionTypes.component(target), deduction);
    } else {
      deduction.absorb(openCalls.remove(term));
      resolver.inference().compatible(resolver.typeOrUnknown(term), target);
    }
  }

  private void constrainAll(Indices terms, JavaType target, Deduction deduction) {
    for (int i = 0; i < terms.size(); i++) {
      constrain(terms.get(i), target, deduction);
    }
  }

  /** Resolves the functions, one after the other as their parameters get decided, then the rest. */
  void finish(Deduction deduction) {
    while (!deduction.functions().isEmpty()) {
      resolve(deduction.functions().remove(next(deduction)), deduction);
    }
    for (Deduction.Call call : deduction.calls()) {
      complete(call);
    }
    for (int choice : deduction.choices()) {
      resolver.setType(choice, choiceType(choice));
    }
    for (ResolvedFunction function : deduction.resolved()) {
      complete(function);
    }
  }

  private int next(Deduction deduction) {
    for (int i = 0; i < deduction.functions().size(); i++) {
      if (isReady(deduction.functions().get(i))) {
        return i;
      }
    }
    return 0;
  }

  private boolean isReady(Function function) {
    Term term = resolver.body().get(function.term());
    boolean explicit =
        term instanceof Term.Lambda lambda
            ? lambdas.hasKnownParameters(lambda)
            : references.isExact((Term.MethodReference) term);
    FunctionTypes.FunctionType type = explicit ? null : functions.of(function.target());
    if (type != null) {
      for (JavaType parameter : type.parameters()) {
        if (!resolver.inference().isDecided(parameter)) {
          return false;
        }
      }
    }
    return true;
  }

  private void resolve(Function function, Deduction deduction) {
    JavaType target =
        function.target() instanceof InferenceVariable
            ? resolver.inference().solve(function.target())
            : function.target();
    FunctionTypes.FunctionType type = functions.of(target);
    resolver.setType(function.term(), target);
    if (resolver.body().get(function.term()) instanceof Term.Lambda lambda) {
      lambdas.resolve(function.term(), lambda, type, deduction);
    } else {
      references.resolve(
          function.term(),
          (Term.MethodReference) resolver.body().get(function.term()),
          type,
          deduction);
    }
    deduction.add(new ResolvedFunction(function.term(), type));
  }

  Argument.Shape shape(Term.MethodReference reference) {
    return references.shape(reference);
  }

  /** Resolves a lambda's body before it is known what the lambda is for. */
  void resolveEarly(int term, Term.Lambda lambda) {
    lambdas.resolveEarly(term, lambda);
  }

  private void complete(Deduction.Call call) {
    JavaType result = Bounds.upper(resolver.inference().solve(call.result()));
    Invocations.Invocation invocation = call.invocation();
    MethodSignature method = invocation.method();
    int line = resolver.body().get(invocation.term()).line();
    resolver.set(invocation.term(), result, invocation.target(result));
    recordUse(invocation, line);
    if (Bounds.mentionsInference(call.spread())) {
      resolver.uses().inferred(resolver.inference().solve(call.spread()), line);
    }
  }

  /** The constructor that is written before an anonymous class's body is called by that class. */
  private void recordUse(Invocations.Invocation invocation, int line) {
    MethodSignature method = invocation.method();
    Declaration anonymous =
        resolver.body().get(invocation.term()) instanceof Term.New created
            ? created.anonymous().map(resolver.subtyping()::declaration).orElse(null)
            : null;
    if (anonymous == null) {
      resolver.uses().call(method, invocation.receiver(), invocation.use(), line);
    } else if (method.owner().name().equals(invocation.receiver())) {
      new TypeUses(anonymous, resolver.unit().findings())
          .call(method, invocation.receiver(), TypeUse.Kind.CALL, line);
    }
  }

  private JavaType choiceType(int term) {
    List<JavaType> branches = new ArrayList<>(2);
    if (resolver.body().get(term) instanceof Term.Conditional conditional) {
      branches.add(resolver.typeOrUnknown(conditional.then()));
      branches.add(resolver.typeOrUnknown(conditional.otherwise()));
    } else if (resolver.body().get(term) instanceof Term.Switch choice) {
      for (int i = 0; i < choice.results().size(); i++) {
        branches.add(resolver.typeOrUnknown(choice.results().get(i)));
      }
    }
    return resolver.expressions().oneOf(branches);
  }

  private void complete(ResolvedFunction function) {
    FunctionTypes.FunctionType type = function.type();
    int term = function.term();
    resolver.set(
        term,
        resolver.inference().solve(resolver.typeOrUnknown(term)),
        new Target.FunctionTarget(
            Optional.ofNullable(type).map(found -> found.method().name()),
            references.referenced(term)));
    if (type == null) {
      return;
    }
    int line = resolver.body().get(term).line();
    for (JavaType parameter : type.parameters()) {
      resolver.uses().inferred(resolver.inference().solve(parameter), line);
    }
    resolver.uses().inferred(resolver.inference().solve(type.result()), line);
  }
}
