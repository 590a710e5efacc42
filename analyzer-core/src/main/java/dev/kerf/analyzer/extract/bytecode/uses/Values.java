package dev.kerf.analyzer.extract.bytecode.uses;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The values of one method by number, the operand stack, and the stacks that jumps take along to
 * where they lead. One object serves all methods of a thread.
 */
final class Values {

  static final byte OTHER = 0;

  /** What a method gives, or a field holds: a cast of it is noted there. */
  static final byte MEMBER = 1;

  static final byte LOCAL = 2;
  static final byte THIS = 3;

  /** Memory of a class whose constructor has not run. */
  static final byte RAW = 4;

  /** An array that nothing but its own elements used yet. */
  static final byte ARRAY = 5;

  /** The size of what is made of variables: it can stand nowhere else. */
  static final int BOUND = -1;

  private static final int FIRST_SIZE = 256;

  byte[] kinds = new byte[FIRST_SIZE];

  /** How many instructions it is made of, or {@link #BOUND}. */
  int[] sizes = new int[FIRST_SIZE];

  /** The first use that its making recorded. */
  int[] firstUses = new int[FIRST_SIZE];

  /** The instruction that made it. */
  int[] origins = new int[FIRST_SIZE];

  /** What a member was asked of, or the binding that a local is, where that is followed. */
  int[] references = new int[FIRST_SIZE];

  /** Descriptors, null where unknown. */
  String[] types = new String[FIRST_SIZE];

  private boolean[] wide = new boolean[FIRST_SIZE];
  private int size;

  private int[] stack = new int[64];
  private int depth;
  private boolean reachable;
  private final List<Arrival> arrivals = new ArrayList<>();
  private final List<Condition> conditions = new ArrayList<>();

  private record Arrival(int from, int target, int[] values) {}

  private record Condition(int target, int size) {}

  void clear() {
    size = 0;
    depth = 0;
    reachable = true;
    arrivals.clear();
    conditions.clear();
  }

  int add(byte kind, int made, int firstUse, int origin, String type, boolean isWide) {
    if (size == kinds.length) {
      int larger = 2 * size;
      kinds = Arrays.copyOf(kinds, larger);
      sizes = Arrays.copyOf(sizes, larger);
      firstUses = Arrays.copyOf(firstUses, larger);
      origins = Arrays.copyOf(origins, larger);
      references = Arrays.copyOf(references, larger);
      types = Arrays.copyOf(types, larger);
      wide = Arrays.copyOf(wide, larger);
    }
    kinds[size] = kind;
    sizes[size] = made;
    firstUses[size] = firstUse;
    origins[size] = origin;
    references[size] = -1;
    types[size] = type;
    wide[size] = isWide;
    return size++;
  }

  /** The size of what is made of two values or more. */
  static int sum(int one, int other) {
    return one < 0 || other < 0 ? BOUND : one + other;
  }

  // ---- the stack ------------------------------------------------------------------------------

  int depth() {
    return depth;
  }

  void push(int value) {
    if (depth == stack.length) {
      stack = Arrays.copyOf(stack, 2 * depth);
    }
    stack[depth++] = value;
  }

  /** Code that only a jump backwards reaches may ask for more than there is. */
  int pop() {
    return depth == 0 ? add(OTHER, 1, Integer.MAX_VALUE, -1, null, false) : stack[--depth];
  }

  boolean holds(int value) {
    for (int at = depth - 1; at >= 0; at--) {
      if (stack[at] == value) {
        return true;
      }
    }
    return false;
  }

  void replace(int old, int made) {
    for (int at = depth - 1; at >= 0; at--) {
      if (stack[at] == old) {
        stack[at] = made;
      }
    }
  }

  /** The dup instructions: copies what takes so many places below what takes others. */
  void duplicate(int copied, int below) {
    int[] top = popPlaces(copied);
    int[] under = popPlaces(below);
    pushAll(top);
    pushAll(under);
    pushAll(top);
  }

  void popAll(int places) {
    popPlaces(places);
  }

  private int[] popPlaces(int places) {
    int[] popped = new int[places];
    int at = places;
    for (int left = places; left > 0; ) {
      popped[--at] = pop();
      left -= wide[popped[at]] ? 2 : 1;
    }
    return at == 0 ? popped : Arrays.copyOfRange(popped, at, places);
  }

  private void pushAll(int[] values) {
    for (int value : values) {
      push(value);
    }
  }

  // ---- jumps ----------------------------------------------------------------------------------

  /** Keeps the stack for a place further down. */
  void jump(int from, int target) {
    if (target > from && depth > 0) {
      arrivals.add(new Arrival(from, target, Arrays.copyOf(stack, depth)));
    }
  }

  /** Notes what a jump asks; what comes next in the code runs where it is not taken. */
  void condition(int target, int made) {
    conditions.add(new Condition(target, made));
  }

  void endFlow() {
    reachable = false;
    depth = 0;
  }

  /** What makes one value of the two that a place is reached with. */
  interface Joining {
    int join(int from, int arriving, int present);
  }

  void arrive(int at, Joining joining) {
    for (int i = arrivals.size() - 1; i >= 0; i--) {
      Arrival arrival = arrivals.get(i);
      if (arrival.target == at) {
        arrivals.remove(i);
        join(arrival, joining);
      }
    }
    reachable = true;
  }

  private void join(Arrival arrival, Joining joining) {
    if (!reachable) {
      pushAll(arrival.values);
      reachable = true;
      return;
    }
    int common = Math.min(depth, arrival.values.length);
    for (int i = 0; i < common; i++) {
      if (arrival.values[i] != stack[i]) {
        stack[i] = joining.join(arrival.from, arrival.values[i], stack[i]);
      }
    }
  }

  /** One of two values, by the condition of the jump that leads behind the one that arrives. */
  int either(int from, int arriving, int present) {
    int made = sum(sum(sizes[arriving], sizes[present]), 1);
    // The condition decides what runs besides, so it is no part of the value alone.
    int first = Math.min(firstUses[arriving], firstUses[present]);
    for (int i = conditions.size() - 1; i >= 0; i--) {
      Condition condition = conditions.get(i);
      if (condition.target == from + 1) {
        made = sum(made, condition.size);
        break;
      }
    }
    String type = types[arriving] == null ? types[present] : types[arriving];
    return add(OTHER, made, first, -1, type, wide[present]);
  }

  void enterHandler(int caught) {
    reachable = true;
    depth = 0;
    push(caught);
  }
}
