package dev.kerf.report.html;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Long columns in few characters, unpacked again by {@code pack.js}. A general compressor would do
 * better, but no two of its versions need to write the same bytes.
 */
final class Packed {

  /** As a character from the first printable one on. */
  private static final int MOST_SHARED = 94;

  private static final int FIRST = 0x20;
  private static final int SEVEN_BITS = 0x7F;
  private static final int MORE = 0x80;

  private Packed() {}

  /** The differences from one to the next, small ones in one byte, in base 64. */
  static String numbers(int[] values) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(values.length);
    int before = 0;
    for (int value : values) {
      int difference = value - before;
      int left = difference << 1 ^ difference >> 31;
      while ((left & ~SEVEN_BITS) != 0) {
        bytes.write(left & SEVEN_BITS | MORE);
        left >>>= 7;
      }
      bytes.write(left);
      before = value;
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  /** Each without what it shares with the one before; how much that is stands in front. */
  static List<String> texts(Iterable<String> values) {
    List<String> out = new ArrayList<>();
    String before = "";
    for (String value : values) {
      int most = Math.min(MOST_SHARED, Math.min(before.length(), value.length()));
      int shared = 0;
      while (shared < most && before.charAt(shared) == value.charAt(shared)) {
        shared++;
      }
      out.add((char) (FIRST + shared) + value.substring(shared));
      before = value;
    }
    return out;
  }
}
