package dev.kerf.analyzer.signature.codec;

import java.util.Arrays;

/** Grows a run of bytes; whole numbers that are mostly small take one byte. */
final class ByteSink {

  private byte[] bytes = new byte[1024];
  private int size;

  int size() {
    return size;
  }

  ByteSink u1(int value) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, size * 2);
    }
    bytes[size++] = (byte) value;
    return this;
  }

  ByteSink s4(int value) {
    return u1(value >>> 24).u1(value >>> 16).u1(value >>> 8).u1(value);
  }

  /** Seven bits a byte, low ones first. */
  ByteSink number(int value) {
    int rest = value;
    while ((rest & ~0x7F) != 0) {
      u1(rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    return u1(rest);
  }

  /** The characters one by one, since constants may hold halves of surrogate pairs. */
  ByteSink text(String text) {
    for (int index = 0; index < text.length(); index++) {
      char character = text.charAt(index);
      if (character < 0x80) {
        u1(character);
      } else if (character < 0x800) {
        u1(0xC0 | character >> 6).u1(0x80 | character & 0x3F);
      } else {
        u1(0xE0 | character >> 12).u1(0x80 | character >> 6 & 0x3F).u1(0x80 | character & 0x3F);
      }
    }
    return this;
  }

  ByteSink bytes(ByteSink other) {
    if (bytes.length - size < other.size) {
      bytes = Arrays.copyOf(bytes, size + other.size);
    }
    System.arraycopy(other.bytes, 0, bytes, size, other.size);
    size += other.size;
    return this;
  }

  byte[] toArray() {
    return Arrays.copyOf(bytes, size);
  }
}
