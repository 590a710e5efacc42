package dev.kerf.analyzer.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** The worked examples that the measures' documentation gives. */
class QualityMeasuresTest {

  @Test
  void modularity_of_two_triangles_cut_between_them() {
    WeightedGraph graph = Graphs.twoTriangles();
    assertEquals(
        5 / 14.0, Modularity.of(graph, Partition.of(new int[] {0, 0, 0, 1, 1, 1}), 1), 1e-12);
  }

  @Test
  void modularity_of_everything_together_is_zero() {
    assertEquals(0, Modularity.of(Graphs.twoTriangles(), Partition.of(new int[6]), 1), 1e-12);
  }

  @Test
  void modularity_does_not_change_when_groups_become_nodes() {
    WeightedGraph graph = Graphs.twoTriangles();
    Partition triangles = Partition.of(new int[] {0, 0, 0, 1, 1, 1});
    assertEquals(
        5 / 14.0,
        Modularity.of(graph.reduced(triangles), Partition.of(new int[] {0, 1}), 1),
        1e-12);
  }

  @Test
  void rand_index_of_two_triples_against_three_pairs() {
    assertEquals(
        8 / 33.0,
        AdjustedRandIndex.of(
            Partition.of(new int[] {0, 0, 0, 1, 1, 1}), Partition.of(new int[] {0, 0, 1, 1, 2, 2})),
        1e-12);
  }

  @Test
  void rand_index_of_equal_partitions_is_one_whatever_the_labels() {
    assertEquals(
        1,
        AdjustedRandIndex.of(
            Partition.of(new int[] {3, 3, 0, 0}), Partition.of(new int[] {1, 1, 2, 2})));
    assertEquals(1, AdjustedRandIndex.of(Partition.of(new int[3]), Partition.of(new int[3])));
  }

  @Test
  void rand_index_wants_the_same_nodes() {
    assertThrows(
        IllegalArgumentException.class,
        () -> AdjustedRandIndex.of(Partition.of(new int[3]), Partition.of(new int[4])));
  }
}
