package dev.kerf.analyzer.model;

import java.util.Locale;

/** Turns what is said in a few words into a sentence of its own. */
public final class Sentence {

  private Sentence() {}

  /** With a capital letter and a full stop; empty where nothing is said. */
  public static String of(String words) {
    if (words.isBlank()) {
      return "";
    }
    String sentence = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    return sentence.endsWith(".") ? sentence : sentence + '.';
  }
}
