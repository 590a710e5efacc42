package dev.kerf.analyzer.framework.declared;

import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import dev.kerf.analyzer.resolve.Target;

/**
 * A call or creation in a body of the application.
 *
 * @param type whose body it is
 * @param in the method whose body it is
 * @param index of the term
 * @param target what it names
 */
record CallSite(
    ResolvedType type,
    ResolvedMethod in,
    ResolvedBody body,
    int index,
    Target.MethodTarget target) {

  MethodName method() {
    return target.method();
  }

  Evidence at() {
    return type.at(body.body().get(index).line());
  }

  /** The term that it is called on, or {@link Term#NONE}. */
  int receiver() {
    return body.body().get(index) instanceof Term.Call call ? call.receiver() : Term.NONE;
  }

  Indices arguments() {
    Term term = body.body().get(index);
    if (term instanceof Term.Call call) {
      return call.arguments();
    }
    if (term instanceof Term.New created) {
      return created.arguments();
    }
    return term instanceof Term.ConstructorCall constructor
        ? constructor.arguments()
        : Indices.none();
  }

  /** The term of an argument, or {@link Term#NONE} where there are fewer. */
  int argument(int position) {
    return position < arguments().size() ? arguments().get(position) : Term.NONE;
  }
}
