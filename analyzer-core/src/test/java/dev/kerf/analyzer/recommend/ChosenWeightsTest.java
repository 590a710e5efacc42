package dev.kerf.analyzer.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.cluster.ClusteringOptions;
import dev.kerf.analyzer.couple.CouplingOptions;
import dev.kerf.analyzer.couple.EvolutionOptions;
import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.InputEntry;
import dev.kerf.analyzer.weight.ClusteringWeights;
import dev.kerf.analyzer.weight.CouplingWeights;
import dev.kerf.analyzer.weight.RecommendWeights;
import dev.kerf.analyzer.weight.Weight;
import dev.kerf.analyzer.weight.Weights;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChosenWeightsTest {

  private static AnalysisResult analysed(Weights weights, Guidance guidance) {
    return new Recommendation(weights)
        .recommend(
            RecommendationTest.shop().build(), new Provenance("kerf test", List.of()), guidance);
  }

  private static InputEntry entry(AnalysisResult result) {
    return result.inputs().stream().filter(i -> i.kind().equals("weights")).findAny().orElseThrow();
  }

  private static List<Record> options(Weights weights) {
    return List.of(
        CouplingOptions.of(weights),
        EvolutionOptions.of(weights),
        ClusteringOptions.of(weights),
        RecommendOptions.of(weights));
  }

  @Test
  void every_weight_reaches_the_stage_that_it_is_for() {
    for (Weight weight : Weights.ALL) {
      double other =
          weight.byDefault() == weight.most() ? weight.least() : weight.byDefault() + 0.1;
      double chosen = weight.kind() == Weight.Kind.WHOLE ? weight.byDefault() + 1 : other;
      double fitting = Math.min(chosen, weight.most());
      assertNotEquals(
          options(Weights.defaults()),
          options(Weights.defaults().with(weight, fitting)),
          weight.name());
    }
  }

  @Test
  void a_result_says_what_it_was_weighed_with() {
    AnalysisResult plain = analysed(Weights.defaults(), Guidance.NONE);
    AnalysisResult other =
        analysed(Weights.defaults().with(CouplingWeights.WRITE_FACTOR, 3), Guidance.NONE);
    assertEquals("2.0", plain.options().get("couple.write-factor"));
    assertEquals("3.0", other.options().get("couple.write-factor"));
    assertEquals("defaults", entry(plain).name());
    assertEquals("couple.write-factor", entry(other).name());
    assertNotEquals(entry(plain).hash(), entry(other).hash());
    assertEquals(Weights.ALL.size(), plain.options().size());
  }

  @Test
  void a_chosen_limit_changes_the_recommendation() {
    assertEquals(
        3, services(analysed(Weights.defaults(), Guidance.NONE)), "the shop has three services");
    Weights whole = Weights.defaults().with(RecommendWeights.LEAST_TYPES_TO_CUT, 1_000);
    assertEquals(Optional.empty(), analysed(whole, Guidance.NONE).recommended());
  }

  private static int services(AnalysisResult result) {
    return result.candidates().stream()
        .filter(candidate -> result.recommended().filter(candidate.id()::equals).isPresent())
        .findAny()
        .orElseThrow()
        .services()
        .size();
  }

  @Test
  void in_a_hurry_a_result_says_how_many_mixtures_it_really_drew() {
    Guidance quick = new Guidance(Optional.empty(), Optional.empty(), Optional.empty(), true);
    AnalysisResult result = analysed(Weights.defaults(), quick);
    assertEquals("1", result.options().get("cluster.draws"));
    assertTrue(entry(result).name().contains(ClusteringWeights.DRAWS.name()));
  }
}
