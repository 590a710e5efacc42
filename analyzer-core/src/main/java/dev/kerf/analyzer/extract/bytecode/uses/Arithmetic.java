package dev.kerf.analyzer.extract.bytecode.uses;

import org.objectweb.asm.Opcodes;

/** What the instructions that calculate take and give. */
final class Arithmetic {

  private static final String[] TYPES = {"I", "J", "F", "D"};

  private Arithmetic() {}

  /** The type of a small constant; that of null is unknown. */
  static String constant(int opcode) {
    return switch (opcode) {
      case Opcodes.ACONST_NULL -> null;
      case Opcodes.LCONST_0, Opcodes.LCONST_1 -> "J";
      case Opcodes.DCONST_0, Opcodes.DCONST_1 -> "D";
      case Opcodes.FCONST_0, Opcodes.FCONST_1, Opcodes.FCONST_2 -> "F";
      default -> "I";
    };
  }

  static String element(int opcode) {
    return switch (opcode) {
      case Opcodes.LALOAD -> "J";
      case Opcodes.DALOAD -> "D";
      default -> null;
    };
  }

  static int operands(int opcode) {
    boolean one =
        opcode >= Opcodes.INEG && opcode <= Opcodes.DNEG
            || opcode >= Opcodes.I2L && opcode <= Opcodes.I2S;
    return one ? 1 : 2;
  }

  static String result(int opcode) {
    if (opcode >= Opcodes.IADD && opcode <= Opcodes.DNEG) {
      return TYPES[(opcode - Opcodes.IADD) % 4];
    } else if (opcode >= Opcodes.ISHL && opcode <= Opcodes.LXOR) {
      return TYPES[(opcode - Opcodes.ISHL) % 2];
    }
    return switch (opcode) {
      case Opcodes.I2L, Opcodes.F2L, Opcodes.D2L -> "J";
      case Opcodes.I2D, Opcodes.L2D, Opcodes.F2D -> "D";
      case Opcodes.I2F, Opcodes.L2F, Opcodes.D2F -> "F";
      default -> "I";
    };
  }
}
