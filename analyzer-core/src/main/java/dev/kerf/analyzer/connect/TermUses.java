package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.Term;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What becomes of the values of a body's terms. */
final class TermUses {

  private final Map<Integer, Term.Call> calls = new HashMap<>();
  private final Map<Integer, Integer> callIndices = new HashMap<>();
  private final BitSet assigned = new BitSet();
  private final BitSet bound = new BitSet();

  static TermUses of(Body body) {
    TermUses out = new TermUses();
    for (int i = 0; i < body.size(); i++) {
      Term term = body.get(i);
      if (term instanceof Term.Call call && call.receiver() >= 0) {
        out.calls.put(call.receiver(), call);
        out.callIndices.put(call.receiver(), i);
      } else if (term instanceof Term.Assign assign && assign.target() >= 0) {
        out.assigned.set(assign.target());
      } else if (term instanceof Term.Binding binding && binding.source() >= 0) {
        out.bound.set(binding.source());
      }
    }
    return out;
  }

  /** The call whose receiver a term is. */
  Optional<Term.Call> callOn(int term) {
    return Optional.ofNullable(calls.get(term));
  }

  /** The index of that call, -1 where there is none. */
  int callIndexOn(int term) {
    return callIndices.getOrDefault(term, -1);
  }

  /** Whether something is assigned to it. */
  boolean isAssigned(int term) {
    return assigned.get(term);
  }

  /** Whether its value gets a name. */
  boolean isBound(int term) {
    return bound.get(term);
  }
}
