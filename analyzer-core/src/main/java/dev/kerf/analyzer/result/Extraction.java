package dev.kerf.analyzer.result;

import java.util.List;

/**
 * One service on its way out of the monolith.
 *
 * @param service its id
 * @param reason why it is its turn, with the numbers
 * @param steps in their order; a step that has nothing to do is left out
 */
public record Extraction(String service, String reason, List<ExtractionStep> steps) {

  /**
   * One step.
   *
   * @param step {@code assign-stores}, {@code remove-joins}, {@code split-transactions}, {@code
   *     drop-foreign-keys}, {@code move-code}, {@code redirect-callers}, {@code delete-old-path}
   * @param what is done, as a sentence with the numbers
   * @param clears the ties of the candidate that are gone afterwards, by their ends and kind
   */
  public record ExtractionStep(String step, String what, List<Cleared> clears) {
    public ExtractionStep {
      clears = List.copyOf(clears);
    }
  }

  /** Ties between two services, as {@link Tie} lists them with their evidence. */
  public record Cleared(String from, String to, String kind, int count) {}

  public Extraction {
    steps = List.copyOf(steps);
  }
}
