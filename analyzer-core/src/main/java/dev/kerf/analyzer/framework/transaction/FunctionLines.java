package dev.kerf.analyzer.framework.transaction;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.UnitFact.Lines;
import dev.kerf.analyzer.resolve.ResolvedBody;

/** The lines of a function that is handed to a library. */
final class FunctionLines {

  private FunctionLines() {}

  /** The function itself, where a variable holds it. */
  static int value(ResolvedBody body, int argument) {
    Term term = body.body().get(argument);
    if (term instanceof Term.Cast cast) {
      return value(body, cast.operand());
    }
    return term instanceof Term.Local local
            && body.body().get(local.binding()) instanceof Term.Binding binding
            && binding.source() >= 0
        ? binding.source()
        : argument;
  }

  /**
   * From the first line of a lambda to its last; anything else is used where it is handed over.
   *
   * @param handed the line of the call that it is handed to
   */
  static Lines of(ResolvedBody body, int function, int handed) {
    if (body.body().get(function) instanceof Term.Lambda lambda) {
      int last = lambda.line();
      for (int i = function; i <= lambda.end(); i++) {
        last = Math.max(last, body.body().get(i).line());
      }
      return new Lines(lambda.line(), last);
    }
    int line = body.body().get(function).line();
    return new Lines(Math.min(handed, line), Math.max(handed, line));
  }
}
