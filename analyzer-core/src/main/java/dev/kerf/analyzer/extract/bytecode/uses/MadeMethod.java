package dev.kerf.analyzer.extract.bytecode.uses;

import java.util.List;
import org.objectweb.asm.Type;

/**
 * A method that the compiler made, which may be the code of a lambda.
 *
 * @param header what its declaration uses, packed
 * @param code what its code uses, packed
 */
record MadeMethod(
    String name,
    String descriptor,
    boolean isStatic,
    int[] header,
    int[] code,
    Questions questions,
    List<ClassCode.Function> functions) {

  private static final int NO_LINE = 0;

  void recordHeader(UseTable uses) {
    uses.addAll(header);
  }

  void recordCode(UseTable uses, Questions open, List<ClassCode.Function> found) {
    uses.addAll(code);
    open.addAll(questions);
    found.addAll(functions);
  }

  /** What is not captured is a parameter of the lambda, whose type is written nowhere. */
  void recordParameters(KnownNames known, int captured, UseTable uses) {
    Type[] parameters = Type.getArgumentTypes(descriptor);
    for (int i = captured - (isStatic ? 0 : 1); i < parameters.length; i++) {
      if (i >= 0) {
        uses.add(known.ofDescriptor(parameters[i].getDescriptor()), UseKind.INFERRED, NO_LINE);
      }
    }
  }
}
