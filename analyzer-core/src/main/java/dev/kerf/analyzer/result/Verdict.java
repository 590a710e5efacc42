package dev.kerf.analyzer.result;

import java.util.List;

/**
 * The answer in one sentence, with its reasons.
 *
 * @param sentence what Kerf proposes and what it would cost
 * @param reasons each with the numbers that it rests on
 * @param unseen what Kerf could not see that bears on the answer, as sentences
 */
public record Verdict(String sentence, List<String> reasons, List<String> unseen) {
  public Verdict {
    reasons = List.copyOf(reasons);
    unseen = List.copyOf(unseen);
  }
}
