package dev.kerf.analyzer.extract.bytecode;

import java.nio.charset.StandardCharsets;

/**
 * Checks that every part of a class file lies inside it before ASM reads it. ASM trusts lengths: it
 * allocates what a forged attribute asks for, up to 2 GB, before it finds the bytes missing.
 *
 * <p>JVMS 4.1 to 4.7: the constant pool, the attributes of the class, its fields, methods, record
 * components and code, and the tables of switches. One pass, nothing allocated but the offsets of
 * the constant pool.
 */
final class ClassFileShape {

  private static final int MAGIC = 0xCAFEBABE;

  private static final int CONSTANT_UTF8 = 1;

  /** JVMS 4.7.3. */
  private static final int MAX_CODE = 65_535;

  private static final byte[] RECORD = "Record".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] CODE = "Code".getBytes(StandardCharsets.US_ASCII);

  private final byte[] bytes;
  private int at;

  /** Offsets of the UTF-8 constants, 0 for all others. */
  private int[] texts = new int[0];

  private ClassFileShape(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Returns the major version of a class file whose parts all lie inside it.
   *
   * @throws MalformedClassFile if one does not
   */
  static int check(byte[] bytes) {
    return new ClassFileShape(bytes).check();
  }

  private int check() {
    if (bytes.length < 10 || s4() != MAGIC) {
      throw new MalformedClassFile("it does not start with the magic number of class files");
    }
    skip(2);
    int major = u2();
    constantPool();
    skip(6);
    skip(2 * u2());
    members(Holder.FIELD);
    members(Holder.METHOD);
    attributes(Holder.TYPE);
    return major;
  }

  private void constantPool() {
    int count = u2();
    texts = new int[count];
    for (int index = 1; index < count; index++) {
      int start = at;
      int tag = u1();
      switch (tag) {
        case CONSTANT_UTF8 -> {
          texts[index] = start;
          skip(u2());
        }
        case 3, 4, 9, 10, 11, 12, 17, 18 -> skip(4);
        case 5, 6 -> {
          skip(8);
          index++; // long and double take two entries
        }
        case 7, 8, 16, 19, 20 -> skip(2);
        case 15 -> skip(3);
        default ->
            throw new MalformedClassFile("constant " + index + " has the unknown tag " + tag);
      }
    }
  }

  /** What attributes belong to, which decides what they mean. */
  private enum Holder {
    TYPE,
    FIELD,
    METHOD,
    OTHER
  }

  private void members(Holder kind) {
    int count = u2();
    for (int member = 0; member < count; member++) {
      skip(6);
      attributes(kind);
    }
  }

  /** Of a class, a Record has attributes inside; of a method, its Code has. */
  private void attributes(Holder holder) {
    int count = u2();
    for (int attribute = 0; attribute < count; attribute++) {
      int name = u2();
      int length = s4();
      int start = at;
      skip(length);
      int end = at;
      if (holder == Holder.TYPE && isNamed(name, RECORD)) {
        at = start;
        record();
        at = Math.max(at, end);
      } else if (holder == Holder.METHOD && isNamed(name, CODE)) {
        at = start;
        code();
        at = Math.max(at, end);
      }
    }
  }

  private void record() {
    int components = u2();
    for (int component = 0; component < components; component++) {
      skip(4);
      attributes(Holder.OTHER);
    }
  }

  private void code() {
    skip(4);
    int length = s4();
    int start = at;
    skip(length);
    if (length > MAX_CODE) {
      throw new MalformedClassFile("a method has more than " + MAX_CODE + " bytes of code");
    }
    SwitchTables.check(bytes, start, length);
    skip(8 * u2());
    attributes(Holder.OTHER);
  }

  private boolean isNamed(int name, byte[] expected) {
    if (name >= texts.length || texts[name] == 0) {
      throw new MalformedClassFile("an attribute's name, constant " + name + ", is no text");
    }
    int offset = texts[name] + 1;
    int length = (bytes[offset] & 0xFF) << 8 | bytes[offset + 1] & 0xFF;
    return length == expected.length
        && java.util.Arrays.equals(
            bytes, offset + 2, offset + 2 + length, expected, 0, expected.length);
  }

  private int u1() {
    skip(1);
    return bytes[at - 1] & 0xFF;
  }

  private int u2() {
    skip(2);
    return (bytes[at - 2] & 0xFF) << 8 | bytes[at - 1] & 0xFF;
  }

  private int s4() {
    return u2() << 16 | u2();
  }

  private void skip(int length) {
    if (length < 0 || length > bytes.length - at) {
      throw new MalformedClassFile("it ends inside a part that starts at byte " + at);
    }
    at += length;
  }
}
