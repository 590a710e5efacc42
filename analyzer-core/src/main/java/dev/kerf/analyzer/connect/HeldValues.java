package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.Target;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Where the values of one body are: in which of its terms and variables, and in the hands of which
 * functions. Whoever walks through the body fills it from front to back.
 */
final class HeldValues {

  private final ResolvedBody body;
  private final Body terms;
  private final Shares[] inTerms;
  private final Map<Integer, Shares> inBindings = new HashMap<>();

  /** By argument the call that is given it. */
  private final Map<Integer, Integer> callOf = new HashMap<>();

  HeldValues(ResolvedBody body) {
    this.body = body;
    this.terms = body.body();
    this.inTerms = new Shares[terms.size()];
    Arrays.fill(inTerms, Shares.NONE);
    for (int i = 0; i < terms.size(); i++) {
      int call = i;
      Operands.arguments(terms.get(i)).stream().forEach(argument -> callOf.put(argument, call));
    }
  }

  /** What a term holds; {@link Term#NONE} holds nothing. */
  Shares in(int term) {
    return term < 0 ? Shares.NONE : inTerms[term];
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
    return inBindings.getOrDefault(binding, Shares.NONE);
  }

  void put(int term, Shares held) {
    inTerms[term] = held;
  }

  /** A term may hold these too. */
  void add(int term, Shares more) {
    inTerms[term] = inTerms[term].or(more);
  }

  /** A variable may hold these too. */
  void addToBinding(int binding, Shares more) {
    inBindings.merge(binding, more, Shares::or);
  }

  /**
   * What a function that is handed to a library works on: what the call is made on, and what it was
   * given before the function. Of the application's own methods nothing is known.
   */
  Shares elements(int function) {
    Integer call = callOf.get(function);
    if (call == null
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
}
