package dev.kerf.analyzer.result;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A figure of a candidate. Cost figures stand beside the mean of random cuts with the same sizes.
 *
 * @param id kebab-case: {@code crossing-calls}
 * @param label for people
 * @param value in {@code unit}
 * @param unit {@code count}, {@code share}, {@code score}
 * @param randomMean of random cuts with the same sizes, where it was computed
 * @param kinds of crossings that it counts; empty where it counts none
 */
public record Figure(
    String id,
    String label,
    double value,
    String unit,
    OptionalDouble randomMean,
    List<String> kinds) {

  public Figure {
    kinds = List.copyOf(kinds);
  }

  /** One that counts no crossings. */
  public Figure(String id, String label, double value, String unit) {
    this(id, label, value, unit, OptionalDouble.empty(), List.of());
  }
}
