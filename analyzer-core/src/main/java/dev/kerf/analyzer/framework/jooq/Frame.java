package dev.kerf.analyzer.framework.jooq;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.BuilderChains;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A body in which statements are built, or parts of them. */
record Frame(
    ResolvedApplication application, MethodName method, ResolvedBody body, BuilderChains chains) {

  Term term(int index) {
    return body.body().get(index);
  }

  /** The body of the application's method that a call names. */
  Optional<Frame> called(int call) {
    return body.method(call)
        .filter(Target.MethodTarget::application)
        .map(Target.MethodTarget::method)
        .filter(name -> !name.equals(method))
        .flatMap(
            name ->
                application
                    .type(name.owner())
                    .flatMap(
                        type ->
                            type.methods().stream()
                                .filter(candidate -> candidate.name().equals(name))
                                .findFirst())
                    .flatMap(found -> found.body())
                    .map(inside -> new Frame(application, name, inside, JooqCalls.chains(inside))));
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
