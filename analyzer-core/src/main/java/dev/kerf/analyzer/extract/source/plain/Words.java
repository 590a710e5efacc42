package dev.kerf.analyzer.extract.source.plain;

import java.util.Locale;

/** The words of one file, each as one string, however often it is written; keywords told apart. */
final class Words {

  private static final int KEYWORD_SLOTS = 256;
  private static final String[] KEYWORDS = new String[KEYWORD_SLOTS];
  private static final TokenKind[] KINDS = new TokenKind[KEYWORD_SLOTS];
  private static final int LONGEST_KEYWORD = "synchronized".length();

  static {
    for (TokenKind kind : TokenKind.values()) {
      if (kind.isKeyword()) {
        String keyword = kind.name().toLowerCase(Locale.ROOT);
        int slot = keyword.hashCode() & KEYWORD_SLOTS - 1;
        while (KEYWORDS[slot] != null) {
          slot = slot + 1 & KEYWORD_SLOTS - 1;
        }
        KEYWORDS[slot] = keyword;
        KINDS[slot] = kind;
      }
    }
  }

  private String[] table = new String[512];
  private int size;

  /**
   * The keyword that a word is, or NAME.
   *
   * @param hash of the word, as {@link String#hashCode()} has it
   */
  static TokenKind kind(char[] text, int start, int end, int hash) {
    if (end - start > LONGEST_KEYWORD || text[start] > 'z' || text[start] < 'a') {
      return TokenKind.NAME;
    }
    for (int slot = hash & KEYWORD_SLOTS - 1;
        KEYWORDS[slot] != null;
        slot = slot + 1 & KEYWORD_SLOTS - 1) {
      if (equal(KEYWORDS[slot], text, start, end)) {
        return KINDS[slot];
      }
    }
    return TokenKind.NAME;
  }

  /**
   * The one string of a word.
   *
   * @param hash of the word, as {@link String#hashCode()} has it
   */
  String of(char[] text, int start, int end, int hash) {
    int mask = table.length - 1;
    int slot = hash & mask;
    for (String known = table[slot]; known != null; known = table[slot]) {
      if (known.hashCode() == hash && equal(known, text, start, end)) {
        return known;
      }
      slot = slot + 1 & mask;
    }
    String word = new String(text, start, end - start);
    table[slot] = word;
    if (++size > table.length / 2) {
      grow();
    }
    return word;
  }

  private void grow() {
    String[] old = table;
    table = new String[old.length * 2];
    int mask = table.length - 1;
    for (String word : old) {
      if (word != null) {
        int slot = word.hashCode() & mask;
        while (table[slot] != null) {
          slot = slot + 1 & mask;
        }
        table[slot] = word;
      }
    }
  }

  private static boolean equal(String word, char[] text, int start, int end) {
    int length = end - start;
    if (word.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (word.charAt(i) != text[start + i]) {
        return false;
      }
    }
    return true;
  }
}
