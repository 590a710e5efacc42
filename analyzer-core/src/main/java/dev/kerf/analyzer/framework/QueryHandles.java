package dev.kerf.analyzer.framework;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.StatementFact.QueryHandedOn;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which methods prepare a query and leave it to others to run it: they give the object that stands
 * for it, or add to one that they are given, and run none themselves.
 */
public final class QueryHandles {

  private final Predicate<String> given;
  private final Predicate<String> taken;
  private final Set<String> runs;

  /**
   * @param given whether objects of a type stand for a prepared query that its taker runs
   * @param taken whether a parameter of a type is a query under construction
   * @param runs names of the methods that run queries
   */
  public QueryHandles(Predicate<String> given, Predicate<String> taken, Set<String> runs) {
    this.given = given;
    this.taken = taken;
    this.runs = Set.copyOf(runs);
  }

  /** That a method hands its query on; empty where it runs one, or has nothing to do with any. */
  public Optional<QueryHandedOn> read(ResolvedType type, ResolvedMethod method) {
    return method.body().isPresent() && handles(method) && !runsAny(method.body().get())
        ? Optional.of(new QueryHandedOn(method.name(), type.at(method.declared().line())))
        : Optional.empty();
  }

  private boolean handles(ResolvedMethod method) {
    if (given.test(method.returnType().erasedName())) {
      return true;
    }
    for (JavaType parameter : method.parameterTypes()) {
      if (taken.test(parameter.erasedName())) {
        return true;
      }
    }
    return false;
  }

  private boolean runsAny(ResolvedBody body) {
    for (int i = 0; i < body.body().size(); i++) {
      if (body.body().get(i) instanceof Term.Call call
          && runs.contains(call.name())
          && call.receiver() >= 0
          && given.test(body.type(call.receiver()).erasedName())) {
        return true;
      }
    }
    return false;
  }
}
