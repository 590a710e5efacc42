package dev.kerf.analyzer.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.codebase.CodebaseSketch;
import dev.kerf.analyzer.couple.CouplingGraph;
import dev.kerf.analyzer.couple.CouplingKind;
import dev.kerf.analyzer.couple.CouplingOptions;
import dev.kerf.analyzer.parallel.Parallel;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MixtureTest {

  /*
   *  a.Aa -> b.Bb -> c.Cc -> d.Dd by code; only a.Aa touches a table: four types say structure, one
   *  type and one table say data.
   */
  private static CouplingGraph chain() {
    return CouplingGraph.of(
        new CodebaseSketch()
            .use("a.Aa", "b.Bb", "call", "new", "field")
            .use("b.Bb", "c.Cc", "call")
            .use("c.Cc", "d.Dd", "call")
            .write("d.Dd", "ee")
            .build(),
        new CouplingOptions(
            CouplingOptions.defaults().structuralWeights(), 0, 1, 0, 1, 2, 1, 0, false));
  }

  private static double mass(WeightedGraph graph) {
    return graph.totalWeight();
  }

  @Test
  void each_kind_has_a_mass_of_one_for_each_element_that_it_ties() {
    assertEquals(4 + 2, mass(Mixture.of(chain(), Map.of()).even()), 1e-12);
  }

  @Test
  void a_weight_scales_the_mass_of_its_kind() {
    assertEquals(
        4 + 0.5 * 2, mass(Mixture.of(chain(), Map.of(CouplingKind.DATA, 0.5)).even()), 1e-12);
  }

  @Test
  void a_kind_that_weighs_nothing_leaves_no_ties_behind() {
    WeightedGraph graph = Mixture.of(chain(), Map.of(CouplingKind.DATA, 0.0)).even();
    assertEquals(3, graph.ties().pairs());
  }

  @Test
  void elements_that_agree_in_all_draws_are_stable() {
    Agreement agreement =
        Agreement.of(Mixture.of(chain(), Map.of()), ClusteringOptions.defaults(), new Parallel(2));
    for (double stability : agreement.stability().orElseThrow()) {
      assertTrue(stability > 0 && stability <= 1, "stability " + stability);
    }
  }

  @Test
  void any_number_of_threads_draws_the_same() {
    CodebaseSketch sketch = new CodebaseSketch();
    for (int i = 0; i < 60; i++) {
      sketch.use("a.Type" + i, "a.Type" + (i * i + 1) % 60, "call");
      sketch.use("a.Type" + i, "a.Type" + (i + 7) % 60, "field");
    }
    Mixture mixture =
        Mixture.of(CouplingGraph.of(sketch.build(), CouplingOptions.defaults()), Map.of());
    ClusteringOptions options = ClusteringOptions.defaults();

    Agreement alone = Agreement.of(mixture, options, Parallel.NONE);

    for (int threads = 2; threads < 5; threads++) {
      Agreement shared = Agreement.of(mixture, options, new Parallel(threads));
      assertArrayEquals(alone.partition().groupOf(), shared.partition().groupOf());
      assertArrayEquals(alone.stability().orElseThrow(), shared.stability().orElseThrow());
    }
  }

  @Test
  void how_coarse_an_anchor_is_says_nothing_about_how_firmly_elements_stand() {
    CodebaseSketch chain = new CodebaseSketch();
    for (char c = 'a'; c < 'x'; c++) {
      chain.use("a.Type" + c, "a.Type" + (char) (c + 1), "call");
    }
    Mixture mixture =
        Mixture.of(CouplingGraph.of(chain.build(), CouplingOptions.defaults()), Map.of());
    ClusteringOptions options = ClusteringOptions.defaults();
    Partition everything = Partition.of(new int[mixture.nodes()]);

    Agreement anchored = Agreement.of(mixture, everything, options, Parallel.NONE);

    Agreement alone = Agreement.of(mixture, options, Parallel.NONE);
    assertTrue(anchored.partition().count() < alone.partition().count());
    assertArrayEquals(alone.stability().orElseThrow(), anchored.stability().orElseThrow());
  }
}
