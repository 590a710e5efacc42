package dev.kerf.analyzer.extract.bytecode.code;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;

/**
 * The call sites of a class that Groovy compiled without {@code invokedynamic}: each is an element
 * of an array, and one method says which name the call at each index has. What the class file
 * states is the name and the arguments, never the method.
 */
final class GroovyCallSites {

  private static final String CALL_SITE = "org/codehaus/groovy/runtime/callsite/CallSite";
  private static final String CONSTRUCTOR = "<$constructor$>";
  private static final Set<String> CALLS =
      Set.of("call", "callCurrent", "callStatic", "callConstructor");
  private static final String GETS_ARRAY = "$getCallSiteArray";
  private static final String MAKES_ARRAY = "$createCallSiteArray";

  private final Map<Integer, String> names = new HashMap<>();

  /** Whether a method only serves the call sites. */
  static boolean isMade(String method) {
    return method.startsWith(GETS_ARRAY) || method.startsWith(MAKES_ARRAY);
  }

  /** Reads the names that a method puts into the array: an index, a text, a store. */
  void read(String method, Code code) {
    if (!method.startsWith(MAKES_ARRAY)) {
      return;
    }
    for (int at = 2; at < code.size(); at++) {
      if (code.opcode(at) == Opcodes.AASTORE && code.operand(at - 1) instanceof String name) {
        int index = constant(code, at - 2);
        if (index >= 0) {
          names.put(index, name);
        }
      }
    }
  }

  private static int constant(Code code, int at) {
    int opcode = code.opcode(at);
    if (opcode == Opcodes.BIPUSH || opcode == Opcodes.SIPUSH) {
      return code.number(at);
    } else if (opcode >= Opcodes.ICONST_0 && opcode <= Opcodes.ICONST_5) {
      return opcode - Opcodes.ICONST_0;
    }
    return code.operand(at) instanceof Integer number ? number : -1;
  }

  /**
   * The name of a called method, {@code <init>} of a constructor.
   *
   * @param receiver the call site: an element of the array
   * @return null where it is no call of a method
   */
  String nameOf(Code.Member called, Step receiver) {
    boolean calls = called.owner().equals(CALL_SITE) && CALLS.contains(called.name());
    boolean isElement =
        receiver != null
            && receiver.operands.length == 2
            && receiver.operands[1] != null
            && receiver.operands[1].detail instanceof Integer;
    String name = calls && isElement ? names.get((Integer) receiver.operands[1].detail) : null;
    return CONSTRUCTOR.equals(name) ? DynamicNames.CONSTRUCTOR : name;
  }
}
