package dev.kerf.analyzer.extract.bytecode;

import dev.kerf.analyzer.fact.Modifier;
import org.objectweb.asm.Opcodes;

/**
 * Turns access flags into modifiers: the bits are the same, but class files use some of them for
 * something else on each kind of member.
 */
final class AccessFlags {

  private static final int ACCESS = Modifier.PUBLIC | Modifier.PRIVATE | Modifier.PROTECTED;

  private static final int TYPE =
      ACCESS
          | Modifier.STATIC
          | Modifier.FINAL
          | Modifier.ABSTRACT
          | Modifier.STRICT
          | Modifier.SYNTHETIC;

  private static final int FIELD =
      ACCESS | Modifier.STATIC | Modifier.FINAL | Modifier.VOLATILE | Modifier.TRANSIENT;

  private static final int METHOD =
      ACCESS
          | Modifier.STATIC
          | Modifier.FINAL
          | Modifier.SYNCHRONIZED
          | Modifier.NATIVE
          | Modifier.ABSTRACT
          | Modifier.STRICT
          | Modifier.SYNTHETIC;

  private AccessFlags() {}

  static int ofType(int access) {
    return access & TYPE;
  }

  static int ofField(int access) {
    return access & FIELD;
  }

  /**
   * @param inInterface whether an interface declares it, so that a body makes it a default method
   */
  static int ofMethod(int access, boolean inInterface) {
    int modifiers = access & METHOD;
    if ((access & Opcodes.ACC_VARARGS) != 0) {
      modifiers |= Modifier.VARARGS;
    }
    boolean hasReceiverAndBody =
        (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE)) == 0;
    return inInterface && hasReceiverAndBody ? modifiers | Modifier.DEFAULT : modifiers;
  }

  static boolean isCompilerMadeField(int access) {
    return (access & Opcodes.ACC_SYNTHETIC) != 0;
  }

  /** On fields the bit of a bridge says volatile, so this asks about methods only. */
  static boolean isCompilerMadeMethod(int access) {
    return (access & (Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE)) != 0;
  }
}
