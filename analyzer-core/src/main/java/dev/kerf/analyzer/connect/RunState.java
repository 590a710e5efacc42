package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.connect.TextValue.Built;
import java.util.HashMap;
import java.util.Map;

/** What bindings and the own object hold at one point of a run. */
record RunState(Map<Integer, TextValue> bindings, Built self) {

  /** Optional parts beyond this are taken to be there: they only add to a statement. */
  private static final int MAX_OPTIONAL = 4;

  RunState copy() {
    return new RunState(new HashMap<>(bindings), self);
  }

  RunState either(RunState other) {
    Map<Integer, TextValue> both = new HashMap<>(bindings);
    other.bindings.forEach((binding, value) -> both.merge(binding, value, TextValue::or));
    return new RunState(both, self.or(other.self));
  }

  /** This state, or the one before a part that may be left out. */
  RunState orNot(RunState before) {
    Map<Integer, TextValue> both = new HashMap<>(bindings);
    before.bindings.forEach(
        (binding, value) -> both.computeIfPresent(binding, (key, now) -> orNot(now, value)));
    return new RunState(both, self.equals(before.self) ? self : before.self.or(self));
  }

  private static TextValue orNot(TextValue now, TextValue before) {
    boolean many = now instanceof Texts texts && texts.alternatives().size() >= MAX_OPTIONAL;
    return now.equals(before) || many ? now : now.or(before);
  }
}
