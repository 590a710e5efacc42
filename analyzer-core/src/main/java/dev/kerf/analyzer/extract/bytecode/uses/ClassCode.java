package dev.kerf.analyzer.extract.bytecode.uses;

import java.util.List;
import org.objectweb.asm.Handle;

/** Where the uses of a method's code go. */
record ClassCode(UseTable uses, Questions questions, List<Function> functions) {

  /**
   * A lambda, or a reference to a method of the class itself.
   *
   * @param captured how many values it takes along
   */
  record Function(Handle runs, int captured, int line) {}
}
