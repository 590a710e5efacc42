package dev.kerf.cli;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A closed set of words that may be typed; a word outside it is told what it was meant to be.
 *
 * @param words in the order in which people should read them
 */
record Vocabulary(List<String> words) {

  Vocabulary {
    words = List.copyOf(words);
  }

  /** The words of an enum whose constants read as they are typed. */
  static Vocabulary of(Object... constants) {
    return new Vocabulary(Arrays.stream(constants).map(Object::toString).toList());
  }

  /** {@code "Did you mean 'x'?"}, or all the words when none is near. */
  String hint(String typed) {
    return nearest(typed)
        .map(word -> "Did you mean '" + word + "'?")
        .orElseGet(() -> "Known are: " + String.join(", ", words) + ".");
  }

  /** The nearest word, if at most a third of its letters are wrong. */
  private Optional<String> nearest(String typed) {
    return words.stream()
        .filter(word -> distance(typed, word) <= Math.max(1, word.length() / 3))
        .min(
            Comparator.comparingInt((String word) -> distance(typed, word))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Levenshtein's distance: insertions, deletions and replacements, O(a * b) time, O(b) space. */
  private static int distance(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[b.length()];
  }
}
