package dev.kerf.analyzer.couple;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits identifiers into words: {@code HTTPOrderLines_v2} is http, order, line, v. */
public final class Words {

  private Words() {}

  /** The words of a name in order, lower case, singular, without digits. */
  public static List<String> of(String identifier) {
    List<String> words = asWritten(identifier);
    words.replaceAll(Words::singular);
    return words;
  }

  /** The words of a name in order, lower case, without digits. */
  public static List<String> asWritten(String identifier) {
    return split(identifier, false);
  }

  /** The words of a name in order, lower case, each with the digits right behind it. */
  public static List<String> numbered(String identifier) {
    return split(identifier, true);
  }

  private static List<String> split(String identifier, boolean numbered) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= identifier.length(); i++) {
      char c = i < identifier.length() ? identifier.charAt(i) : '_';
      boolean letter = Character.isLetter(c);
      if (start >= 0 && (!letter || startsWord(identifier, i))) {
        int end = i;
        while (numbered && end < identifier.length() && Character.isDigit(identifier.charAt(end))) {
          end++;
        }
        words.add(identifier.substring(start, end).toLowerCase(Locale.ROOT));
        start = -1;
      }
      if (letter && start < 0) {
        start = i;
      }
    }
    return words;
  }

  private static boolean startsWord(String text, int at) {
    char c = text.charAt(at);
    if (!Character.isUpperCase(c)) {
      return false;
    }
    boolean afterUpper = Character.isUpperCase(text.charAt(at - 1));
    return !afterUpper || at + 1 < text.length() && Character.isLowerCase(text.charAt(at + 1));
  }

  /** English plurals only; a wrong guess is the same wrong guess everywhere. */
  public static String singular(String word) {
    if (word.length() > 4 && word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + 'y';
    }
    if (word.length() > 4
        && (word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches"))) {
      return word.substring(0, word.length() - 2);
    }
    boolean plural =
        word.length() > 3
            && word.endsWith("s")
            && !word.endsWith("ss")
            && !word.endsWith("us")
            && !word.endsWith("is");
    return plural ? word.substring(0, word.length() - 1) : word;
  }
}
