package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.couple.ElementIndex;
import dev.kerf.analyzer.couple.TechnicalWords;
import dev.kerf.analyzer.couple.Words;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the packages of types are about. A package is written in one word where a type is not:
 * {@code loanproduct} is read as {@code loan product} where the names of types know both words.
 */
final class PackageWords {

  /** A shorter piece of a segment stands in it by chance. */
  private static final int LEAST_LETTERS = 3;

  private final ElementIndex index;
  private final Set<String> known = new HashSet<>();
  private final Map<String, List<String>> bySegment = new HashMap<>();

  PackageWords(ElementIndex index) {
    this.index = index;
    for (int type = 0; type < index.typeCount(); type++) {
      for (String word : Words.of(((TypeName) index.element(type)).simpleName())) {
        if (word.length() >= LEAST_LETTERS) {
          known.add(word);
        }
      }
    }
  }

  /** In singular, without what speaks of layers, from the outer package to the inner one. */
  List<String> of(int element) {
    List<String> words = new ArrayList<>();
    if (index.element(element) instanceof TypeName type && !type.packageName().isEmpty()) {
      for (String segment : type.packageName().split("\\.")) {
        words.addAll(bySegment.computeIfAbsent(segment, this::read));
      }
    }
    return words;
  }

  private List<String> read(String segment) {
    List<String> words = new ArrayList<>();
    for (String word : Words.of(segment)) {
      List<String> parts = parts(word);
      for (String part : parts.isEmpty() ? List.of(word) : parts) {
        if (!TechnicalWords.contains(part)) {
          words.add(part);
        }
      }
    }
    return words;
  }

  /** The fewest known words that a word is written of; itself where it is known, empty for none. */
  private List<String> parts(String word) {
    List<List<String>> upTo = new ArrayList<>();
    upTo.add(List.of());
    for (int end = 1; end <= word.length(); end++) {
      List<String> best = null;
      for (int start = 0; start <= end - LEAST_LETTERS; start++) {
        String part = Words.singular(word.substring(start, end));
        List<String> before = upTo.get(start);
        if (before != null
            && known.contains(part)
            && (best == null || before.size() + 1 < best.size())) {
          best = new ArrayList<>(before);
          best.add(part);
        }
      }
      upTo.add(best);
    }
    List<String> all = upTo.get(word.length());
    return all == null ? List.of() : all;
  }
}
