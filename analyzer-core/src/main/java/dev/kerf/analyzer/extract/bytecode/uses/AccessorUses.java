package dev.kerf.analyzer.extract.bytecode.uses;

import java.util.Optional;
import org.objectweb.asm.Opcodes;

/**
 * Tells the methods by which nested classes reach private members of each other, before Java 11,
 * and the member that such a method opens.
 */
final class AccessorUses {

  private static final String PREFIX = "access$";

  private AccessorUses() {}

  /** Whether a method called on another class of the same source file may be one. */
  static boolean mayBe(String own, String owner, String name) {
    return name.startsWith(PREFIX) && outermost(own).equals(outermost(owner));
  }

  static boolean mayBe(String name, int access) {
    int made = Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
    return name.startsWith(PREFIX) && (access & made) == made;
  }

  /** The outermost class; a dollar at the start of the simple name is part of it. */
  static String outermost(String internalName) {
    int dollar = internalName.indexOf('$', internalName.lastIndexOf('/') + 2);
    return dollar < 0 || dollar == internalName.length() - 1
        ? internalName
        : internalName.substring(0, dollar);
  }

  /** The one member that the code opens; empty where it does anything else. */
  static Optional<Member> opened(Code code, int parameters) {
    int at = 0;
    while (at < code.size && isLoad(code.opcodes[at])) {
      at++;
    }
    int loads = at;
    if (at == code.size) {
      return Optional.empty();
    }
    int opcode = code.opcodes[at];
    boolean reads = opcode == Opcodes.GETFIELD || opcode == Opcodes.GETSTATIC;
    boolean writes = opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC;
    boolean calls = opcode >= Opcodes.INVOKEVIRTUAL && opcode <= Opcodes.INVOKEINTERFACE;
    boolean last = at == code.size - 2 && isReturn(code.opcodes[at + 1]);
    if (last && loads == parameters && (reads || writes || calls)) {
      return Optional.of(member(code, at));
    }
    return updated(code);
  }

  /** {@code outer.count++} and {@code outer.count += by}: an operator between read and write. */
  private static Optional<Member> updated(Code code) {
    int read = -1;
    for (int at = 0; at < code.size; at++) {
      int opcode = code.opcodes[at];
      if (opcode == Opcodes.GETFIELD || opcode == Opcodes.GETSTATIC) {
        read = read < 0 ? at : read;
      } else if (opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC) {
        boolean same = read >= 0 && member(code, read).equals(member(code, at));
        return same && isCalculated(code, at) ? Optional.of(member(code, at)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isCalculated(Code code, int write) {
    int before = write - 1;
    while (before >= 0 && isDuplication(code.opcodes[before])) {
      before--;
    }
    int opcode = before < 0 ? Opcodes.NOP : code.opcodes[before];
    return opcode >= Opcodes.IADD && opcode <= Opcodes.LXOR && Arithmetic.operands(opcode) == 2;
  }

  private static Member member(Code code, int at) {
    return new Member((String) code.operands[at], code.names[at], code.descriptors[at]);
  }

  private static boolean isLoad(int opcode) {
    return opcode >= Opcodes.ILOAD && opcode <= Opcodes.ALOAD;
  }

  private static boolean isReturn(int opcode) {
    return opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
  }

  private static boolean isDuplication(int opcode) {
    return opcode >= Opcodes.DUP && opcode <= Opcodes.DUP2_X2;
  }
}
