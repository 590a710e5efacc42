package dev.kerf.analyzer.couple;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TiesTest {

  private static final int SIZE = 60;

  @Test
  void a_sum_has_the_bits_that_adding_pair_by_pair_gives() {
    Random chance = new Random(3);
    List<Ties> parts = List.of(drawn(chance), drawn(chance), drawn(chance));
    double[] factors = {0.3, 1.7, 0.9};
    TiesBuilder builder = new TiesBuilder(SIZE);
    for (int part = 0; part < factors.length; part++) {
      addAll(parts.get(part), factors[part], new boolean[SIZE], builder);
    }
    assertSameTies(builder.build(), Ties.sum(SIZE, parts, factors));
  }

  @Test
  void a_part_that_counts_nothing_ties_nothing() {
    Ties sum = Ties.sum(SIZE, List.of(drawn(new Random(4))), new double[] {0});
    assertEquals(0, sum.pairs());
    assertEquals(SIZE, sum.elements());
  }

  @Test
  void what_is_dropped_is_tied_to_nothing_and_the_rest_as_before() {
    Ties ties = drawn(new Random(5));
    boolean[] dropped = new boolean[SIZE];
    dropped[0] = true;
    dropped[17] = true;
    TiesBuilder builder = new TiesBuilder(SIZE);
    addAll(ties, 1, dropped, builder);
    assertSameTies(builder.build(), ties.without(dropped));
    assertSame(ties, ties.without(new boolean[SIZE]));
  }

  private static Ties drawn(Random chance) {
    TiesBuilder builder = new TiesBuilder(SIZE);
    for (int i = 0; i < 500; i++) {
      builder.add(chance.nextInt(SIZE), chance.nextInt(SIZE), chance.nextDouble());
    }
    return builder.build();
  }

  private static void addAll(Ties ties, double factor, boolean[] dropped, TiesBuilder builder) {
    for (int i = 0; i < SIZE; i++) {
      for (int at = ties.offsets()[i]; at < ties.offsets()[i + 1]; at++) {
        int other = ties.neighbours()[at];
        if (other > i && !dropped[i] && !dropped[other]) {
          builder.add(i, other, factor * ties.strengths()[at]);
        }
      }
    }
  }

  private static void assertSameTies(Ties expected, Ties actual) {
    assertArrayEquals(expected.offsets(), actual.offsets());
    assertArrayEquals(expected.neighbours(), actual.neighbours());
    assertArrayEquals(expected.strengths(), actual.strengths());
  }
}
