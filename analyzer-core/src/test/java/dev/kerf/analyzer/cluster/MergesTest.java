package dev.kerf.analyzer.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.couple.TiesBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MergesTest {

  /*
   *   0 -4- 1 -1- 2 -2- 3 -1- 4        total 16, weights 4, 5, 3, 3, 1
   */
  private static final int[][] CHAIN = {{0, 1, 4}, {1, 2, 1}, {2, 3, 2}, {3, 4, 1}};

  private static WeightedGraph graph(int nodes, int[][] ties, List<Integer> numbers) {
    TiesBuilder builder = new TiesBuilder(nodes);
    for (int[] tie : ties) {
      builder.add(numbers.get(tie[0]), numbers.get(tie[1]), tie[2]);
    }
    return WeightedGraph.of(builder.build());
  }

  private static List<Integer> numbers(int nodes) {
    return new ArrayList<>(IntStream.range(0, nodes).boxed().toList());
  }

  @Test
  void the_two_that_are_tied_most_for_their_size_are_merged_first() {
    List<Merges.Merge> merges = Merges.of(graph(5, CHAIN, numbers(5)));
    assertEquals(
        List.of(
            new Merges.Merge(3, 4, 1 * 16 / (3.0 * 1)),
            // Not 2 with 3, who is one with 4 by now: 2 * 16 / (3 * 4) is less than 4 * 16 / (4 *
            // 5).
            new Merges.Merge(0, 1, 4 * 16 / (4.0 * 5)),
            new Merges.Merge(2, 5, 2 * 16 / (3.0 * 4)),
            new Merges.Merge(6, 7, 1 * 16 / (9.0 * 7))),
        merges);
  }

  @Test
  void what_is_not_tied_is_never_merged() {
    assertEquals(2, Merges.of(graph(5, new int[][] {{0, 1, 1}, {2, 3, 1}}, numbers(5))).size());
  }

  @Test
  void merges_come_in_falling_resolution() {
    Random chance = new Random(7);
    List<int[]> ties = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      int one = chance.nextInt(60);
      int other = chance.nextInt(60);
      if (one != other) {
        ties.add(new int[] {one, other, 1 + chance.nextInt(9)});
      }
    }
    List<Merges.Merge> merges = Merges.of(graph(60, ties.toArray(int[][]::new), numbers(60)));
    assertEquals(59, merges.size());
    for (int i = 1; i < merges.size(); i++) {
      double before = merges.get(i - 1).resolution();
      assertTrue(merges.get(i).resolution() <= before * (1 + 1e-12), "merge " + i);
    }
  }

  @Test
  void other_numbers_of_the_nodes_make_the_same_levels() {
    List<Integer> numbers = numbers(5);
    Ladder ladder = Ladder.above(alone(5), graph(5, CHAIN, numbers));
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(numbers, new Random(seed));
      Ladder renumbered = Ladder.above(alone(5), graph(5, CHAIN, numbers));
      assertEquals(ladder.levels().size(), renumbered.levels().size());
      for (int level = 0; level < ladder.levels().size(); level++) {
        int[] found = renumbered.levels().get(level).partition().groupOf();
        int[] groups = IntStream.range(0, 5).map(node -> found[numbers.get(node)]).toArray();
        assertEquals(ladder.levels().get(level).partition(), Partition.of(groups));
      }
    }
  }

  @Test
  void a_level_has_one_group_less_than_the_next_finer_one() {
    Partition alone = alone(5);
    List<Level> levels = Ladder.above(alone, graph(5, CHAIN, numbers(5))).levels();
    assertEquals(
        List.of(1, 2, 3, 4, 5), levels.stream().map(level -> level.partition().count()).toList());
    assertEquals(16 / 63.0, levels.get(0).to());
    assertEquals(16 / 63.0, levels.get(1).from());
    // More than one in plain modularity: parted in the middle for other reasons.
    assertEquals(1, levels.get(1).to());
    assertEquals(1, levels.get(4).from());
  }

  @Test
  void of_very_many_groups_only_some_levels_are_kept() {
    WeightedGraph graph = Graphs.cliques(300, 4);
    int[] cliques = IntStream.range(0, graph.nodes()).map(node -> node / 4).toArray();
    Ladder ladder = Ladder.above(Partition.of(cliques), graph);
    assertEquals(300, ladder.levels().get(ladder.middle()).partition().count());
    assertTrue(ladder.levels().size() < 100, ladder.levels().size() + " levels");
    assertEquals(64, ladder.levels().get(ladder.middle() - 1).partition().count());
  }

  private static Partition alone(int nodes) {
    return Partition.of(IntStream.range(0, nodes).toArray());
  }
}
