package dev.kerf.analyzer.extract.bytecode.uses;

import dev.kerf.analyzer.extract.bytecode.GenericSignature;
import dev.kerf.analyzer.fact.TypeReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells the loops over elements, whose iterator a compiler writes and the source has not: a
 * variable without a name that is asked for the next element. Without names of variables there are
 * none to be told.
 */
final class Loops {

  private static final int NONE = -1;
  private static final String ITERATOR = "java/util/Iterator";

  private final Values values;
  private final Uses uses;
  private final List<Binding> bindings = new ArrayList<>();
  private final Map<Integer, Integer> bySlot = new HashMap<>();
  private Code code;
  private boolean follows;

  /** What a slot holds from a store on. */
  private static final class Binding {
    final String type;

    /** The call that gave the iterator, where the compiler keeps it for itself. */
    final int iterator;

    int hasNext = NONE;
    boolean dropped;

    /** Whether another value was stored to it, so that it serves something else too. */
    boolean kept;

    Binding(String type, int iterator) {
      this.type = type;
      this.iterator = iterator;
    }
  }

  Loops(Values values, Uses uses) {
    this.values = values;
    this.uses = uses;
  }

  void begin(Code ofMethod) {
    code = ofMethod;
    follows = !ofMethod.variables.isEmpty();
    bindings.clear();
    bySlot.clear();
  }

  /** Notes on a loaded value which variable it is. */
  void loaded(int value, int slot, int at) {
    if (follows && code.variable(slot, at) == null && bySlot.containsKey(slot)) {
      int binding = bySlot.get(slot);
      values.references[value] = binding;
      values.types[value] = bindings.get(binding).type;
    }
  }

  /** A call whose receiver may be the iterator of a loop. */
  void called(int value, int at) {
    if (follows && code.names[at].equals("hasNext") && ITERATOR.equals(code.operands[at])) {
      Binding binding = hidden(values.references[value]);
      if (binding != null && binding.hasNext == NONE) {
        binding.hasNext = value;
      }
    }
  }

  private Binding hidden(int receiver) {
    if (receiver == NONE || values.kinds[receiver] != Values.LOCAL) {
      return null;
    }
    int number = values.references[receiver];
    Binding binding = number == NONE ? null : bindings.get(number);
    return binding == null || binding.iterator == NONE ? null : binding;
  }

  /** A store; says whether the value is an element of a loop, and its type recorded. */
  boolean stored(int value, int slot, int at) {
    if (!follows) {
      return false;
    }
    Code.Variable variable = code.variable(slot, at + 1);
    boolean element = isElement(value);
    if (element) {
      recordElement(variable, value, at);
    }
    if (variable == null) {
      storeUnnamed(value, slot, at, element);
    } else {
      bind(slot, new Binding(variable.descriptor(), NONE));
    }
    return element;
  }

  private void storeUnnamed(int value, int slot, int at, boolean element) {
    String type = values.types[value];
    Integer before = code.variable(slot, at) == null ? bySlot.get(slot) : null;
    Binding held = before == null ? null : bindings.get(before);
    if (!element && held != null && !held.dropped && type != null && type.equals(held.type)) {
      held.kept = true;
      return;
    }
    bind(slot, new Binding(type, !element && isIterator(value) ? value : NONE));
  }

  private void bind(int slot, Binding binding) {
    bySlot.put(slot, bindings.size());
    bindings.add(binding);
  }

  private boolean isIterator(int value) {
    int at = values.origins[value];
    return isCall(value)
        && code.names[at].equals("iterator")
        && code.descriptors[at].startsWith("()")
        && values.references[value] != NONE;
  }

  private boolean isCall(int value) {
    return values.kinds[value] == Values.MEMBER
        && code.descriptors[values.origins[value]].startsWith("(");
  }

  private boolean isElement(int value) {
    if (!isCall(value)) {
      return false;
    }
    int at = values.origins[value];
    if (!code.names[at].equals("next") || !ITERATOR.equals(code.operands[at])) {
      return false;
    }
    Binding binding = hidden(values.references[value]);
    if (binding == null || binding.hasNext == NONE) {
      return false;
    }
    binding.dropped = true;
    return true;
  }

  private void recordElement(Code.Variable variable, int value, int at) {
    int line = code.lines[at];
    String type = variable == null ? values.types[value] : variable.descriptor();
    if (variable != null && variable.signature() != null) {
      TypeReference generic = GenericSignature.ofField(variable.signature()).orElse(null);
      if (generic instanceof TypeReference.Variable) {
        return; // what it is erased to is mentioned by nothing
      }
    }
    if (type != null) {
      uses.ofDescriptor(type, UseKind.TYPE, line);
    }
  }

  /** The calls that give the iterators, which no source has. */
  List<Integer> droppedIterators() {
    List<Integer> dropped = new ArrayList<>();
    for (Binding binding : bindings) {
      if (binding.dropped && !binding.kept) {
        dropped.add(binding.iterator);
      }
    }
    return dropped;
  }
}
