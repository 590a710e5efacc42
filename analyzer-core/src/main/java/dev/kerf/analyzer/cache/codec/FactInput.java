package dev.kerf.analyzer.cache.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Reads what a {@link FactOutput} wrote, in the same order. */
final class FactInput {

  private static final int FIRST_TEXTS = 64;

  private final byte[] bytes;
  private final UnaryOperator<String> shared;
  private String[] texts = new String[FIRST_TEXTS];
  private int textCount;
  private int at;
  private int lastLine;

  /**
   * @param shared gives the one string of a text
   */
  FactInput(byte[] bytes, UnaryOperator<String> shared) {
    this.bytes = bytes;
    this.shared = shared;
  }

  boolean isAtEnd() {
    return at == bytes.length;
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

  int index() {
    return number() - 1;
  }

  boolean flag() {
    return bytes[at++] != 0;
  }

  int line() {
    int step = number();
    lastLine += step >>> 1 ^ -(step & 1);
    return lastLine;
  }

  String text() {
    int number = number();
    return number == FactOutput.NEW_TEXT ? newText() : texts[number - 1];
  }

  private String newText() {
    int head = number();
    int length = head >>> 1;
    if (length > bytes.length - at) {
      throw new IllegalArgumentException("there is no room for " + length + " characters");
    }
    String text = shared.apply((head & 1) == 0 ? narrow(length) : wide(length));
    if (textCount == texts.length) {
      texts = Arrays.copyOf(texts, textCount * 2);
    }
    texts[textCount++] = text;
    return text;
  }

  private String narrow(int length) {
    String text = new String(bytes, at, length, StandardCharsets.ISO_8859_1);
    at += length;
    return text;
  }

  private String wide(int length) {
    char[] characters = new char[length];
    for (int i = 0; i < length; i++) {
      characters[i] = (char) number();
    }
    return new String(characters);
  }

  /** How many things follow; each takes a byte at least, so that a broken count asks for little. */
  int count() {
    int count = number();
    if (count < 0 || count > bytes.length - at) {
      throw new IllegalArgumentException("there is no room for " + count + " entries");
    }
    return count;
  }

  @SuppressWarnings("unchecked")
  <T> List<T> all(Function<FactInput, T> read) {
    int count = count();
    if (count == 0) {
      return List.of();
    }
    Object[] values = new Object[count];
    for (int i = 0; i < count; i++) {
      values[i] = read.apply(this);
    }
    return (List<T>) List.of(values);
  }

  <T> Optional<T> optional(Function<FactInput, T> read) {
    return flag() ? Optional.of(read.apply(this)) : Optional.empty();
  }

  /** One of an enum's values by its place. */
  <E> E one(List<E> values) {
    return values.get(number());
  }
}
