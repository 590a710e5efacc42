package dev.kerf.analyzer.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The words of a class name, as patterns over its kin: {@code TaxRate} is one of *Tax*, Tax*. */
final class NameWords {

  /** Most words of a pattern. */
  private static final int MOST_WORDS = 3;

  /** Shorter ones say nothing: {@code *To*}. */
  private static final int LEAST_LETTERS = 3;

  private NameWords() {}

  /** The wildcards over one name that contain, begin with or end with a few of its words. */
  static SortedSet<String> wildcards(String simpleName) {
    SortedSet<String> out = new TreeSet<>();
    List<Integer> starts = starts(simpleName);
    int words = starts.size();
    for (int first = 0; first < words; first++) {
      for (int next = first + 1; next <= Math.min(words, first + MOST_WORDS); next++) {
        int end = next == words ? simpleName.length() : starts.get(next);
        String part = simpleName.substring(starts.get(first), end);
        if (part.length() >= LEAST_LETTERS) {
          out.add('*' + part + '*');
          if (first == 0) {
            out.add(part + '*');
          }
          if (next == words) {
            out.add('*' + part);
          }
        }
      }
    }
    return out;
  }

  /** Where words begin: at a capital after what is none, and at the last of several capitals. */
  private static List<Integer> starts(String name) {
    List<Integer> out = new ArrayList<>();
    for (int i = 0; i < name.length(); i++) {
      boolean begins = i == 0 || isCapital(name, i) && !isCapital(name, i - 1);
      if (begins || isCapital(name, i) && isSmall(name, i + 1)) {
        out.add(i);
      }
    }
    return out;
  }

  private static boolean isCapital(String name, int at) {
    return name.charAt(at) >= 'A' && name.charAt(at) <= 'Z';
  }

  private static boolean isSmall(String name, int at) {
    return at < name.length() && name.charAt(at) >= 'a' && name.charAt(at) <= 'z';
  }
}
