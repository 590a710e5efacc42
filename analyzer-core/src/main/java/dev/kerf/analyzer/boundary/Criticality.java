package dev.kerf.analyzer.boundary;

import java.util.List;
import java.util.Optional;

/**
 * How much it matters to the business that something works, as a team says it.
 *
 * @param word as written: {@code high}, or a number
 * @param value the larger, the more critical: low is 1, medium 2, high 3
 * @param rules what is so critical
 */
public record Criticality(String word, double value, List<Rule<CriticalPattern>> rules) {

  private static final List<String> WORDS = List.of("low", "medium", "high");

  public Criticality {
    rules = List.copyOf(rules);
  }

  /** The value of a word or a number; empty where it is neither. */
  static Optional<Double> valueOf(String word) {
    if (WORDS.contains(word)) {
      return Optional.of(WORDS.indexOf(word) + 1.0);
    }
    return word.matches("\\d{1,6}(\\.\\d{1,6})?")
        ? Optional.of(Double.valueOf(word))
        : Optional.empty();
  }
}
