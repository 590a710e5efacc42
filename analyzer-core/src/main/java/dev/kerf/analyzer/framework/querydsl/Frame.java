package dev.kerf.analyzer.framework.querydsl;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.BuilderChains;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A body in which queries are built, or parts of them. */
record Frame(QueryTypes types, MethodName method, ResolvedBody body, BuilderChains chains) {

  private static final int MAX_DEPTH = 4;

  Frame(QueryTypes types, MethodName method, ResolvedBody body) {
    this(types, method, body, QueryCalls.chains(body));
  }

  /**
   * One call of a query.
   *
   * @param chain the calls of its body that it is one of
   */
  record Step(Frame frame, int chain, int call) {}

  /**
   * The calls of a query; where a method of the application begins it, those of that method first.
   */
  List<Step> steps(int chain) {
    List<Step> out = new ArrayList<>();
    addSteps(chain, out, 0);
    return out;
  }

  private void addSteps(int chain, List<Step> out, int depth) {
    List<Integer> calls = chains.calls(chain);
    Optional<Frame> begun = depth < MAX_DEPTH ? called(calls.get(0)) : Optional.empty();
    begun.ifPresent(
        inside ->
            inside.given().stream()
                .map(inside.chains::of)
                .filter(part -> part != BuilderChains.NONE)
                .distinct()
                .forEach(part -> inside.addSteps(part, out, depth + 1)));
    calls.forEach(call -> out.add(new Step(this, chain, call)));
  }

  /** The body of the application's method that a call names. */
  Optional<Frame> called(int call) {
    return body.method(call)
        .filter(Target.MethodTarget::application)
        .map(Target.MethodTarget::method)
        .filter(name -> !name.equals(method))
        .flatMap(
            name ->
                types
                    .method(name)
                    .flatMap(found -> found.body())
                    .map(inside -> new Frame(types, name, inside)));
  }

  /** The terms that the method gives. */
  List<Integer> given() {
    List<Integer> out = new ArrayList<>();
    for (Term term : body.body().terms()) {
      if (term instanceof Term.Return given && given.value() >= 0) {
        out.add(given.value());
      }
    }
    return out;
  }
}
