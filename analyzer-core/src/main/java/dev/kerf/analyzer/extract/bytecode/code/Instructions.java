package dev.kerf.analyzer.extract.bytecode.code;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.Term.BindingKind;
import dev.kerf.analyzer.fact.TypeReference;
import java.util.List;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What the instructions that do not change the flow do to the stack and the body. */
final class Instructions {

  private static final String[] PRIMITIVES = {"Z", "C", "F", "D", "B", "S", "I", "J"};

  private final Code code;
  private final BodyAssembly body;
  private final OperandStack stack;
  private final Slots slots;
  private final Names names;
  private final Members members;
  private final Arithmetic arithmetic;
  private final BodyAssembly.LambdaParts lambda;

  Instructions(
      ClassCode type,
      Code code,
      BodyAssembly body,
      OperandStack stack,
      Slots slots,
      BodyAssembly.LambdaParts lambda) {
    this.code = code;
    this.body = body;
    this.stack = stack;
    this.slots = slots;
    this.names = type.names;
    this.members = new Members(type, code, body, stack, slots);
    this.arithmetic = new Arithmetic(body, stack);
    this.lambda = lambda;
  }

  void execute(int at, int opcode) {
    int line = code.line(at);
    switch (opcode) {
      case Opcodes.NOP, Opcodes.RET -> {}
      case Opcodes.ACONST_NULL -> stack.push(body.literal(line, Literals.NULL));
      case Opcodes.BIPUSH, Opcodes.SIPUSH -> stack.push(body.literal(line, code.number(at)));
      case Opcodes.LDC -> constant(line, code.operand(at));
      case Opcodes.ILOAD, Opcodes.LLOAD, Opcodes.FLOAD, Opcodes.DLOAD, Opcodes.ALOAD ->
          load(at, opcode, line);
      case Opcodes.ISTORE, Opcodes.LSTORE, Opcodes.FSTORE, Opcodes.DSTORE, Opcodes.ASTORE ->
          store(at, line);
      case Opcodes.IINC -> increment(at, line);
      case Opcodes.POP -> stack.popAll(1);
      case Opcodes.POP2 -> stack.popAll(2);
      case Opcodes.DUP -> stack.duplicate(1, 0);
      case Opcodes.DUP_X1 -> stack.duplicate(1, 1);
      case Opcodes.DUP_X2 -> stack.duplicate(1, 2);
      case Opcodes.DUP2 -> stack.duplicate(2, 0);
      case Opcodes.DUP2_X1 -> stack.duplicate(2, 1);
      case Opcodes.DUP2_X2 -> stack.duplicate(2, 2);
      case Opcodes.SWAP -> swap();
      case Opcodes.IRETURN, Opcodes.LRETURN, Opcodes.FRETURN, Opcodes.DRETURN, Opcodes.ARETURN ->
          returned(at, line);
      case Opcodes.RETURN -> leave(at, line);
      case Opcodes.ATHROW -> thrown(line);
      case Opcodes.MONITORENTER, Opcodes.MONITOREXIT -> stack.pop();
      case Opcodes.NEW -> {
        String made = (String) code.operand(at);
        stack.push(new Step(Step.Kind.RAW, line, made, null).of(Names.descriptor(made)));
      }
      case Opcodes.NEWARRAY -> array(line, "[" + PRIMITIVES[code.number(at) - 4], 1);
      case Opcodes.ANEWARRAY -> array(line, "[" + Names.descriptor((String) code.operand(at)), 1);
      case Opcodes.MULTIANEWARRAY -> array(line, (String) code.operand(at), code.number(at));
      case Opcodes.ARRAYLENGTH -> arrayLength(line);
      case Opcodes.CHECKCAST -> cast(line, (String) code.operand(at));
      case Opcodes.INSTANCEOF -> test(line, (String) code.operand(at));
      default -> {
        if (opcode <= Opcodes.DCONST_1) {
          stack.push(body.literal(line, small(opcode)));
        } else if (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD) {
          elementRead(line);
        } else if (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE) {
          elementWritten(line);
        } else if (opcode >= Opcodes.GETSTATIC && opcode <= Opcodes.INVOKEDYNAMIC) {
          members.execute(at, opcode, line);
        } else {
          arithmetic.execute(opcode, line);
        }
      }
    }
  }

  // ---- constants ------------------------------------------------------------------------------

  private static Object small(int opcode) {
    if (opcode <= Opcodes.ICONST_5) {
      return opcode - Opcodes.ICONST_0;
    } else if (opcode <= Opcodes.LCONST_1) {
      return (long) (opcode - Opcodes.LCONST_0);
    } else if (opcode <= Opcodes.FCONST_2) {
      return (float) (opcode - Opcodes.FCONST_0);
    }
    return (double) (opcode - Opcodes.DCONST_0);
  }

  private void constant(int line, Object value) {
    if (value instanceof Type type && type.getSort() != Type.METHOD) {
      TypeReference named = names.type(type.getDescriptor());
      stack.push(
          body.add(
              new Step(Step.Kind.CLASS, line, named, (at, none) -> new Term.ClassLiteral(at, named))
                  .of("Ljava/lang/Class;")));
    } else if (value instanceof ConstantDynamic dynamic) {
      stack.push(body.unknown(line).of(dynamic.getDescriptor()));
    } else if (value instanceof Type || value instanceof Handle) {
      stack.push(body.unknown(line));
    } else {
      stack.push(body.literal(line, value));
    }
  }

  // ---- variables ------------------------------------------------------------------------------

  private void load(int at, int opcode, int line) {
    Step held = slots.load(code.number(at), at, line);
    if (held == null) {
      held = body.unknown(line);
      held.of(opcode == Opcodes.LLOAD ? "J" : opcode == Opcodes.DLOAD ? "D" : "");
    }
    stack.push(held);
  }

  private void store(int at, int line) {
    Step value = stack.pop();
    if (value.is(Step.Kind.RAW) || value.is(Step.Kind.COMPARISON)) {
      value = body.used(value);
    }
    int slot = code.number(at);
    Step iterable = slots.hasNames() ? ForEach.iterable(value, slots) : null;
    if (iterable != null) {
      slots.store(slot, at, line, iterable, value.descriptor, BindingKind.FOR_EACH, stack);
    } else {
      Step used = body.used(value);
      stack.replace(value, used);
      slots.store(slot, at, line, used, used.descriptor, BindingKind.LOCAL, stack);
    }
  }

  private void increment(int at, int line) {
    int amount = (Integer) code.operand(at);
    Step held = slots.load(code.number(at), at, line);
    if (held != null && held.is(Step.Kind.LOCAL)) {
      Step by = body.literal(line, Math.abs(amount));
      String symbol = amount < 0 ? "-=" : "+=";
      assign(line, symbol, held, by);
    }
  }

  private void assign(int line, String symbol, Step target, Step value) {
    body.add(
        new Step(
            Step.Kind.OTHER,
            line,
            null,
            (at, operands) -> new Term.Assign(at, symbol, operands[0], operands[1]),
            target,
            value));
  }

  private void swap() {
    Step top = stack.pop();
    Step under = stack.pop();
    stack.push(top);
    stack.push(under);
  }

  // ---- leaving --------------------------------------------------------------------------------

  private void returned(int at, int line) {
    Step value = body.used(stack.pop());
    if (lambda != null) {
      Literals.coerce(value, lambda.returned);
      lambda.results.add(value);
      lambda.isBlock |= at != code.size() - 1 || lambda.results.size() > 1;
      if (at == code.size() - 1 && lambda.results.size() == 1) {
        return; // the value of an expression
      }
    }
    body.add(
        new Step(
            Step.Kind.OTHER,
            line,
            null,
            (where, operands) -> new Term.Return(where, operands[0]),
            value));
  }

  /** The last instruction of a method without result stands in no source. */
  private void leave(int at, int line) {
    if (at != code.size() - 1) {
      body.add(
          new Step(
              Step.Kind.OTHER, line, null, (where, none) -> new Term.Return(where, Term.NONE)));
    }
  }

  private void thrown(int line) {
    Step value = stack.pop();
    if (!value.dropped) {
      body.add(
          new Step(
              Step.Kind.OTHER,
              line,
              null,
              (at, operands) -> new Term.Throw(at, operands[0]),
              value));
    }
  }

  // ---- arrays ---------------------------------------------------------------------------------

  private void array(int line, String descriptor, int dimensions) {
    List<Step> sizes = List.of(stack.pop(dimensions));
    sizes = sizes.stream().map(body::used).toList();
    ArrayInMaking making = new ArrayInMaking(names.type(descriptor), descriptor, sizes);
    stack.push(new Step(Step.Kind.ARRAY, line, making, null).of(descriptor));
  }

  private void arrayLength(int line) {
    Step array = stack.pop();
    stack.push(
        body.add(
            new Step(
                    Step.Kind.OTHER,
                    line,
                    null,
                    (at, operands) -> new Term.Select(at, operands[0], "length"),
                    array)
                .of("I")));
  }

  private void elementRead(int line) {
    Step index = stack.pop();
    stack.push(element(line, stack.pop(), index));
  }

  private Step element(int line, Step array, Step index) {
    String descriptor = array.descriptor;
    return body.add(
        new Step(
                Step.Kind.OTHER,
                line,
                null,
                (at, operands) -> new Term.ArrayAccess(at, operands[0], operands[1]),
                array,
                index)
            .of(descriptor.startsWith("[") ? descriptor.substring(1) : ""));
  }

  private void elementWritten(int line) {
    Step value = stack.pop();
    Step index = stack.pop();
    Step array = stack.pop();
    boolean ofInitializer =
        array.is(Step.Kind.ARRAY)
            && stack.holds(array)
            && ((ArrayInMaking) array.detail).store(index, value, body);
    if (!ofInitializer) {
      Step used = body.used(array);
      stack.replace(array, used);
      Step target = element(line, used, index);
      Literals.coerce(value, target.descriptor);
      assign(line, "=", target, value);
    }
  }

  // ---- types ----------------------------------------------------------------------------------

  /** A cast of what a call or field gives is noted there: compilers write one for each generic. */
  private void cast(int line, String internalName) {
    Step value = stack.pop();
    TypeReference type = names.ofClass(internalName);
    String descriptor = Names.descriptor(internalName);
    boolean ofMember = value.is(Step.Kind.CALL) || value.is(Step.Kind.FIELD);
    if (ofMember && value.link != null && !stack.holds(value)) {
      value.link = Interpreter.seenAs(value.link, type);
      stack.push(value.of(descriptor));
      return;
    }
    stack.push(
        body.add(
            new Step(
                    Step.Kind.OTHER,
                    line,
                    null,
                    (at, operands) -> new Term.Cast(at, type, operands[0]),
                    value)
                .of(descriptor)));
  }

  private void test(int line, String internalName) {
    Step value = stack.pop();
    TypeReference type = names.ofClass(internalName);
    Step used = body.used(value);
    Step tested =
        body.add(new Step(Step.Kind.OTHER, line, null, (at, none) -> new Term.TypeTest(at, type)));
    stack.push(
        body.add(
            new Step(
                    Step.Kind.OTHER,
                    line,
                    null,
                    (at, operands) -> new Term.InstanceOf(at, operands[0], operands[1]),
                    used,
                    tested)
                .of("Z")));
  }
}
