package dev.kerf.analyzer.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class CellsTest {

  /** Twelve nodes in three groups; in each draw two of them are somewhere else. */
  private static List<Partition> draws(long seed) {
    Random chance = new Random(seed);
    return chance
        .longs(20)
        .mapToObj(
            draw -> {
              int[] labels = {0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2};
              Random moves = new Random(draw);
              labels[moves.nextInt(6)] = moves.nextInt(3);
              labels[moves.nextInt(6)] = moves.nextInt(3);
              return Partition.of(labels);
            })
        .toList();
  }

  /** By what chance would tie. */
  private static final Function<CoAssociation.Agreements, Partition> LEIDEN =
      graph -> new Leiden().cluster(graph.byTies(), 1 / graph.byTies().totalWeight(), 1);

  /** By how many draws hold a group together on average. */
  private static final Function<CoAssociation.Agreements, Partition> BY_SIZE =
      graph -> new Leiden().cluster(graph.bySize(), 0.1, 1);

  @Test
  void cells_say_what_all_pairs_say() {
    for (long seed = 0; seed < 50; seed++) {
      AllPairs pairs = new AllPairs(12);
      Cells cells = new Cells(12);
      for (Partition draw : draws(seed)) {
        pairs.add(draw);
        cells.add(draw);
      }
      Partition agreed = pairs.agreed(0.2, 2, LEIDEN);
      assertEquals(agreed, cells.agreed(0.2, 2, LEIDEN), "seed " + seed);
      assertEquals(pairs.agreed(0.2, 2, BY_SIZE), cells.agreed(0.2, 2, BY_SIZE), "seed " + seed);
      assertArrayEquals(pairs.stability(agreed), cells.stability(agreed), 1e-12);
    }
  }

  @Test
  void the_graph_of_cells_weighs_what_the_graph_of_pairs_weighs() {
    AllPairs pairs = new AllPairs(12);
    Cells cells = new Cells(12);
    for (Partition draw : draws(1)) {
      pairs.add(draw);
      cells.add(draw);
    }
    double[] weights = new double[2];
    int[] nodes = new int[2];
    pairs.agreed(0.2, 2, graph -> measured(graph, 0, weights, nodes));
    cells.agreed(0.2, 2, graph -> measured(graph, 1, weights, nodes));
    assertEquals(weights[0], weights[1], 1e-9);
    assertEquals(12, nodes[0]);
    assertTrue(nodes[1] < 12, "the last group is never parted, and one cell");
  }

  private static Partition measured(
      CoAssociation.Agreements graph, int at, double[] weights, int[] nodes) {
    weights[at] = graph.byTies().totalWeight();
    nodes[at] = graph.byTies().nodes();
    assertEquals(12, graph.bySize().totalWeight());
    return Partition.of(new int[nodes[at]]);
  }

  @Test
  void an_earlier_partition_has_as_many_voices_as_it_is_given() {
    Partition one = Partition.of(new int[] {0, 0, 1, 1});
    Partition other = Partition.of(new int[] {0, 1, 1, 0});
    Cells cells = new Cells(4);
    cells.add(one);
    assertEquals(other, cells.with(other, 3).agreed(0.3, 1, LEIDEN));
    assertEquals(one, cells.agreed(0.3, 1, LEIDEN));
  }

  @Test
  void where_cells_would_be_too_many_later_partitions_part_none() {
    Cells cells = new Cells(4, 2);
    cells.add(Partition.of(new int[] {0, 0, 1, 1}));
    cells.add(Partition.of(new int[] {0, 1, 1, 1}));
    cells.agreed(
        0.2,
        2,
        graph -> {
          assertArrayEquals(new double[] {2, 2}, graph.sizes());
          return Partition.of(new int[2]);
        });
    assertArrayEquals(
        new double[] {0.5, 0.5, 1, 1}, cells.stability(Partition.of(new int[] {0, 0, 1, 1})));
  }
}
