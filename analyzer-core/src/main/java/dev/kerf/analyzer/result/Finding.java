package dev.kerf.analyzer.result;

import java.util.Locale;

/** A diagnostic as the result states it. */
public record Finding(String severity, String id, Place at, String message, String remedy) {

  /**
   * The remedy as people read it: with a capital letter and a full stop; empty when there is none.
   */
  public String advice() {
    if (remedy.isBlank()) {
      return "";
    }
    String sentence = remedy.substring(0, 1).toUpperCase(Locale.ROOT) + remedy.substring(1);
    return sentence.endsWith(".") ? sentence : sentence + '.';
  }
}
