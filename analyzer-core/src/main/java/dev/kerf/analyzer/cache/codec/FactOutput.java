package dev.kerf.analyzer.cache.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Grows a run of bytes. Whole numbers that are mostly small take one byte, a text stands where it
 * is first used and is a number from then on, and a line is told by its distance from the last one.
 */
final class FactOutput {

  /** Introduces a text that was not used before; others are their number plus one. */
  static final int NEW_TEXT = 0;

  private static final int FIRST_SIZE = 1 << 12;

  private final Map<String, Integer> texts = new HashMap<>();
  private byte[] bytes = new byte[FIRST_SIZE];
  private int size;
  private int lastLine;

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  private void u1(int value) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, size * 2);
    }
    bytes[size++] = (byte) value;
  }

  /** Seven bits a byte, low ones first. */
  FactOutput number(int value) {
    int rest = value;
    while ((rest & ~0x7F) != 0) {
      u1(rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    u1(rest);
    return this;
  }

  /** An index that may be -1. */
  FactOutput index(int value) {
    return number(value + 1);
  }

  FactOutput flag(boolean value) {
    u1(value ? 1 : 0);
    return this;
  }

  FactOutput line(int line) {
    int step = line - lastLine;
    lastLine = line;
    return number(step << 1 ^ step >> 31);
  }

  FactOutput text(String text) {
    Integer known = texts.putIfAbsent(text, texts.size());
    if (known != null) {
      return number(known + 1);
    }
    number(NEW_TEXT);
    boolean narrow = isNarrow(text);
    number(text.length() << 1 | (narrow ? 0 : 1));
    return narrow ? narrow(text) : wide(text);
  }

  private static boolean isNarrow(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0xFF) {
        return false;
      }
    }
    return true;
  }

  private FactOutput narrow(String text) {
    byte[] added = text.getBytes(StandardCharsets.ISO_8859_1);
    if (bytes.length - size < added.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + added.length, bytes.length * 2));
    }
    System.arraycopy(added, 0, bytes, size, added.length);
    size += added.length;
    return this;
  }

  /** Character by character, since a literal may hold half of a surrogate pair. */
  private FactOutput wide(String text) {
    for (int i = 0; i < text.length(); i++) {
      number(text.charAt(i));
    }
    return this;
  }

  <T> void all(List<T> values, BiConsumer<T, FactOutput> write) {
    number(values.size());
    for (T value : values) {
      write.accept(value, this);
    }
  }

  <T> void optional(Optional<T> value, BiConsumer<T, FactOutput> write) {
    flag(value.isPresent());
    if (value.isPresent()) {
      write.accept(value.get(), this);
    }
  }
}
