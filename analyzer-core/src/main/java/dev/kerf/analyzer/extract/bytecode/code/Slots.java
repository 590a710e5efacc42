package dev.kerf.analyzer.extract.bytecode.code;

import dev.kerf.analyzer.extract.bytecode.GenericSignature;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.Term.BindingKind;
import dev.kerf.analyzer.fact.TypeReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;

/**
 * The local variables of one method. The LocalVariableTable names them; without one, or for what
 * the compiler keeps for itself, a slot is one variable as long as it holds one type.
 */
final class Slots {

  private final ClassCode type;
  private final Code code;
  private final Names names;
  private final BodyAssembly body;
  private final Map<Integer, List<Code.Variable>> named = new HashMap<>();
  private final Map<Code.Variable, Step> bindings = new IdentityHashMap<>();

  /** Of the entries that the table has for one variable of the source, the one that counts. */
  private final Map<Code.Variable, Code.Variable> counting = new IdentityHashMap<>();

  /** What an unnamed slot holds: a binding, or the value itself where that can't change. */
  private final Map<Integer, Step> unnamed = new HashMap<>();

  Slots(ClassCode type, Code code, BodyAssembly body) {
    this.type = type;
    this.code = code;
    this.names = type.names;
    this.body = body;
    for (Code.Variable variable : code.variables) {
      named.computeIfAbsent(variable.slot(), slot -> new ArrayList<>(1)).add(variable);
    }
    named.values().stream().filter(entries -> entries.size() > 1).forEach(this::join);
  }

  /**
   * A variable that branches assign has an entry for each branch. One entry goes on in another of
   * the same name where a jump leads from it into that one; variables of one name in different
   * scopes never reach each other.
   */
  private void join(List<Code.Variable> entries) {
    for (Code.Variable entry : entries) {
      int last = Math.min(entry.end(), code.size() - 1);
      type.spend(Math.max(0, last - entry.start()));
      for (int at = entry.start(); at <= last; at++) {
        int opcode = code.opcode(at);
        if (opcode == Opcodes.GOTO || Regions.isConditionalJump(opcode)) {
          Code.Variable reached = entry(entry.slot(), code.number(at));
          if (reached != null
              && reached.name().equals(entry.name())
              && reached.descriptor().equals(entry.descriptor())
              && counting(reached) != counting(entry)) {
            counting.put(counting(entry), counting(reached));
          }
        }
      }
    }
  }

  private Code.Variable counting(Code.Variable entry) {
    Code.Variable at = entry;
    for (Code.Variable next = counting.get(at); next != null; next = counting.get(at)) {
      at = next;
      type.spend(1);
    }
    return at;
  }

  /** The table's name of what a parameter's slot holds at the start, or the alternative. */
  String nameOfParameter(int slot, String otherwise) {
    Code.Variable variable = variable(slot, 0);
    return variable == null ? otherwise : variable.name();
  }

  /** Binds a parameter: its slot holds this step's value from the start. */
  void bind(int slot, Step value) {
    unnamed.put(slot, value);
    Code.Variable variable = variable(slot, 0);
    if (variable != null) {
      bindings.put(variable, value);
    }
  }

  private Code.Variable variable(int slot, int at) {
    Code.Variable entry = entry(slot, at);
    return entry == null ? null : counting(entry);
  }

  private Code.Variable entry(int slot, int at) {
    List<Code.Variable> candidates = named.get(slot);
    if (candidates == null) {
      return null;
    }
    type.spend(candidates.size());
    for (Code.Variable variable : candidates) {
      if (variable.start() <= at && at < variable.end()) {
        return variable;
      }
    }
    return null;
  }

  /** What a load pushes; null where the slot was never stored to. */
  Step load(int slot, int at, int line) {
    Code.Variable variable = variable(slot, at);
    Step held = variable == null ? null : bindings.get(variable);
    if (held == null) {
      held = unnamed.get(slot);
    }
    if (held == null) {
      return null;
    }
    return switch (held.kind) {
      case BINDING -> body.local(line, held);
      case THIS -> body.add(copyOf(held, line));
      default -> held;
    };
  }

  /** Whether the method has names for its variables, so that one without is the compiler's. */
  boolean hasNames() {
    return !code.variables.isEmpty();
  }

  boolean isUnnamed(Step binding) {
    type.spend(bindings.size());
    return !bindings.containsValue(binding);
  }

  private static Step copyOf(Step held, int line) {
    return new Step(held.kind, line, held.detail, held.form).of(held.descriptor);
  }

  /**
   * A store.
   *
   * @param value what a binding starts from
   * @param descriptor of what is stored; of a loop's element another than of the value
   * @param kind of the binding, should the store declare one
   * @param stack what else the value may be needed for
   */
  void store(
      int slot,
      int at,
      int line,
      Step value,
      String descriptor,
      BindingKind kind,
      OperandStack stack) {
    if (value.dropped || value == unnamed.get(slot)) {
      unnamed.put(slot, value);
      return;
    }
    Code.Variable variable = variable(slot, at + 1);
    Step binding = variable == null ? reusable(slot, at, descriptor) : bindings.get(variable);
    if (variable != null) {
      Literals.coerce(value, variable.descriptor());
    }
    boolean declares = kind == BindingKind.FOR_EACH || binding == null;
    if (!declares && binding.is(Step.Kind.BINDING)) {
      assign(line, binding, value, !stack.holds(value));
      unnamed.put(slot, binding);
      return;
    }
    Step declared =
        variable == null
            ? bind(line, kind, "", unnamedType(kind, descriptor), value)
            : bind(line, kind, variable.name(), type(variable), value);
    declared.of(variable == null ? descriptor : variable.descriptor());
    if (variable != null) {
      bindings.put(variable, declared);
    }
    unnamed.put(slot, declared);
  }

  /** The element of a loop has the type that the iterator's value is cast to. */
  private TypeReference unnamedType(BindingKind kind, String descriptor) {
    return kind == BindingKind.FOR_EACH && !descriptor.isEmpty()
        ? names.type(descriptor)
        : new TypeReference.Inferred();
  }

  private Step reusable(int slot, int at, String descriptor) {
    Code.Variable before = variable(slot, at);
    Step held = before == null ? unnamed.get(slot) : null;
    // The iterator of a loop before this one was dropped: this store begins a variable of its own.
    return held != null && !held.dropped && held.descriptor.equals(descriptor) ? held : null;
  }

  private TypeReference type(Code.Variable variable) {
    return GenericSignature.ofField(variable.signature())
        .orElseGet(() -> names.type(variable.descriptor()));
  }

  private Step bind(int line, BindingKind kind, String name, TypeReference type, Step value) {
    return body.add(
        new Step(
            Step.Kind.BINDING,
            line,
            null,
            (at, operands) -> new Term.Binding(at, kind, name, type, operands[0], List.of()),
            value));
  }

  /** {@code x = x + y} is {@code x += y}, as in most sources. */
  private void assign(int line, Step binding, Step value, boolean only) {
    Step added = only ? Concatenations.addedTo(binding, value, body) : null;
    Step target = body.local(line, binding);
    String symbol = added == null ? "=" : "+=";
    body.add(
        new Step(
            Step.Kind.OTHER,
            line,
            null,
            (at, operands) -> new Term.Assign(at, symbol, operands[0], operands[1]),
            target,
            added == null ? value : added));
  }

  /**
   * What a catch clause catches: the variable that its first instruction stores it to, or one that
   * has no name.
   */
  Step caught(int at, int line, TypeReference type, String descriptor) {
    Code.Variable variable =
        code.opcode(at) == Opcodes.ASTORE ? variable(code.number(at), at + 1) : null;
    String name = variable == null ? "" : variable.name();
    Step binding =
        body.add(
            new Step(
                    Step.Kind.BINDING,
                    line,
                    null,
                    (where, none) ->
                        new Term.Binding(
                            where, BindingKind.CATCH, name, type, Term.NONE, List.of()))
                .of(descriptor));
    if (code.opcode(at) == Opcodes.ASTORE) {
      if (variable != null) {
        bindings.put(variable, binding);
      }
      unnamed.put(code.number(at), binding);
    }
    return binding;
  }
}
