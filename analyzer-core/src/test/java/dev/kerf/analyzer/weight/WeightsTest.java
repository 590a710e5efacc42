package dev.kerf.analyzer.weight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WeightsTest {

  private static final Path REPOSITORY =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();

  @Test
  void each_weight_has_a_name_of_its_own_a_default_that_can_be_written_and_a_reason() {
    assertEquals(Weights.ALL.size(), Weights.ALL.stream().map(Weight::name).distinct().count());
    for (Weight weight : Weights.ALL) {
      String text = weight.text(weight.byDefault());
      assertEquals(Optional.of(weight.byDefault()), weight.read(text), weight.name());
      assertFalse(weight.meaning().isBlank() || weight.reason().isBlank(), weight.name());
    }
  }

  @Test
  void what_a_weight_may_not_be_is_not_read() {
    for (String wrong : List.of("-1", "NaN", "1e3", "0x1", "", "many", "1.5.2", "Infinity")) {
      for (Weight weight : Weights.ALL) {
        assertEquals(Optional.empty(), weight.read(wrong), weight.name() + " " + wrong);
      }
    }
    assertEquals(Optional.empty(), CouplingWeights.CARRIER_FACTOR.read("1.01"));
    assertEquals(Optional.empty(), ClusteringWeights.DRAWS.read("256"));
    assertEquals(Optional.empty(), CouplingWeights.PACKAGE_TOKENS.read("1"));
    assertEquals("a number from 0.0 to 1.0", CouplingWeights.CARRIER_FACTOR.expected());
    assertEquals("a whole number, 2 or more", RecommendWeights.MOST_SERVICES.expected());
    assertThrows(
        IllegalArgumentException.class,
        () -> Weights.defaults().with(CouplingWeights.CARRIER_FACTOR, 2));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Weights(new TreeMap<>(Map.of("couple.none", 1.0))));
  }

  @Test
  void every_weight_counts_in_the_hash() {
    assertEquals(
        Weights.ALL.size() + 1,
        Stream.concat(
                Stream.of(Weights.defaults().hash()),
                Weights.ALL.stream()
                    .map(weight -> Weights.defaults().with(weight, other(weight)).hash()))
            .distinct()
            .count());
  }

  /** Some value that is not the default. */
  private static double other(Weight weight) {
    double other = weight.kind() == Weight.Kind.WHOLE ? weight.byDefault() + 1 : weight.most();
    double bounded = Double.isInfinite(other) ? weight.byDefault() + 1 : other;
    return weight.byDefault() == bounded ? weight.least() : bounded;
  }

  @Test
  void a_chosen_default_is_weighed_like_one_that_nobody_chose() {
    Weights chosen = Weights.defaults().with(CouplingWeights.WRITE_FACTOR, 2);
    assertEquals(Weights.defaults().hash(), chosen.hash());
    assertNotEquals(Weights.defaults(), chosen);
  }

  @Test
  void resolutions_the_wrong_way_round_contradict_each_other() {
    Weights wrong = Weights.defaults().with(ClusteringWeights.LOWEST_RESOLUTION, 2);
    assertEquals(
        Optional.of(
            "'cluster.lowest-resolution' is 2.0 and above 'cluster.highest-resolution', which is"
                + " 1.4"),
        wrong.contradiction());
    assertTrue(Weights.defaults().contradiction().isEmpty());
  }

  @Test
  void the_page_lists_every_weight_with_its_default_and_its_reason() throws Exception {
    List<String> rows =
        Files.readAllLines(REPOSITORY.resolve("docs/weights.md")).stream()
            .filter(line -> line.startsWith("| `"))
            .toList();
    assertEquals(
        Weights.ALL.stream()
            .map(
                weight ->
                    "| `%s` | %s | %s | %s |"
                        .formatted(
                            weight.name(),
                            weight.text(weight.byDefault()),
                            weight.meaning(),
                            weight.reason()))
            .toList(),
        rows);
  }
}
