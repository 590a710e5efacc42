package dev.kerf.analyzer.weight;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What all weights are for one analysis.
 *
 * @param said by name the values that somebody chose; all others are as by default
 */
public record Weights(SortedMap<String, Double> said) {

  /** All that there are, in the order of the stages. */
  public static final List<Weight> ALL =
      Stream.of(CouplingWeights.ALL, ClusteringWeights.ALL, RecommendWeights.ALL)
          .flatMap(List::stream)
          .toList();

  private static final Weights DEFAULTS = new Weights(new TreeMap<>());

  public Weights {
    said = Collections.unmodifiableSortedMap(new TreeMap<>(said));
    said.forEach(
        (name, value) -> {
          Weight weight = named(name).orElseThrow(() -> new IllegalArgumentException(name));
          if (!(value >= weight.least() && value <= weight.most())) {
            throw new IllegalArgumentException(name + " is " + value);
          }
        });
  }

  /** What every analysis uses unless told otherwise. */
  public static Weights defaults() {
    return DEFAULTS;
  }

  /** The weight that people write so. */
  public static Optional<Weight> named(String name) {
    return ALL.stream().filter(weight -> weight.name().equals(name)).findFirst();
  }

  /** The same with one value chosen. */
  public Weights with(Weight weight, double value) {
    SortedMap<String, Double> more = new TreeMap<>(said);
    more.put(weight.name(), value);
    return new Weights(more);
  }

  public double number(Weight weight) {
    return said.getOrDefault(weight.name(), weight.byDefault());
  }

  public int whole(Weight weight) {
    return (int) number(weight);
  }

  public boolean flag(Weight weight) {
    return number(weight) != 0;
  }

  /** Why these values cannot hold together; empty where they can. */
  public Optional<String> contradiction() {
    Weight low = ClusteringWeights.LOWEST_RESOLUTION;
    Weight high = ClusteringWeights.HIGHEST_RESOLUTION;
    return number(low) > number(high)
        ? Optional.of(
            "'"
                + low.name()
                + "' is "
                + low.text(number(low))
                + " and above '"
                + high.name()
                + "', which is "
                + high.text(number(high)))
        : Optional.empty();
  }

  /** By name every value that holds, as people write it. */
  public SortedMap<String, String> values() {
    SortedMap<String, String> values = new TreeMap<>();
    ALL.forEach(weight -> values.put(weight.name(), weight.text(number(weight))));
    return values;
  }

  /** SHA-256 over all values in lower-case hex: two analyses with one hash were weighed alike. */
  public String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      values()
          .forEach(
              (name, value) ->
                  digest.update((name + '=' + value + '\n').getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
