package dev.kerf.analyzer.framework;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A body in which statements are built by chains of calls, or parts of them.
 *
 * @param reading what finds the chains of a body
 */
public record BuilderFrame(
    ResolvedApplication application,
    MethodName method,
    ResolvedBody body,
    BuilderChains chains,
    Function<ResolvedBody, BuilderChains> reading) {

  public static BuilderFrame of(
      ResolvedApplication application,
      MethodName method,
      ResolvedBody body,
      Function<ResolvedBody, BuilderChains> reading) {
    return new BuilderFrame(application, method, body, reading.apply(body), reading);
  }

  public Term term(int index) {
    return body.body().get(index);
  }

  /** The body of the application's method that a call names. */
  public Optional<BuilderFrame> called(int call) {
    return body.method(call)
        .filter(Target.MethodTarget::application)
        .map(Target.MethodTarget::method)
        .filter(name -> !name.equals(method))
        .flatMap(this::declared)
        .flatMap(
            found -> found.body().map(inside -> of(application, found.name(), inside, reading)));
  }

  private Optional<ResolvedMethod> declared(MethodName name) {
    return application
        .type(name.owner())
        .flatMap(
            type -> type.methods().stream().filter(found -> found.name().equals(name)).findFirst());
  }

  /** The terms that the method gives. */
  public List<Integer> given() {
    List<Integer> out = new ArrayList<>();
    for (Term term : body.body().terms()) {
      if (term instanceof Term.Return given && given.value() >= 0) {
        out.add(given.value());
      }
    }
    return out;
  }
}
