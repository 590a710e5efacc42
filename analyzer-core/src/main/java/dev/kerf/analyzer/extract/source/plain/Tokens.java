package dev.kerf.analyzer.extract.source.plain;

import java.util.Arrays;

/**
 * The tokens of a file, by number; behind the last there is any number of {@link TokenKind#END}.
 */
final class Tokens {

  private TokenKind[] kinds;
  private String[] texts;
  private int[] starts;
  private int[] lines;
  private int[] partners;
  private int count;

  /**
   * @param characters of the file
   */
  Tokens(int characters) {
    int expected = Math.max(64, characters / 5);
    kinds = new TokenKind[expected];
    texts = new String[expected];
    starts = new int[expected];
    lines = new int[expected];
    partners = new int[expected];
  }

  /**
   * @param text of a word or a literal, null for signs
   * @param start the offset in the file
   */
  void add(TokenKind kind, String text, int start, int line) {
    if (count == kinds.length) {
      grow();
    }
    kinds[count] = kind;
    texts[count] = text;
    starts[count] = start;
    lines[count] = line;
    count++;
  }

  private void grow() {
    int length = count * 2;
    kinds = Arrays.copyOf(kinds, length);
    texts = Arrays.copyOf(texts, length);
    starts = Arrays.copyOf(starts, length);
    lines = Arrays.copyOf(lines, length);
    partners = Arrays.copyOf(partners, length);
  }

  /** Says that one bracket closes another. */
  void pair(int opening, int closing) {
    partners[opening] = closing;
  }

  int count() {
    return count;
  }

  TokenKind kind(int index) {
    return index < count ? kinds[index] : TokenKind.END;
  }

  String text(int index) {
    return texts[index];
  }

  int line(int index) {
    return index < count ? lines[index] : count == 0 ? 1 : lines[count - 1];
  }

  /** The bracket that closes this one. */
  int closing(int opening) {
    return partners[opening];
  }

  boolean isWord(int index, String word) {
    return kind(index) == TokenKind.NAME && texts[index].equals(word);
  }

  /** Whether nothing stands between a sign of one character and the token after it. */
  boolean touchesNext(int index) {
    return index + 1 < count && starts[index + 1] == starts[index] + 1;
  }
}
