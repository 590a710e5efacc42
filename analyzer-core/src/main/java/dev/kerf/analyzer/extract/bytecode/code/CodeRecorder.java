package dev.kerf.analyzer.extract.bytecode.code;

import dev.kerf.analyzer.extract.bytecode.MalformedClassFile;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes the code of one method down, and hands all that is no code to the header's visitor. */
final class CodeRecorder extends MethodVisitor {

  private final Code code = new Code();
  private final List<Runnable> whenLabelsAreKnown = new ArrayList<>();
  private int line;

  CodeRecorder(MethodVisitor header) {
    super(Opcodes.ASM9, header);
  }

  Code code() {
    return code;
  }

  // ---- labels ---------------------------------------------------------------------------------

  @Override
  public void visitLabel(Label label) {
    label.info = code.size();
  }

  private static int position(Label label) {
    return (Integer) label.info;
  }

  /** Nothing that is referred to is without a name, but in forged files. */
  static String named(String name) {
    if (name == null || name.isBlank()) {
      throw new MalformedClassFile("a member has no name");
    }
    return name;
  }

  @Override
  public void visitLineNumber(int number, Label start) {
    line = number;
    code.startLine();
  }

  // ---- instructions ---------------------------------------------------------------------------

  @Override
  public void visitInsn(int opcode) {
    code.add(opcode, 0, null, line);
  }

  @Override
  public void visitIntInsn(int opcode, int operand) {
    code.add(opcode, operand, null, line);
  }

  @Override
  public void visitVarInsn(int opcode, int slot) {
    code.add(opcode, slot, null, line);
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    code.add(opcode, 0, type, line);
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    code.add(opcode, 0, new Code.Member(owner, named(name), descriptor), line);
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    code.add(opcode, 0, new Code.Member(owner, named(name), descriptor), line);
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    code.add(
        Opcodes.INVOKEDYNAMIC,
        0,
        new Code.Dynamic(named(name), descriptor, bootstrap, arguments),
        line);
  }

  @Override
  public void visitJumpInsn(int opcode, Label label) {
    int at = code.size();
    code.add(opcode, 0, null, line);
    whenLabelsAreKnown.add(() -> code.setTarget(at, position(label)));
  }

  @Override
  public void visitLdcInsn(Object value) {
    code.add(Opcodes.LDC, 0, value, line);
  }

  @Override
  public void visitIincInsn(int slot, int increment) {
    code.add(Opcodes.IINC, slot, increment, line);
  }

  @Override
  public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
    int[] keys = new int[labels.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = min + i;
    }
    choice(Opcodes.TABLESWITCH, keys, otherwise, labels);
  }

  @Override
  public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
    choice(Opcodes.LOOKUPSWITCH, keys, otherwise, labels);
  }

  private void choice(int opcode, int[] keys, Label otherwise, Label[] labels) {
    int at = code.size();
    code.add(opcode, 0, null, line);
    whenLabelsAreKnown.add(
        () -> {
          int[] targets = new int[labels.length];
          for (int i = 0; i < targets.length; i++) {
            targets[i] = position(labels[i]);
          }
          code.setOperand(at, new Code.Choice(keys, targets, position(otherwise)));
        });
  }

  @Override
  public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
    code.add(Opcodes.MULTIANEWARRAY, dimensions, descriptor, line);
  }

  // ---- tables ---------------------------------------------------------------------------------

  @Override
  public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
    whenLabelsAreKnown.add(
        () ->
            code.guards.add(
                new Code.Guard(position(start), position(end), position(handler), type)));
  }

  @Override
  public void visitLocalVariable(
      String name, String descriptor, String signature, Label start, Label end, int slot) {
    code.variables.add(
        new Code.Variable(
            named(name), descriptor, signature, slot, position(start), position(end)));
  }

  @Override
  public void visitEnd() {
    whenLabelsAreKnown.forEach(Runnable::run);
    whenLabelsAreKnown.clear();
    super.visitEnd();
  }
}
