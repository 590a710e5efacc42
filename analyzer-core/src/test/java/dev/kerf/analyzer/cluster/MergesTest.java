package dev.kerf.analyzer.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.couple.TiesBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  private static List<Merges.Merge> merges(WeightedGraph graph, int... sizes) {
    return Merges.of(graph, sizes, 1, 0);
  }

  @Test
  void the_smallest_is_merged_first_with_the_one_it_is_tied_to_most_beyond_chance() {
    List<Merges.Merge> merges = merges(graph(5, CHAIN, numbers(5)), 5, 6, 1, 3, 9);
    assertEquals(
        List.of(
            // Of 2, though 3 and 4 are nearer to each other, and though 1 is its neighbour too.
            new Merges.Merge(2, 3, 2 * 16 / (3.0 * 3)),
            // The union is of size 4, the smallest again, and weighs 6.
            new Merges.Merge(4, 5, 1 * 16 / (1.0 * 6)),
            new Merges.Merge(0, 1, 4 * 16 / (4.0 * 5)),
            new Merges.Merge(6, 7, 1 * 16 / (7.0 * 9))),
        merges);
  }

  @Test
  void of_few_the_two_that_are_tied_most_for_their_weight_are_merged_first() {
    List<Merges.Merge> merges =
        Merges.of(graph(5, CHAIN, numbers(5)), new int[] {5, 6, 1, 3, 9}, 5, 0);
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
  void from_a_few_on_the_nearest_follow_the_smallest() {
    List<Merges.Merge> merges =
        Merges.of(graph(5, CHAIN, numbers(5)), new int[] {5, 6, 1, 3, 9}, 4, 0);
    assertEquals(
        List.of(
            new Merges.Merge(2, 3, 2 * 16 / (3.0 * 3)),
            // 1 * 16 / (1 * 6) between 4 and the union is less than 4 * 16 / (4 * 5).
            new Merges.Merge(0, 1, 4 * 16 / (4.0 * 5)),
            new Merges.Merge(4, 5, 1 * 16 / (1.0 * 6)),
            new Merges.Merge(6, 7, 1 * 16 / (9.0 * 7))),
        merges);
  }

  @Test
  void the_nearest_merge_in_falling_resolution() {
    Random chance = new Random(7);
    List<int[]> ties = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      int one = chance.nextInt(60);
      int other = chance.nextInt(60);
      if (one != other) {
        ties.add(new int[] {one, other, 1 + chance.nextInt(9)});
      }
    }
    List<Merges.Merge> merges =
        Merges.of(graph(60, ties.toArray(int[][]::new), numbers(60)), new int[60], 60, 0);
    assertEquals(59, merges.size());
    for (int i = 1; i < merges.size(); i++) {
      double before = merges.get(i - 1).resolution();
      assertTrue(merges.get(i).resolution() <= before * (1 + 1e-12), "merge " + i);
    }
  }

  @Test
  void of_two_of_one_size_the_one_with_fewer_ties_goes_first() {
    Merges.Merge first = merges(graph(5, CHAIN, numbers(5)), 1, 1, 1, 1, 1).get(0);
    assertEquals(new Merges.Merge(3, 4, 1 * 16 / (3.0 * 1)), first);
  }

  @Test
  void what_is_not_tied_is_never_merged() {
    WeightedGraph graph = graph(5, new int[][] {{0, 1, 1}, {2, 3, 1}}, numbers(5));
    assertEquals(2, merges(graph, 1, 1, 1, 1, 1).size());
  }

  @Test
  void what_is_hardly_tied_stays_apart_and_keeps_no_others_apart() {
    int[][] ties = {{0, 1, 100}, {1, 2, 1}, {2, 3, 100}};
    List<Merges.Merge> merges =
        Merges.of(graph(4, ties, numbers(4)), new int[] {1, 2, 3, 4}, 1, 0.1);
    // 402 in all: 1 * 402 / (201 * 201) between the two pairs is less than a tenth of chance.
    assertEquals(
        List.of(
            new Merges.Merge(0, 1, 100 / (100.0 * 101 / 402)),
            new Merges.Merge(2, 3, 100 / (101.0 * 100 / 402))),
        merges);
  }

  @Test
  void a_toss_between_two_large_groups_moves_no_more_than_the_small_one() {
    // 2 is tied to 0 and 1 almost alike, and those two to each other even more.
    for (int more = 0; more < 2; more++) {
      int[][] ties = {{0, 1, 50}, {0, 2, 10 + more}, {1, 2, 11 - more}};
      Merges.Merge first = merges(graph(3, ties, numbers(3)), 40, 50, 3).get(0);
      assertEquals(2, first.other());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 5})
  void other_numbers_of_the_nodes_make_the_same_levels(int few) {
    List<Integer> numbers = numbers(5);
    Ladder ladder = Ladder.above(alone(5), graph(5, CHAIN, numbers), few);
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(numbers, new Random(seed));
      Ladder renumbered = Ladder.above(alone(5), graph(5, CHAIN, numbers), few);
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
    List<Level> levels = Ladder.above(alone, graph(5, CHAIN, numbers(5)), 5).levels();
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
    Ladder ladder = Ladder.above(Partition.of(cliques), graph, 15);
    assertEquals(300, ladder.levels().get(ladder.middle()).partition().count());
    assertTrue(ladder.levels().size() < 100, ladder.levels().size() + " levels");
    assertEquals(252, ladder.levels().get(ladder.middle() - 1).partition().count());
    List<Integer> counts =
        ladder.levels().stream().map(level -> level.partition().count()).toList();
    List<Integer> few = IntStream.rangeClosed(counts.get(0), 64).boxed().toList();
    assertEquals(few, counts.subList(0, few.size()));
  }

  @Test
  void what_is_not_tied_takes_no_level_away_and_does_not_count_as_one_of_few() {
    int[][] ties = new int[70][];
    for (int i = 0; i < ties.length; i++) {
      ties[i] = new int[] {i, (i + 1) % ties.length, 1 + i % 3};
    }
    Ladder ring = Ladder.above(alone(70), graph(70, ties, numbers(70)), 15);
    Ladder crowd = Ladder.above(alone(700), graph(700, ties, numbers(700)), 15);
    assertEquals(
        ring.levels().stream().map(level -> level.partition().count() + 630).toList(),
        crowd.levels().stream().map(level -> level.partition().count()).toList());
    for (int level = 0; level < ring.levels().size(); level++) {
      int[] ofRing = ring.levels().get(level).partition().groupOf();
      int[] ofCrowd = crowd.levels().get(level).partition().groupOf();
      assertEquals(Partition.of(ofRing), Partition.of(Arrays.copyOf(ofCrowd, 70)));
    }
  }

  private static Partition alone(int nodes) {
    return Partition.of(IntStream.range(0, nodes).toArray());
  }
}
