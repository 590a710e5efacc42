package dev.kerf.analyzer.extract;

import dev.kerf.analyzer.fact.Fact;
import java.util.List;

/**
 * What an extractor read from one input.
 *
 * @param facts in the order of the input
 * @param problems what could not be read
 */
public record Extraction(List<Fact> facts, List<Problem> problems) {

  public Extraction {
    facts = List.copyOf(facts);
    problems = List.copyOf(problems);
  }

  public static Extraction of(Fact fact) {
    return new Extraction(List.of(fact), List.of());
  }

  public static Extraction failed(Problem problem) {
    return new Extraction(List.of(), List.of(problem));
  }
}
