package dev.kerf.analyzer.extract.bytecode.uses;

import dev.kerf.analyzer.extract.bytecode.MalformedClassFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The code of one method, by instruction. One object serves all methods of a thread: writing an
 * instruction down makes no object.
 */
final class Code {

  /** An operand of {@code invokedynamic}. */
  record Dynamic(Handle bootstrap, Object[] arguments) {}

  /** An operand of a switch. */
  record Choice(int[] keys, Label[] targets, Label otherwise) {}

  /** An entry of the exception table; the type is null where all is caught. */
  record Guard(Label handler, String type) {}

  /** A variable of the LocalVariableTable. */
  record Variable(String descriptor, String signature, int slot, Label start, Label end) {}

  private static final int FIRST_SIZE = 256;

  int size;
  int[] opcodes = new int[FIRST_SIZE];
  int[] numbers = new int[FIRST_SIZE];
  int[] lines = new int[FIRST_SIZE];
  Object[] operands = new Object[FIRST_SIZE];
  String[] names = new String[FIRST_SIZE];
  String[] descriptors = new String[FIRST_SIZE];

  final List<Guard> guards = new ArrayList<>();
  final List<Variable> variables = new ArrayList<>();

  /** Whether a loop over elements may be in it. */
  boolean asksIterators;

  void clear() {
    size = 0;
    guards.clear();
    variables.clear();
    asksIterators = false;
  }

  private void add(int opcode, int number, int line, Object operand, String name, String type) {
    if (size == opcodes.length) {
      int larger = 2 * size;
      opcodes = Arrays.copyOf(opcodes, larger);
      numbers = Arrays.copyOf(numbers, larger);
      lines = Arrays.copyOf(lines, larger);
      operands = Arrays.copyOf(operands, larger);
      names = Arrays.copyOf(names, larger);
      descriptors = Arrays.copyOf(descriptors, larger);
    }
    opcodes[size] = opcode;
    numbers[size] = number;
    lines[size] = line;
    operands[size] = operand;
    names[size] = name;
    descriptors[size] = type;
    size++;
  }

  /** The first line of all, which is near the method's name; 0 where unknown. */
  int firstLine() {
    int first = 0;
    for (int at = 0; at < size; at++) {
      if (lines[at] > 0 && (first == 0 || lines[at] < first)) {
        first = lines[at];
      }
    }
    return first;
  }

  /** The instruction that a label stands before. */
  static int position(Label label) {
    return (Integer) label.info;
  }

  /** The variable that a slot holds at an instruction, or null. */
  Variable variable(int slot, int at) {
    for (int i = 0; i < variables.size(); i++) {
      Variable variable = variables.get(i);
      if (variable.slot == slot && position(variable.start) <= at && at < position(variable.end)) {
        return variable;
      }
    }
    return null;
  }

  private static String named(String name) {
    if (name == null || name.isBlank()) {
      throw new MalformedClassFile("a member has no name");
    }
    return name;
  }

  /** Writes code down. */
  abstract static class Writer extends MethodVisitor {

    final Code code;
    private int line;

    Writer(Code code) {
      super(Opcodes.ASM9);
      this.code = code;
    }

    void begin() {
      code.clear();
      line = 0;
    }

    @Override
    public void visitLabel(Label label) {
      label.info = code.size;
    }

    @Override
    public void visitLineNumber(int number, Label start) {
      line = number;
    }

    @Override
    public void visitInsn(int opcode) {
      code.add(opcode, 0, line, null, null, null);
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
      code.add(opcode, operand, line, null, null, null);
    }

    @Override
    public void visitVarInsn(int opcode, int slot) {
      code.add(opcode, slot, line, null, null, null);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
      code.add(opcode, 0, line, type, null, null);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      code.add(opcode, 0, line, owner, named(name), descriptor);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      code.add(opcode, 0, line, owner, named(name), descriptor);
      code.asksIterators |= name.equals("hasNext");
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      code.add(
          Opcodes.INVOKEDYNAMIC,
          0,
          line,
          new Dynamic(bootstrap, arguments),
          named(name),
          descriptor);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
      code.add(opcode, 0, line, label, null, null);
    }

    @Override
    public void visitLdcInsn(Object value) {
      code.add(Opcodes.LDC, 0, line, value, null, null);
    }

    @Override
    public void visitIincInsn(int slot, int increment) {
      code.add(Opcodes.IINC, slot, line, null, null, null);
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
      int[] keys = new int[labels.length];
      for (int i = 0; i < keys.length; i++) {
        keys[i] = min + i;
      }
      visitLookupSwitchInsn(otherwise, keys, labels);
    }

    @Override
    public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
      code.add(Opcodes.LOOKUPSWITCH, 0, line, new Choice(keys, labels, otherwise), null, null);
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
      code.add(Opcodes.MULTIANEWARRAY, dimensions, line, descriptor, null, null);
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
      code.guards.add(new Guard(handler, type));
    }

    @Override
    public void visitLocalVariable(
        String name, String descriptor, String signature, Label start, Label end, int slot) {
      // Names of variables tell the loops over elements apart, and serve nothing else here.
      if (code.asksIterators) {
        code.variables.add(new Variable(descriptor, signature, slot, start, end));
      }
    }
  }
}
