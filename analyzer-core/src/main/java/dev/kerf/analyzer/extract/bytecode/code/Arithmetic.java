package dev.kerf.analyzer.extract.bytecode.code;

import org.objectweb.asm.Opcodes;

/** The instructions that calculate, as operators. */
final class Arithmetic {

  private static final String[] TYPES = {"I", "J", "F", "D"};
  private static final String[] SYMBOLS = {"+", "-", "*", "/", "%"};
  private static final String[] SHIFTS = {"<<", ">>", ">>>", "&", "|", "^"};

  private final BodyAssembly body;
  private final OperandStack stack;

  Arithmetic(BodyAssembly body, OperandStack stack) {
    this.body = body;
    this.stack = stack;
  }

  void execute(int opcode, int line) {
    if (opcode >= Opcodes.IADD && opcode <= Opcodes.DREM) {
      binary(line, SYMBOLS[(opcode - Opcodes.IADD) / 4], TYPES[(opcode - Opcodes.IADD) % 4]);
    } else if (opcode >= Opcodes.INEG && opcode <= Opcodes.DNEG) {
      Step value = stack.pop();
      stack.push(body.operator(line, "-", TYPES[opcode - Opcodes.INEG], value));
    } else if (opcode >= Opcodes.ISHL && opcode <= Opcodes.LXOR) {
      binary(line, SHIFTS[(opcode - Opcodes.ISHL) / 2], TYPES[(opcode - Opcodes.ISHL) % 2]);
    } else if (opcode >= Opcodes.I2L && opcode <= Opcodes.I2S) {
      convert(opcode, line);
    } else if (opcode >= Opcodes.LCMP && opcode <= Opcodes.DCMPG) {
      Step right = body.used(stack.pop());
      Step left = body.used(stack.pop());
      stack.push(new Step(Step.Kind.COMPARISON, line, null, null, left, right).of("I"));
    } else {
      stack.push(body.unknown(line)); // jsr and what no class file has
    }
  }

  private void binary(int line, String symbol, String type) {
    Step right = stack.pop();
    Step left = stack.pop();
    stack.push(body.operator(line, symbol, type, left, right));
  }

  private void convert(int opcode, int line) {
    String to =
        switch (opcode) {
          case Opcodes.I2L, Opcodes.F2L, Opcodes.D2L -> "J";
          case Opcodes.I2F, Opcodes.L2F, Opcodes.D2F -> "F";
          case Opcodes.I2D, Opcodes.L2D, Opcodes.F2D -> "D";
          case Opcodes.I2B -> "B";
          case Opcodes.I2C -> "C";
          case Opcodes.I2S -> "S";
          default -> "I";
        };
    Step value = stack.pop();
    stack.push(
        body.add(
            new Step(
                    Step.Kind.OTHER,
                    line,
                    null,
                    (at, operands) ->
                        new dev.kerf.analyzer.fact.Term.Cast(
                            at,
                            dev.kerf.analyzer.extract.bytecode.BinaryTypes.ofDescriptor(to),
                            operands[0]),
                    value)
                .of(to)));
  }
}
