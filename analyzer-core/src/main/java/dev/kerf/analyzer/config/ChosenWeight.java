package dev.kerf.analyzer.config;

import dev.kerf.analyzer.weight.Weight;
import java.util.Objects;

/**
 * A weight that somebody chose.
 *
 * @param value one that the weight may have
 * @param origin who said it
 */
public record ChosenWeight(Weight weight, double value, Origin origin) {
  public ChosenWeight {
    Objects.requireNonNull(weight, "weight");
    Objects.requireNonNull(origin, "origin");
  }
}
