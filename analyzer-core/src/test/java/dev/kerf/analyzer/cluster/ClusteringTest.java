package dev.kerf.analyzer.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClusteringTest {

  private static final Partition TRIANGLES = Partition.of(new int[] {0, 0, 0, 1, 1, 1});

  private static Partition leiden(WeightedGraph graph, double resolution, long seed) {
    return new Leiden().cluster(graph, resolution / graph.totalWeight(), seed);
  }

  @Test
  void leiden_finds_two_triangles() {
    assertEquals(TRIANGLES, leiden(Graphs.twoTriangles(), 1, 1));
  }

  @Test
  void leiden_gives_the_same_for_the_same_seed() {
    WeightedGraph graph = Graphs.cliques(12, 5);
    for (long seed = 0; seed < 5; seed++) {
      assertEquals(leiden(graph, 1, seed), leiden(Graphs.cliques(12, 5), 1, seed));
    }
  }

  @Test
  void a_higher_resolution_parts_more() {
    WeightedGraph graph = Graphs.cliques(12, 5);
    assertEquals(12, leiden(graph, 1, 1).count());
    assertTrue(leiden(graph, 0.1, 1).count() < 12);
    assertTrue(leiden(graph, 20, 1).count() > 12);
  }

  @Test
  void a_graph_without_nodes_or_ties_is_no_problem() {
    assertEquals(0, new Leiden().cluster(Graphs.of(0, new int[0][]), 1, 1).count());
    assertEquals(3, new Leiden().cluster(Graphs.of(3, new int[0][]), 0, 1).count());
  }

  @Test
  void groups_are_numbered_by_their_first_node() {
    assertArrayEquals(new int[] {0, 1, 0, 2}, Partition.of(new int[] {7, 3, 7, 0}).groupOf());
  }

  @Test
  void refining_is_lying_within() {
    Partition fine = Partition.of(new int[] {0, 0, 1, 2, 2, 2});
    assertTrue(fine.refines(TRIANGLES));
    assertFalse(TRIANGLES.refines(fine));
    assertEquals(TRIANGLES, fine.merged(Partition.of(new int[] {0, 0, 1})));
  }

  @Test
  void agreement_is_the_share_of_partitions_that_hold_a_pair() {
    AllPairs agreement = new AllPairs(4);
    agreement.add(Partition.of(new int[] {0, 0, 1, 1}));
    agreement.add(Partition.of(new int[] {0, 0, 0, 1}));
    assertEquals(1, agreement.between(0, 1));
    assertEquals(0.5, agreement.between(2, 0));
    assertEquals(0, agreement.between(0, 3));
    assertArrayEquals(
        new double[] {1, 1, 0.5, 0.5}, agreement.stability(Partition.of(new int[] {0, 0, 1, 1})));
    WeightedGraph graph = agreement.graph(0.3, 2);
    assertEquals(0.25, graph.ties().between(1, 2));
    assertEquals(0, agreement.graph(0.6, 2).ties().between(1, 2), "below the least agreement");
  }

  /** Two trios that some of ten draws hold together, among so many others that stand alone. */
  private static boolean areOne(int drawsTogether, int others) {
    int nodes = 6 + 3 * others;
    CoAssociation agreement = new AllPairs(nodes);
    for (int draw = 0; draw < 10; draw++) {
      int[] groups = new int[nodes];
      for (int node = 0; node < nodes; node++) {
        boolean joined = draw < drawsTogether && node < 6;
        groups[node] = joined ? 0 : node / 3;
      }
      agreement.add(Partition.of(groups));
    }
    Ensemble ensemble = new Ensemble(null, new Leiden(), ClusteringOptions.defaults());
    int[] found = ensemble.consensus(agreement).groupOf();
    return found[0] == found[5];
  }

  @Test
  void two_groups_are_one_when_enough_draws_say_so_however_large_the_system_is() {
    for (int others : new int[] {0, 1, 20, 200}) {
      assertTrue(areOne(4, others), "four of ten draws, beside " + others);
      assertFalse(areOne(2, others), "two of ten draws, beside " + others);
    }
  }

  @Test
  void the_levels_of_a_ladder_are_nested_around_the_middle() {
    WeightedGraph graph = Graphs.cliques(16, 6);
    // Two cliques to a group, so that there is something to merge and something to split.
    int[] pairs = new int[graph.nodes()];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = i / 12;
    }
    Partition middle = Partition.of(pairs);
    Ladder ladder = Ladder.around(middle, graph, 2, ClusteringOptions.defaults());
    List<Level> levels = ladder.levels();
    assertEquals(middle, levels.get(ladder.middle()).partition());
    assertTrue(ladder.middle() > 0, "there is something coarser");
    assertTrue(ladder.middle() < levels.size() - 1, "there is something finer");
    for (int i = 1; i < levels.size(); i++) {
      assertTrue(levels.get(i).partition().refines(levels.get(i - 1).partition()), "level " + i);
      assertTrue(levels.get(i).partition().count() > levels.get(i - 1).partition().count());
      assertTrue(levels.get(i).from() >= levels.get(i - 1).to());
    }
  }

  @Test
  void restricting_keeps_what_nodes_weigh_in_the_whole() {
    WeightedGraph half = Graphs.twoTriangles().restricted(new int[] {0, 1, 2});
    assertArrayEquals(new double[] {2, 2, 3}, half.nodeWeights());
    assertEquals(3, half.ties().pairs());
  }

  @Test
  void larger_systems_get_fewer_draws_but_never_too_few() {
    ClusteringOptions options = ClusteringOptions.defaults();
    assertEquals(120, options.drawsFor(30));
    assertEquals(120, options.drawsFor(4_100));
    assertEquals(50, options.drawsFor(10_000));
    assertEquals(20, options.drawsFor(1_000_000));
  }
}
