package dev.kerf.analyzer.framework;

import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Which calls of a body build one statement: each is called on what the one before gives, directly
 * or through local variables, whatever branch it stands in.
 */
public final class BuilderChains {

  /** No chain. */
  public static final int NONE = -1;

  private final List<List<Integer>> chains = new ArrayList<>();
  private final int[] chainOf;

  /**
   * @param starts whether a call begins a statement
   * @param ends whether a call gives what the statement finds, and no builder any more
   */
  public BuilderChains(Body body, IntPredicate starts, IntPredicate ends) {
    this.chainOf = new int[body.size()];
    Arrays.fill(chainOf, NONE);
    Map<Integer, Integer> held = new HashMap<>();
    int[] gives = chainOf.clone();
    for (int i = 0; i < body.size(); i++) {
      Term term = body.get(i);
      if (term instanceof Term.Call || term instanceof Term.New) {
        int chain = starts.test(i) ? begin() : before(term, gives);
        if (chain != NONE) {
          chains.get(chain).add(i);
          chainOf[i] = chain;
          gives[i] = ends.test(i) ? NONE : chain;
        }
      } else if (term instanceof Term.Local local) {
        gives[i] = held.getOrDefault(local.binding(), NONE);
        chainOf[i] = gives[i];
      } else if (term instanceof Term.Cast cast) {
        gives[i] = gives[cast.operand()];
      } else if (term instanceof Term.Conditional choice) {
        gives[i] = Math.max(gives[choice.then()], gives[choice.otherwise()]);
      } else if (term instanceof Term.Binding binding && binding.source() >= 0) {
        held.put(i, gives[binding.source()]);
      } else if (term instanceof Term.Assign assign
          && body.get(assign.target()) instanceof Term.Local local
          && gives[assign.value()] != NONE) {
        held.put(local.binding(), gives[assign.value()]);
      }
    }
  }

  private int begin() {
    chains.add(new ArrayList<>());
    return chains.size() - 1;
  }

  private static int before(Term term, int[] gives) {
    return term instanceof Term.Call call && call.receiver() >= 0 ? gives[call.receiver()] : NONE;
  }

  /** How many statements the body builds. */
  public int size() {
    return chains.size();
  }

  /** The calls of one chain in order, the one that begins it first. */
  public List<Integer> calls(int chain) {
    return Collections.unmodifiableList(chains.get(chain));
  }

  /** The chain that a term is a call of, or holds the builder of; {@link #NONE} for all others. */
  public int of(int term) {
    return chainOf[term];
  }
}
