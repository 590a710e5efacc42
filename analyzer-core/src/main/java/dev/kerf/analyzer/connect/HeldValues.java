package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.Target;
import java.util.Arrays;

/**
 * Where the values of one body are: in which of its terms and variables, and in the hands of which
 * functions. Whoever walks through the body fills it from front to back.
 */
final class HeldValues {

  private static final Shares[] NOWHERE = {};

  private final ResolvedBody body;
  private final Body terms;

  /** By term; none as long as no term holds anything, as in most bodies. */
  private Shares[] inTerms = NOWHERE;

  /** By the index of the binding, likewise. */
  private Shares[] inBindings = NOWHERE;

  /** By argument the call that is given it, -1 without one; null until it is asked for. */
  private int[] callOf;

  HeldValues(ResolvedBody body) {
    this.body = body;
    this.terms = body.body();
  }

  /** What a term holds; {@link Term#NONE} holds nothing. */
  Shares in(int term) {
    return at(term, inTerms);
  }

  private static Shares at(int index, Shares[] held) {
    Shares found = index < 0 || index >= held.length ? null : held[index];
    return found == null ? Shares.NONE : found;
  }

  /** What any of several terms holds. */
  Shares in(Indices several) {
    Shares out = Shares.NONE;
    for (int i = 0; i < several.size(); i++) {
      out = out.or(in(several.get(i)));
    }
    return out;
  }

  Shares inBinding(int binding) {
    return at(binding, inBindings);
  }

  void put(int term, Shares held) {
    if (inTerms == NOWHERE && !held.isEmpty()) {
      inTerms = new Shares[terms.size()];
    }
    if (inTerms != NOWHERE) {
      inTerms[term] = held;
    }
  }

  /** A term may hold these too. */
  void add(int term, Shares more) {
    put(term, in(term).or(more));
  }

  /** A variable may hold these too. */
  void addToBinding(int binding, Shares more) {
    if (more.isEmpty()) {
      return;
    }
    if (inBindings == NOWHERE) {
      inBindings = new Shares[terms.size()];
    }
    if (binding < inBindings.length) {
      inBindings[binding] = inBinding(binding).or(more);
    }
  }

  /**
   * What a function that is handed to a library works on: what the call is made on, and what it was
   * given before the function. Of the application's own methods nothing is known.
   */
  Shares elements(int function) {
    int call = callOf(function);
    if (call < 0
        || body.method(call).filter(Target.MethodTarget::application).isPresent()
        || !(terms.get(call) instanceof Term.Call on)) {
      return Shares.NONE;
    }
    Shares out = in(on.receiver());
    for (int at = 0; at < on.arguments().size(); at++) {
      if (on.arguments().get(at) < function) {
        out = out.or(in(on.arguments().get(at)));
      }
    }
    return out.isEmpty() ? elements(call) : out;
  }

  private int callOf(int argument) {
    if (callOf == null) {
      callOf = new int[terms.size()];
      Arrays.fill(callOf, -1);
      for (int i = 0; i < callOf.length; i++) {
        Indices arguments = Operands.arguments(terms.get(i));
        for (int at = 0; at < arguments.size(); at++) {
          if (arguments.get(at) >= 0) {
            callOf[arguments.get(at)] = i;
          }
        }
      }
    }
    return callOf[argument];
  }
}
