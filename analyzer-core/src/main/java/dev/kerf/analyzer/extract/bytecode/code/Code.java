package dev.kerf.analyzer.extract.bytecode.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.Handle;

/**
 * The code of one method as it stands in the class file: instructions by number, labels replaced by
 * the number of the instruction that follows.
 */
final class Code {

  /** An operand of an instruction on a field or method. */
  record Member(String owner, String name, String descriptor) {}

  /** An operand of {@code invokedynamic}. */
  record Dynamic(String name, String descriptor, Handle bootstrap, Object[] arguments) {}

  /** An operand of a switch; targets are instructions. */
  record Choice(int[] keys, int[] targets, int otherwise) {}

  /** A variable of the LocalVariableTable, from its first instruction to the one after its last. */
  record Variable(String name, String descriptor, String signature, int slot, int start, int end) {}

  /** An entry of the exception table; the type is null where all is caught. */
  record Guard(int start, int end, int handler, String type) {}

  private static final int FIRST_SIZE = 64;

  private int[] opcodes = new int[FIRST_SIZE];
  private int[] numbers = new int[FIRST_SIZE];
  private int[] lines = new int[FIRST_SIZE];
  private Object[] operands = new Object[FIRST_SIZE];
  private int size;

  /** The instruction that the latest entry of the LineNumberTable is for. */
  private int lineStart;

  final List<Variable> variables = new ArrayList<>();
  final List<Guard> guards = new ArrayList<>();

  void add(int opcode, int number, Object operand, int line) {
    if (size == opcodes.length) {
      opcodes = Arrays.copyOf(opcodes, size * 2);
      numbers = Arrays.copyOf(numbers, size * 2);
      lines = Arrays.copyOf(lines, size * 2);
      operands = Arrays.copyOf(operands, size * 2);
    }
    opcodes[size] = opcode;
    numbers[size] = number;
    lines[size] = line;
    operands[size] = operand;
    size++;
  }

  int size() {
    return size;
  }

  /** A line starts at the instruction that comes next. */
  void startLine() {
    lineStart = size;
  }

  /** Whether the last instruction has an entry of its own in the LineNumberTable. */
  boolean lastStartsLine() {
    return lineStart == size - 1;
  }

  int opcode(int at) {
    return opcodes[at];
  }

  /** The number in the instruction: a slot, a constant, the target of a jump. */
  int number(int at) {
    return numbers[at];
  }

  Object operand(int at) {
    return operands[at];
  }

  /** 1-based, 0 without a LineNumberTable. */
  int line(int at) {
    return lines[at];
  }

  /** The first line of all, which is near the method's name. */
  int firstLine() {
    int first = 0;
    for (int at = 0; at < size; at++) {
      if (lines[at] > 0 && (first == 0 || lines[at] < first)) {
        first = lines[at];
      }
    }
    return first;
  }

  /** The member that a field or method instruction names. */
  Member member(int at) {
    return (Member) operands[at];
  }

  void setTarget(int at, int target) {
    numbers[at] = target;
  }

  void setOperand(int at, Object operand) {
    operands[at] = operand;
  }
}
