package dev.kerf.analyzer.signature.codec;

import java.nio.charset.StandardCharsets;

/** Reads what a {@link ByteSink} wrote, from a position on. */
final class ByteCursor {

  private final byte[] bytes;
  private int at;

  ByteCursor(byte[] bytes, int at) {
    this.bytes = bytes;
    this.at = at;
  }

  int u1() {
    return bytes[at++] & 0xFF;
  }

  int s4() {
    return u1() << 24 | u1() << 16 | u1() << 8 | u1();
  }

  int number() {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      int next = bytes[at++];
      value |= (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  /**
   * @param length in bytes
   */
  String text(int length) {
    int end = at + length;
    for (int index = at; index < end; index++) {
      if (bytes[index] < 0) {
        return textBeyondAscii(end);
      }
    }
    String text = new String(bytes, at, length, StandardCharsets.ISO_8859_1);
    at = end;
    return text;
  }

  private String textBeyondAscii(int end) {
    StringBuilder out = new StringBuilder(end - at);
    while (at < end) {
      int first = u1();
      if (first < 0x80) {
        out.append((char) first);
      } else if (first < 0xE0) {
        out.append((char) ((first & 0x1F) << 6 | u1() & 0x3F));
      } else {
        out.append((char) ((first & 0x0F) << 12 | (u1() & 0x3F) << 6 | u1() & 0x3F));
      }
    }
    return out.toString();
  }
}
