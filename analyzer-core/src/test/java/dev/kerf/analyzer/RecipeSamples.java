package dev.kerf.analyzer;

import dev.kerf.analyzer.crossing.CrossingKind;
import java.util.ArrayList;
import java.util.List;

/** A shop before and after each step of each recipe: what the recipe tells, done. */
final class RecipeSamples {

  /**
   * One step taken.
   *
   * @param before sources with the crossing
   * @param after the same without it
   */
  record Sample(CrossingKind kind, String step, List<String> before, List<String> after) {
    @Override
    public String toString() {
      return kind.word() + ": " + step;
    }
  }

  private final List<Sample> samples = new ArrayList<>();

  /** All of them. */
  static List<Sample> all() {
    RecipeSamples all = new RecipeSamples();
    CodeSamples.add(all);
    DataSamples.add(all);
    UnitSamples.add(all);
    SharedSamples.add(all);
    return all.samples;
  }

  void add(CrossingKind kind, String step, List<String> before, List<String> after) {
    samples.add(new Sample(kind, step, before, after));
  }
}
