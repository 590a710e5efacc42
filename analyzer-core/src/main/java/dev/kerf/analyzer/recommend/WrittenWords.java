package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.couple.ElementIndex;
import dev.kerf.analyzer.couple.Words;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The forms in which types write a word: {@code goods}, not {@code good}, {@code hl7}, not {@code
 * hl}, and {@code oauth}, not the {@code auth} that the capitals of {@code OAuthToken} leave.
 */
final class WrittenWords {

  /** Share of the types with a word, and of those with a letter alone, in which both are one. */
  private static final double JOINED_SHARE = 0.6;

  private final ElementIndex index;

  /** How often a letter stands alone, in all names. */
  private final SortedMap<String, Integer> letters = new TreeMap<>();

  /** The words of each type's name with their digits, by element. */
  private final List<List<String>> words = new ArrayList<>();

  WrittenWords(ElementIndex index) {
    this.index = index;
    for (int i = 0; i < index.typeCount(); i++) {
      words.add(Words.numbered(((TypeName) index.element(i)).simpleName()));
      for (String word : words.get(i)) {
        if (word.length() == 1) {
          letters.merge(word, 1, Integer::sum);
        }
      }
    }
  }

  /** The form of a singular word that most of some types have. */
  String of(int[] members, String word) {
    SortedMap<String, Integer> forms = new TreeMap<>();
    SortedMap<String, Integer> before = new TreeMap<>();
    int holders = 0;
    for (int i : members) {
      List<String> held = index.isType(i) ? words.get(i) : List.<String>of();
      for (int at = 0; at < held.size(); at++) {
        if (Words.singular(withoutDigits(held.get(at))).equals(word)) {
          holders++;
          forms.merge(held.get(at), 1, Integer::sum);
          if (at > 0 && held.get(at - 1).length() == 1) {
            before.merge(held.get(at - 1), 1, Integer::sum);
          }
        }
      }
    }
    String form = most(forms, word);
    String letter = most(before, "");
    int joined = before.getOrDefault(letter, 0);
    boolean one =
        joined > JOINED_SHARE * holders
            && joined > JOINED_SHARE * letters.getOrDefault(letter, Integer.MAX_VALUE);
    return one ? letter + form : form;
  }

  private static String most(SortedMap<String, Integer> counts, String otherwise) {
    String most = otherwise;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > counts.getOrDefault(most, 0)) {
        most = entry.getKey();
      }
    }
    return most;
  }

  private static String withoutDigits(String form) {
    int end = form.length();
    while (end > 0 && Character.isDigit(form.charAt(end - 1))) {
      end--;
    }
    return form.substring(0, end);
  }
}
