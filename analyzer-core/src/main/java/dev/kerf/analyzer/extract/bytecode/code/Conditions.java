package dev.kerf.analyzer.extract.bytecode.code;

import org.objectweb.asm.Opcodes;

/**
 * What a conditional jump asks, as the source asks it: for what comes next in the code, so the
 * opposite of what makes it jump.
 */
final class Conditions {

  private Conditions() {}

  static Step of(int opcode, int line, OperandStack stack, BodyAssembly body) {
    if (opcode >= Opcodes.IF_ICMPEQ && opcode <= Opcodes.IF_ACMPNE) {
      Step right = stack.pop();
      Step left = stack.pop();
      return body.operator(line, symbol(opcode), "Z", left, right);
    }
    Step value = stack.pop();
    if (opcode == Opcodes.IFNULL || opcode == Opcodes.IFNONNULL) {
      String symbol = opcode == Opcodes.IFNULL ? "!=" : "==";
      return body.operator(line, symbol, "Z", value, body.literal(line, Literals.NULL));
    }
    if (value.is(Step.Kind.COMPARISON)) {
      return body.operator(line, symbol(opcode), "Z", value.operands[0], value.operands[1]);
    }
    if (value.descriptor.equals("Z")) {
      Step asked = body.used(value);
      return opcode == Opcodes.IFEQ ? asked : body.operator(line, "!", "Z", asked);
    }
    return body.operator(line, symbol(opcode), "Z", value, body.literal(line, 0));
  }

  private static String symbol(int opcode) {
    return switch (opcode) {
      case Opcodes.IFEQ, Opcodes.IF_ICMPEQ, Opcodes.IF_ACMPEQ -> "!=";
      case Opcodes.IFNE, Opcodes.IF_ICMPNE, Opcodes.IF_ACMPNE -> "==";
      case Opcodes.IFLT, Opcodes.IF_ICMPLT -> ">=";
      case Opcodes.IFGE, Opcodes.IF_ICMPGE -> "<";
      case Opcodes.IFGT, Opcodes.IF_ICMPGT -> "<=";
      default -> ">";
    };
  }
}
