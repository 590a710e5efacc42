package dev.kerf.analyzer.extract.bytecode.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The operand stack with steps in the place of values, and the stacks that jumps take along to
 * where they lead. What goes through the whole stack is paid for.
 */
final class OperandStack {

  private final ClassCode type;
  private final BodyAssembly body;
  private final List<Step> stack = new ArrayList<>();
  private final Map<Integer, List<Arrival>> arrivals = new HashMap<>();
  private boolean reachable = true;

  /** A stack that a jump brings; the condition is that of the jump that leads past it. */
  private record Arrival(int from, List<Step> values) {}

  OperandStack(ClassCode type, BodyAssembly body) {
    this.type = type;
    this.body = body;
  }

  void push(Step step) {
    stack.add(step);
  }

  /** Forged code, or code that only a jump backwards reaches, may ask for more than there is. */
  Step pop() {
    return stack.isEmpty() ? body.unknown(0) : stack.remove(stack.size() - 1);
  }

  Step[] pop(int count) {
    Step[] popped = new Step[count];
    for (int i = count - 1; i >= 0; i--) {
      popped[i] = pop();
    }
    return popped;
  }

  Step top() {
    return stack.isEmpty() ? null : stack.get(stack.size() - 1);
  }

  boolean holds(Step step) {
    type.spend(stack.size());
    return stack.contains(step);
  }

  /** Puts the made object in the place of its memory. */
  void replace(Step raw, Step made) {
    if (raw == made) {
      return;
    }
    type.spend(stack.size());
    for (int i = stack.size() - 1; i >= 0; i--) {
      if (stack.get(i) == raw) {
        stack.set(i, made);
      }
    }
  }

  // ---- copies ---------------------------------------------------------------------------------

  /**
   * The dup instructions: copies what takes so many places below what takes others.
   *
   * @param copied places to copy
   * @param below places to put the copy under
   */
  void duplicate(int copied, int below) {
    List<Step> top = popPlaces(copied);
    List<Step> under = popPlaces(below);
    stack.addAll(top);
    stack.addAll(under);
    stack.addAll(top);
  }

  void popAll(int places) {
    popPlaces(places);
  }

  private List<Step> popPlaces(int places) {
    List<Step> popped = new ArrayList<>(2);
    for (int left = places; left > 0; ) {
      Step step = pop();
      popped.add(0, step);
      left -= step.isWide() ? 2 : 1;
    }
    return popped;
  }

  // ---- jumps ----------------------------------------------------------------------------------

  /** Keeps the stack for a place further down that a jump leads to. */
  void jump(int from, int target) {
    if (target > from && reachable) {
      type.spend(stack.size());
      arrivals
          .computeIfAbsent(target, at -> new ArrayList<>(2))
          .add(new Arrival(from, List.copyOf(stack)));
    }
  }

  void endFlow() {
    reachable = false;
    stack.clear();
  }

  /**
   * Comes to an instruction: joins what falls through with what jumps there.
   *
   * @param joined makes one value of two, the first of which a jump at the given place brings
   */
  void arrive(int at, Joining joined) {
    List<Arrival> arriving = arrivals.remove(at);
    if (arriving != null) {
      for (int i = arriving.size() - 1; i >= 0; i--) {
        join(arriving.get(i), joined);
      }
    }
    // Without an arrival only a jump backwards leads here, with an empty stack: so do compilers.
    reachable = true;
  }

  /** Makes one value of two. */
  interface Joining {
    Step join(int from, Step arriving, Step present);
  }

  private void join(Arrival arrival, Joining joined) {
    if (!reachable) {
      stack.clear();
      stack.addAll(arrival.values());
      reachable = true;
      return;
    }
    type.spend(stack.size());
    int depth = Math.min(stack.size(), arrival.values().size());
    for (int i = 0; i < depth; i++) {
      Step arriving = arrival.values().get(i);
      if (arriving != stack.get(i)) {
        stack.set(i, joined.join(arrival.from(), arriving, stack.get(i)));
      }
    }
  }

  void enterHandler(Step caught) {
    reachable = true;
    stack.clear();
    stack.add(caught);
  }
}
