package dev.kerf.analyzer.extract.bytecode.uses;

import java.util.Arrays;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Runs the code of one method over numbers instead of values, once, from front to back, and records
 * which types it uses. One object serves all methods of a thread.
 */
final class CodeUses {

  private static final String SWITCH_TABLE = "$SwitchMap$";

  private final Frame frame;
  private final Values values;
  private final Uses uses;
  private final FieldUses fields;
  private final CallUses calls;

  private Code code;
  private boolean selfIsFirst;

  /** One object, and not one for each instruction. */
  private final Values.Joining joining = this::join;

  private byte[] handlers = new byte[256];

  CodeUses(KnownNames known) {
    this.frame = new Frame(known);
    this.values = frame.values;
    this.uses = frame.uses;
    this.fields = new FieldUses(frame);
    this.calls = new CallUses(frame);
  }

  /**
   * Records the uses of a method's code.
   *
   * @param owner internal name of the class
   * @param initialized which of its fields only the compiler knows; empty for what is no
   *     constructor or class initializer
   */
  void record(
      Code ofMethod, String owner, boolean isStatic, Initialized initialized, ClassCode into) {
    code = ofMethod;
    selfIsFirst = !isStatic;
    frame.begin(ofMethod, owner, into.questions());
    fields.clear();
    calls.clear();
    markHandlers((byte) 1);
    for (int at = 0; at < code.size; at++) {
      values.arrive(at, joining);
      if (handlers[at] != 0) {
        enterHandler(at);
      }
      execute(at, code.opcodes[at], into);
    }
    markHandlers((byte) 0);
    fields.takeOutInitialValues(initialized, calls.constructorLine());
    for (int iterator : frame.loops.droppedIterators()) {
      frame.castings.forgetCall(values.origins[iterator]);
    }
    frame.castings.record();
    uses.moveTo(into.uses());
  }

  private void markHandlers(byte mark) {
    if (handlers.length <= code.size) {
      handlers = Arrays.copyOf(handlers, 2 * code.size);
    }
    for (Code.Guard guard : code.guards) {
      handlers[Code.position(guard.handler())] = mark;
    }
  }

  private void enterHandler(int at) {
    boolean catchesAll = false;
    for (Code.Guard guard : code.guards) {
      catchesAll |= Code.position(guard.handler()) == at && guard.type() == null;
    }
    for (Code.Guard guard : code.guards) {
      if (!catchesAll && Code.position(guard.handler()) == at) {
        uses.ofClass(guard.type(), UseKind.TYPE, code.lines[at]);
      }
    }
    values.enterHandler(frame.made(Values.OTHER, Values.BOUND, at, null));
  }

  private int join(int from, int arriving, int present) {
    if (values.kinds[arriving] == Values.RAW || values.kinds[present] == Values.RAW) {
      return present;
    }
    frame.used(arriving);
    frame.used(present);
    return values.either(from, arriving, present);
  }

  // ---- instructions ---------------------------------------------------------------------------

  private void execute(int at, int opcode, ClassCode into) {
    switch (opcode) {
      case Opcodes.NOP, Opcodes.RET -> {}
      case Opcodes.LDC -> constant(at);
      case Opcodes.ILOAD, Opcodes.FLOAD, Opcodes.ALOAD -> load(at, false);
      case Opcodes.LLOAD, Opcodes.DLOAD -> load(at, true);
      case Opcodes.ISTORE, Opcodes.LSTORE, Opcodes.FSTORE, Opcodes.DSTORE, Opcodes.ASTORE ->
          store(at);
      case Opcodes.IINC -> {}
      case Opcodes.POP -> values.popAll(1);
      case Opcodes.POP2 -> values.popAll(2);
      case Opcodes.DUP -> values.duplicate(1, 0);
      case Opcodes.DUP_X1 -> values.duplicate(1, 1);
      case Opcodes.DUP_X2 -> values.duplicate(1, 2);
      case Opcodes.DUP2 -> values.duplicate(2, 0);
      case Opcodes.DUP2_X1 -> values.duplicate(2, 1);
      case Opcodes.DUP2_X2 -> values.duplicate(2, 2);
      case Opcodes.SWAP -> swap();
      case Opcodes.IRETURN,
          Opcodes.LRETURN,
          Opcodes.FRETURN,
          Opcodes.DRETURN,
          Opcodes.ARETURN,
          Opcodes.ATHROW -> {
        frame.used(values.pop());
        values.endFlow();
      }
      case Opcodes.RETURN -> values.endFlow();
      case Opcodes.MONITORENTER, Opcodes.MONITOREXIT -> values.pop();
      case Opcodes.NEW -> {
        String type = (String) code.operands[at];
        values.push(frame.made(Values.RAW, 1, at, type));
      }
      case Opcodes.NEWARRAY -> array(at, null, 1);
      case Opcodes.ANEWARRAY -> array(at, '[' + descriptor((String) code.operands[at]), 1);
      case Opcodes.MULTIANEWARRAY -> array(at, (String) code.operands[at], code.numbers[at]);
      case Opcodes.ARRAYLENGTH -> frame.operator(1, at, "I");
      case Opcodes.CHECKCAST -> cast(at);
      case Opcodes.INSTANCEOF -> {
        uses.ofClass((String) code.operands[at], UseKind.INSTANCEOF, code.lines[at]);
        frame.operator(1, at, "Z");
      }
      case Opcodes.GETSTATIC -> fields.read(at, true);
      case Opcodes.GETFIELD -> fields.read(at, false);
      case Opcodes.PUTSTATIC -> fields.write(at, true);
      case Opcodes.PUTFIELD -> fields.write(at, false);
      case Opcodes.INVOKEDYNAMIC -> calls.dynamic(at, into);
      case Opcodes.INVOKEVIRTUAL,
          Opcodes.INVOKESPECIAL,
          Opcodes.INVOKESTATIC,
          Opcodes.INVOKEINTERFACE ->
          calls.call(at, opcode);
      case Opcodes.GOTO -> {
        values.jump(at, target(at));
        values.endFlow();
      }
      case Opcodes.LOOKUPSWITCH -> choice(at, (Code.Choice) code.operands[at]);
      default -> {
        if (code.operands[at] instanceof Label) {
          conditionalJump(at, opcode);
        } else {
          plain(at, opcode);
        }
      }
    }
  }

  private int target(int at) {
    return Code.position((Label) code.operands[at]);
  }

  private static String descriptor(String internalName) {
    return internalName.startsWith("[") ? internalName : 'L' + internalName + ';';
  }

  private void conditionalJump(int at, int opcode) {
    boolean compares = opcode >= Opcodes.IF_ICMPEQ && opcode <= Opcodes.IF_ACMPNE;
    int condition = frame.merged(compares ? 2 : 1, at, "Z");
    int target = target(at);
    values.condition(target, values.sizes[condition]);
    values.jump(at, target);
  }

  /** The instructions on numbers and elements of arrays, and small constants. */
  private void plain(int at, int opcode) {
    if (opcode <= Opcodes.SIPUSH) {
      frame.push(1, at, Arithmetic.constant(opcode));
    } else if (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD) {
      int index = values.pop();
      int array = values.pop();
      String held = values.types[array];
      values.push(array);
      values.push(index);
      boolean ofObjects = opcode == Opcodes.AALOAD && held != null && held.startsWith("[");
      frame.operator(2, at, ofObjects ? held.substring(1) : Arithmetic.element(opcode));
    } else if (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE) {
      elementWritten();
    } else {
      frame.operator(Arithmetic.operands(opcode), at, Arithmetic.result(opcode));
    }
  }

  private void constant(int at) {
    Object value = code.operands[at];
    if (value instanceof Type type && type.getSort() != Type.METHOD) {
      int made = values.add(Values.OTHER, 1, uses.size(), at, "Ljava/lang/Class;", false);
      uses.ofDescriptor(type.getDescriptor(), UseKind.CLASS_LITERAL, code.lines[at]);
      values.push(made);
    } else if (value instanceof ConstantDynamic constant) {
      frame.push(1, at, constant.getDescriptor());
    } else {
      frame.push(1, at, value instanceof Long ? "J" : value instanceof Double ? "D" : null);
    }
  }

  private void load(int at, boolean isWide) {
    int slot = code.numbers[at];
    boolean self = slot == 0 && selfIsFirst;
    int value =
        values.add(
            self ? Values.THIS : Values.LOCAL,
            self ? 1 : Values.BOUND,
            uses.size(),
            at,
            null,
            isWide);
    if (!self) {
      frame.loops.loaded(value, slot, at);
    }
    values.push(value);
  }

  private void store(int at) {
    int slot = code.numbers[at];
    int value = frame.used(values.pop());
    selfIsFirst &= slot != 0;
    if (frame.loops.stored(value, slot, at)) {
      frame.castings.forgetCall(values.origins[value]);
    }
  }

  private void swap() {
    int top = values.pop();
    int under = values.pop();
    values.push(top);
    values.push(under);
  }

  private void array(int at, String type, int dimensions) {
    int value = frame.merged(dimensions, at, type);
    values.kinds[value] = type == null ? Values.OTHER : Values.ARRAY;
    values.push(value);
  }

  private void elementWritten() {
    int value = frame.used(values.pop());
    values.pop();
    int array = values.pop();
    if (values.kinds[array] == Values.ARRAY && values.holds(array)) {
      values.sizes[array] = Values.sum(values.sizes[array], values.sizes[value]);
      values.firstUses[array] = Math.min(values.firstUses[array], values.firstUses[value]);
    } else {
      frame.used(array);
    }
  }

  /** A cast of what a call or field gives is noted there: compilers write one for each generic. */
  private void cast(int at) {
    int value = values.pop();
    String type = (String) code.operands[at];
    if (values.kinds[value] == Values.MEMBER && !values.holds(value)) {
      frame.castings.cast(values.origins[value], type);
      values.types[value] = descriptor(type);
      values.push(value);
      return;
    }
    values.push(value);
    int made = frame.merged(1, at, descriptor(type));
    uses.ofClass(type, UseKind.CAST, code.lines[at]);
    values.push(made);
  }

  private void choice(int at, Code.Choice choice) {
    int selector = frame.used(values.pop());
    String table = tableOf(selector);
    int otherwise = Code.position(choice.otherwise());
    for (int i = 0; i < choice.keys().length; i++) {
      int target = Code.position(choice.targets()[i]);
      values.jump(at, target);
      if (table != null && target != otherwise && target > at && target < code.size) {
        frame.questions.cases.add(
            new Questions.Case(
                table.substring(0, table.indexOf(' ')),
                table.substring(table.indexOf(' ') + 1),
                choice.keys()[i],
                code.lines[target]));
      }
    }
    values.jump(at, otherwise);
    values.endFlow();
  }

  /** The table that a selector is an element of, as its holder and name, or null. */
  private String tableOf(int selector) {
    int at = values.origins[selector];
    if (at < 0 || code.opcodes[at] != Opcodes.IALOAD || at < 2) {
      return null;
    }
    for (int before = at - 2; before >= 0 && before > at - 8; before--) {
      if (code.opcodes[before] == Opcodes.GETSTATIC
          && code.names[before].startsWith(SWITCH_TABLE)) {
        return code.operands[before] + " " + code.names[before];
      }
    }
    return null;
  }
}
