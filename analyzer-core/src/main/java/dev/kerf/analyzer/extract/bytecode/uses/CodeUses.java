package dev.kerf.analyzer.extract.bytecode.uses;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Runs the code of one method over numbers instead of values, once, from front to back, and records
 * which types it uses. One object serves all methods of a thread.
 */
final class CodeUses {

  /** Larger initial values stay where they are: tables of data, which nothing asks for. */
  private static final int MAX_COPIED = 2_000;

  private static final String ENUM_VALUES = "$VALUES";
  private static final String SWITCH_TABLE = "$SwitchMap$";

  private final Values values = new Values();
  private final Uses uses;
  private final KnownNames known;
  private final Loops loops;
  private final DynamicUses dynamics;

  private Code code;
  private Questions questions;
  private String own;
  private boolean selfIsFirst;

  /** The line of the call of the superclass's constructor, 0 elsewhere. */
  private int constructorLine;

  private byte[] handlers = new byte[256];
  private final List<Casting> castings = new ArrayList<>();
  private final List<Integer> opened = new ArrayList<>();
  private final List<Assignment> assignments = new ArrayList<>();

  /** Uses that an instruction recorded; only of those that may be taken back. */
  private final Map<Integer, int[]> ranges = new HashMap<>();

  /** A cast of what a member gives. */
  private static final class Casting {
    final int at;
    final int use;
    String type;

    Casting(int at, int use) {
      this.at = at;
      this.use = use;
    }
  }

  /** A field of the class itself that is set. */
  private record Assignment(String field, int value, int line, int from, int to) {}

  CodeUses(KnownNames known) {
    this.known = known;
    this.uses = new Uses(known);
    this.loops = new Loops(values, uses);
    this.dynamics = new DynamicUses(uses);
  }

  /**
   * Records the uses of a method's code.
   *
   * @param owner internal name of the class
   * @param fields which of its fields only the compiler knows; empty for what is no constructor or
   *     class initializer
   */
  void record(Code ofMethod, String owner, boolean isStatic, Initialized fields, ClassCode into) {
    code = ofMethod;
    questions = into.questions();
    own = owner;
    selfIsFirst = !isStatic;
    constructorLine = 0;
    values.clear();
    uses.clear();
    castings.clear();
    opened.clear();
    assignments.clear();
    ranges.clear();
    loops.begin(ofMethod);
    markHandlers((byte) 1);
    for (int at = 0; at < code.size; at++) {
      values.arrive(at, this::join);
      if (handlers[at] != 0) {
        enterHandler(at);
      }
      execute(at, code.opcodes[at], into);
    }
    markHandlers((byte) 0);
    takeOutInitialValues(fields);
    for (int iterator : loops.droppedIterators()) {
      forget(iterator);
    }
    recordCasts();
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
    values.enterHandler(made(Values.OTHER, Values.BOUND, at, null));
  }

  private int join(int from, int arriving, int present) {
    if (values.kinds[arriving] == Values.RAW || values.kinds[present] == Values.RAW) {
      return present;
    }
    used(arriving);
    used(present);
    return values.either(from, arriving, present);
  }

  // ---- values ---------------------------------------------------------------------------------

  private int made(byte kind, int size, int at, String type) {
    return values.add(kind, size, uses.size(), at, type, false);
  }

  private void push(int size, int at, String type) {
    values.push(values.add(Values.OTHER, size, uses.size(), at, type, isWide(type)));
  }

  private static boolean isWide(String type) {
    return type != null && type.length() == 1 && (type.equals("J") || type.equals("D"));
  }

  /** A value as an operand: an array is written now. */
  private int used(int value) {
    if (values.kinds[value] == Values.ARRAY) {
      values.kinds[value] = Values.OTHER;
      uses.ofDescriptor(values.types[value], UseKind.TYPE, code.lines[values.origins[value]]);
    }
    return value;
  }

  /** One value of some that were pushed: takes them off. */
  private int merged(int count, int at, String type) {
    int size = 1;
    int first = uses.size();
    for (int i = 0; i < count; i++) {
      int operand = used(values.pop());
      size = Values.sum(size, values.sizes[operand]);
      first = Math.min(first, values.firstUses[operand]);
    }
    return values.add(Values.OTHER, size, first, at, type, isWide(type));
  }

  private void operator(int count, int at, String type) {
    values.push(merged(count, at, type));
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
        used(values.pop());
        values.endFlow();
      }
      case Opcodes.RETURN -> values.endFlow();
      case Opcodes.MONITORENTER, Opcodes.MONITOREXIT -> values.pop();
      case Opcodes.NEW -> {
        String type = (String) code.operands[at];
        values.push(made(Values.RAW, 1, at, type));
      }
      case Opcodes.NEWARRAY -> array(at, null, 1);
      case Opcodes.ANEWARRAY -> array(at, '[' + descriptor((String) code.operands[at]), 1);
      case Opcodes.MULTIANEWARRAY -> array(at, (String) code.operands[at], code.numbers[at]);
      case Opcodes.ARRAYLENGTH -> operator(1, at, "I");
      case Opcodes.CHECKCAST -> cast(at);
      case Opcodes.INSTANCEOF -> {
        uses.ofClass((String) code.operands[at], UseKind.INSTANCEOF, code.lines[at]);
        operator(1, at, "Z");
      }
      case Opcodes.GETSTATIC -> fieldRead(at, true);
      case Opcodes.GETFIELD -> fieldRead(at, false);
      case Opcodes.PUTSTATIC -> fieldWritten(at, true);
      case Opcodes.PUTFIELD -> fieldWritten(at, false);
      case Opcodes.INVOKEDYNAMIC -> dynamic(at, into);
      case Opcodes.INVOKEVIRTUAL,
          Opcodes.INVOKESPECIAL,
          Opcodes.INVOKESTATIC,
          Opcodes.INVOKEINTERFACE ->
          call(at, opcode);
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
    int condition = merged(compares ? 2 : 1, at, "Z");
    int target = target(at);
    values.condition(target, values.sizes[condition]);
    values.jump(at, target);
  }

  /** The instructions on numbers and elements of arrays, and small constants. */
  private void plain(int at, int opcode) {
    if (opcode <= Opcodes.SIPUSH) {
      push(1, at, Arithmetic.constant(opcode));
    } else if (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD) {
      int index = values.pop();
      int array = values.pop();
      String held = values.types[array];
      values.push(array);
      values.push(index);
      boolean ofObjects = opcode == Opcodes.AALOAD && held != null && held.startsWith("[");
      operator(2, at, ofObjects ? held.substring(1) : Arithmetic.element(opcode));
    } else if (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE) {
      elementWritten();
    } else {
      operator(Arithmetic.operands(opcode), at, Arithmetic.result(opcode));
    }
  }

  private void constant(int at) {
    Object value = code.operands[at];
    if (value instanceof Type type && type.getSort() != Type.METHOD) {
      int made = values.add(Values.OTHER, 1, uses.size(), at, "Ljava/lang/Class;", false);
      uses.ofDescriptor(type.getDescriptor(), UseKind.CLASS_LITERAL, code.lines[at]);
      values.push(made);
    } else if (value instanceof ConstantDynamic constant) {
      push(1, at, constant.getDescriptor());
    } else {
      push(1, at, value instanceof Long ? "J" : value instanceof Double ? "D" : null);
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
      loops.loaded(value, slot, at);
    }
    values.push(value);
  }

  private void store(int at) {
    int slot = code.numbers[at];
    int value = used(values.pop());
    selfIsFirst &= slot != 0;
    if (loops.stored(value, slot, at)) {
      forget(value);
    }
  }

  private void swap() {
    int top = values.pop();
    int under = values.pop();
    values.push(top);
    values.push(under);
  }

  private void array(int at, String type, int dimensions) {
    int value = merged(dimensions, at, type);
    values.kinds[value] = type == null ? Values.OTHER : Values.ARRAY;
    values.push(value);
  }

  private void elementWritten() {
    int value = used(values.pop());
    values.pop();
    int array = values.pop();
    if (values.kinds[array] == Values.ARRAY && values.holds(array)) {
      values.sizes[array] = Values.sum(values.sizes[array], values.sizes[value]);
      values.firstUses[array] = Math.min(values.firstUses[array], values.firstUses[value]);
    } else {
      used(array);
    }
  }

  /** A cast of what a call or field gives is noted there: compilers write one for each generic. */
  private void cast(int at) {
    int value = values.pop();
    String type = (String) code.operands[at];
    if (values.kinds[value] == Values.MEMBER && !values.holds(value)) {
      Casting casting = casting(values.origins[value]);
      casting.type = type;
      values.types[value] = descriptor(type);
      values.push(value);
      return;
    }
    values.push(value);
    int made = merged(1, at, descriptor(type));
    uses.ofClass(type, UseKind.CAST, code.lines[at]);
    values.push(made);
  }

  private Casting casting(int at) {
    for (int i = castings.size() - 1; i >= 0; i--) {
      if (castings.get(i).at == at) {
        return castings.get(i);
      }
    }
    Casting casting = new Casting(at, uses.size());
    castings.add(casting);
    return casting;
  }

  private void choice(int at, Code.Choice choice) {
    int selector = used(values.pop());
    String table = tableOf(selector);
    int otherwise = Code.position(choice.otherwise());
    for (int i = 0; i < choice.keys().length; i++) {
      int target = Code.position(choice.targets()[i]);
      values.jump(at, target);
      if (table != null && target != otherwise && target > at && target < code.size) {
        questions.cases.add(
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

  // ---- fields ---------------------------------------------------------------------------------

  private boolean isOwn(Object owner) {
    return own.equals(owner);
  }

  private void fieldRead(int at, boolean isStatic) {
    int receiver = isStatic ? -1 : used(values.pop());
    String name = code.names[at];
    String type = code.descriptors[at];
    if (!isStatic && values.kinds[receiver] == Values.THIS && isOwn(code.operands[at])) {
      if (name.startsWith("this$") || name.startsWith("val$")) {
        push(1, at, type);
        UseKind kind = name.startsWith("this$") ? UseKind.TYPE : UseKind.DESCRIPTOR;
        uses.ofDescriptor(type, kind, code.lines[at]);
        return;
      }
    }
    int size = isStatic ? 1 : Values.sum(1, values.sizes[receiver]);
    int first = isStatic ? uses.size() : Math.min(uses.size(), values.firstUses[receiver]);
    access(at);
    values.push(values.add(Values.MEMBER, size, first, at, type, isWide(type)));
  }

  private void access(int at) {
    uses.ofOwner((String) code.operands[at], UseKind.ACCESS, code.lines[at]);
    uses.ofDescriptor(code.descriptors[at], UseKind.DESCRIPTOR, code.lines[at]);
  }

  private void fieldWritten(int at, boolean isStatic) {
    int value = values.pop();
    int receiver = isStatic ? -1 : values.pop();
    String name = code.names[at];
    boolean isOwn = isOwn(code.operands[at]);
    if (isStatic && isOwn && name.equals(ENUM_VALUES)) {
      return;
    }
    if (!isStatic
        && isOwn
        && values.kinds[receiver] == Values.THIS
        && (name.startsWith("this$") || name.startsWith("val$"))) {
      return; // the constructor keeps what it captures
    }
    used(value);
    if (!isStatic) {
      used(receiver);
    }
    int from = uses.size();
    access(at);
    if (isOwn) {
      assignments.add(new Assignment(name, value, code.lines[at], from, uses.size()));
    }
  }

  /**
   * A compiler moves the initial values of fields into constructors and the class initializer.
   * There the field is named by its type once more, and all that is no field of the source is the
   * compiler's.
   */
  private void takeOutInitialValues(Initialized fields) {
    if (!fields.initializes()) {
      return;
    }
    int lastLine = code.lines[code.size - 1];
    Map<String, Integer> times = new HashMap<>();
    assignments.forEach(assigned -> times.merge(assigned.field, 1, Integer::sum));
    for (Assignment assigned : assignments) {
      int size = values.sizes[assigned.value];
      boolean isOutside =
          constructorLine == 0
              || assigned.line > 0 && (assigned.line < constructorLine || assigned.line > lastLine);
      if (isOutside && times.get(assigned.field) == 1 && size >= 0 && size <= MAX_COPIED) {
        int from =
            fields.isMade(assigned.field)
                ? Math.min(assigned.from, values.firstUses[assigned.value])
                : assigned.from;
        uses.forget(from, assigned.to);
        castings.removeIf(casting -> casting.use >= from && casting.use < assigned.from);
      }
    }
  }

  // ---- methods --------------------------------------------------------------------------------

  private void call(int at, int opcode) {
    String owner = (String) code.operands[at];
    String name = code.names[at];
    String type = code.descriptors[at];
    boolean isStatic = opcode == Opcodes.INVOKESTATIC;
    if (isStatic && DynamicUses.isMade(name) && isOwn(owner) && type.startsWith("()")) {
      push(1, at, null);
      return;
    }
    questions.boundAtRunTime |= DynamicUses.isCallSite(owner);
    int size = 1;
    int first = uses.size();
    for (int count = argumentCount(type); count > 0; count--) {
      int argument = used(values.pop());
      size = Values.sum(size, values.sizes[argument]);
      first = Math.min(first, values.firstUses[argument]);
    }
    int receiver = isStatic ? -1 : values.pop();
    if (name.equals("<init>")) {
      construct(at, receiver, size, first);
      return;
    }
    if (!isStatic) {
      used(receiver);
      boolean toSuper = opcode == Opcodes.INVOKESPECIAL && !isOwn(owner);
      boolean named = toSuper && values.kinds[receiver] == Values.THIS;
      size = named ? Values.sum(size, 1) : Values.sum(size, values.sizes[receiver]);
      first = Math.min(first, values.firstUses[receiver]);
    }
    int from = uses.size();
    if (isStatic && !isOwn(owner) && AccessorUses.mayBe(own, owner, name)) {
      opened.add(at);
    } else {
      uses.ofOwner(owner, UseKind.CALL, code.lines[at]);
      uses.ofSignature(type, UseKind.DESCRIPTOR, code.lines[at]);
    }
    String result = type.substring(type.indexOf(')') + 1);
    int value = values.add(Values.MEMBER, size, first, at, result, isWide(result));
    values.references[value] = receiver;
    if (!code.variables.isEmpty()) {
      ranges.put(at, new int[] {from, uses.size()});
      loops.called(value, at);
    }
    if (!result.equals("V")) {
      values.push(value);
    }
  }

  private static int argumentCount(String descriptor) {
    int count = 0;
    for (int at = 1; descriptor.charAt(at) != ')'; at++) {
      while (descriptor.charAt(at) == '[') {
        at++;
      }
      if (descriptor.charAt(at) == 'L') {
        at = descriptor.indexOf(';', at);
      }
      count++;
    }
    return count;
  }

  private void construct(int at, int receiver, int size, int first) {
    boolean creates = values.kinds[receiver] == Values.RAW;
    int line = code.lines[at];
    uses.ofOwner((String) code.operands[at], creates ? UseKind.NEW : UseKind.CALL, line);
    uses.ofSignature(code.descriptors[at], UseKind.DESCRIPTOR, line);
    if (creates) {
      String type = 'L' + values.types[receiver] + ';';
      values.replace(receiver, values.add(Values.OTHER, size, first, at, type, false));
    } else {
      constructorLine = Math.max(1, line);
    }
  }

  /** A call that no source has, with the cast of what it gives. */
  private void forget(int value) {
    int at = values.origins[value];
    int[] range = ranges.get(at);
    if (range != null) {
      uses.forget(range[0], range[1]);
    }
    castings.removeIf(casting -> casting.at == at);
  }

  private void recordCasts() {
    for (Casting casting : castings) {
      int at = casting.at;
      int target = known.ofClass(casting.type);
      boolean ofMethod = code.descriptors[at].startsWith("(");
      if (target >= 0 && !ofMethod) {
        uses.ofClass(casting.type, UseKind.INFERRED, code.lines[at]);
      } else if (target >= 0 && !opened.contains(at)) {
        questions.casts.add(new Questions.Cast(member(at), target, code.lines[at]));
      }
    }
    for (int at : opened) {
      int target = KnownNames.UNKNOWN;
      for (Casting casting : castings) {
        target = casting.at == at ? known.ofClass(casting.type) : target;
      }
      questions.opened.add(new Questions.Opened(member(at), target, code.lines[at]));
    }
  }

  private Member member(int at) {
    return new Member((String) code.operands[at], code.names[at], code.descriptors[at]);
  }

  private void dynamic(int at, ClassCode into) {
    Code.Dynamic dynamic = (Code.Dynamic) code.operands[at];
    String type = code.descriptors[at];
    int count = argumentCount(type);
    int value = merged(count, at, type.substring(type.indexOf(')') + 1));
    int line = code.lines[at];
    if (DynamicUses.isConcatenation(dynamic)) {
      dynamics.concatenated(type, line);
    } else if (DynamicUses.isFunction(dynamic)) {
      dynamics.function(dynamic, type, line);
      Handle runs = (Handle) dynamic.arguments()[1];
      if (isOwn(runs.getOwner())) {
        values.sizes[value] = Values.BOUND;
        into.functions().add(new ClassCode.Function(runs, count, line));
      } else {
        dynamics.reference(runs, line);
      }
    } else {
      questions.boundAtRunTime |= DynamicUses.isGroovy(dynamic);
      dynamics.other(dynamic, type, line);
    }
    if (!type.endsWith(")V")) {
      values.push(value);
    }
  }
}
