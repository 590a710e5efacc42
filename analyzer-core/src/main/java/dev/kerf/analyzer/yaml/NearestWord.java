package dev.kerf.analyzer.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Which word of a closed set a misspelt one was meant to be. */
public final class NearestWord {

  private NearestWord() {}

  /** The nearest word, if at most a third of its letters are wrong. */
  public static Optional<String> of(String typed, Collection<String> words) {
    return words.stream()
        .filter(word -> distance(typed, word) <= Math.max(1, word.length() / 3))
        .min(
            Comparator.comparingInt((String word) -> distance(typed, word))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Levenshtein's distance: insertions, deletions and replacements, O(a * b) time, O(b) space. */
  private static int distance(String a, String b) {
    if (Math.abs(a.length() - b.length()) > b.length()) {
      return Integer.MAX_VALUE;
    }
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
