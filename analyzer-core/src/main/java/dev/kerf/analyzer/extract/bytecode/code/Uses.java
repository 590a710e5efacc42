package dev.kerf.analyzer.extract.bytecode.code;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** How often each step of a body is an operand. */
final class Uses {

  private final Map<Step, Integer> counts = new IdentityHashMap<>();

  Uses(List<Step> steps) {
    for (Step step : steps) {
      if (!step.dropped) {
        for (Step operand : step.operands) {
          if (operand != null) {
            counts.merge(operand, 1, Integer::sum);
          }
        }
      }
    }
  }

  /** Drops a step and all that serves nothing else. */
  void dropAlone(Step step) {
    Map<Step, Integer> inside = new IdentityHashMap<>();
    Deque<Step> open = new ArrayDeque<>(List.of(step));
    step.dropped = true;
    while (!open.isEmpty()) {
      for (Step operand : open.pop().operands) {
        if (operand != null
            && inside.merge(operand, 1, Integer::sum).equals(counts.get(operand))
            && !operand.dropped) {
          operand.dropped = true;
          open.push(operand);
        }
      }
    }
  }
}
