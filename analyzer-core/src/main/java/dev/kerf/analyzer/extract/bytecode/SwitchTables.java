package dev.kerf.analyzer.extract.bytecode;

/**
 * Checks that the tables of a method's switches lie inside its code. ASM allocates as many labels
 * as a table claims to have.
 */
final class SwitchTables {

  private static final int TABLESWITCH = 0xAA;
  private static final int LOOKUPSWITCH = 0xAB;
  private static final int WIDE = 0xC4;
  private static final int IINC = 0x84;
  private static final int LAST = 0xC9;

  /** How many bytes follow each opcode, as digits, from 0x00 on. */
  private static final String OPERANDS =
      "0000000000000000"
          + "1212211111000000"
          + "0000000000000000"
          + "0000001111100000"
          + "0000000000000000"
          + "0000000000000000"
          + "0000000000000000"
          + "0000000000000000"
          + "0000200000000000"
          + "0000000002222222"
          + "2222222221000000"
          + "0022222224421200"
          + "2200032244";

  private SwitchTables() {}

  /**
   * @throws MalformedClassFile if a table is larger than what is left of the code
   */
  static void check(byte[] bytes, int start, int length) {
    int end = start + length;
    int at = start;
    while (at < end) {
      int opcode = bytes[at] & 0xFF;
      if (opcode == TABLESWITCH || opcode == LOOKUPSWITCH) {
        at = afterTable(bytes, opcode, start, at, end);
      } else if (opcode == WIDE) {
        at += at + 1 < end && (bytes[at + 1] & 0xFF) == IINC ? 6 : 4;
      } else if (opcode > LAST) {
        throw new MalformedClassFile("there is no instruction " + opcode);
      } else {
        at += 1 + OPERANDS.charAt(opcode) - '0';
      }
    }
  }

  private static int afterTable(byte[] bytes, int opcode, int start, int from, int end) {
    int at = from + 4 - (from - start & 3);
    int fixed = opcode == TABLESWITCH ? 12 : 8;
    if (end - at < fixed) {
      throw new MalformedClassFile("a switch ends outside of its method");
    }
    long entries =
        opcode == TABLESWITCH
            ? (long) s4(bytes, at + 8) - s4(bytes, at + 4) + 1
            : s4(bytes, at + 4);
    long size = entries * (opcode == TABLESWITCH ? 4 : 8);
    if (entries < 0 || size > end - at - fixed) {
      throw new MalformedClassFile("a switch claims " + entries + " cases");
    }
    return at + fixed + (int) size;
  }

  private static int s4(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 24
        | (bytes[at + 1] & 0xFF) << 16
        | (bytes[at + 2] & 0xFF) << 8
        | bytes[at + 3] & 0xFF;
  }
}
