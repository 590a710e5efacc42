package dev.kerf.analyzer.couple;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TiesBuilderTest {

  @Test
  void strengths_of_a_pair_add_up_in_both_directions() {
    TiesBuilder builder = new TiesBuilder(3);
    builder.add(2, 0, 1.5);
    builder.add(0, 2, 0.5);
    builder.add(1, 2, 1);
    Ties ties = builder.build();
    assertArrayEquals(new int[] {0, 1, 2, 4}, ties.offsets());
    assertArrayEquals(new int[] {2, 2, 0, 1}, ties.neighbours());
    assertArrayEquals(new double[] {2, 1, 2, 1}, ties.strengths());
    assertEquals(3, ties.degree(2));
    assertEquals(2, ties.pairs());
  }

  @Test
  void nothing_is_tied_to_itself_to_the_unknown_or_by_nothing() {
    TiesBuilder builder = new TiesBuilder(2);
    builder.add(1, 1, 1);
    builder.add(-1, 1, 1);
    builder.add(0, 1, 0);
    assertEquals(0, builder.build().pairs());
  }

  @Test
  void thousands_of_pairs_equal_a_matrix() {
    int size = 120;
    double[][] matrix = new double[size][size];
    TiesBuilder builder = new TiesBuilder(size);
    Random chance = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      int a = chance.nextInt(size);
      int b = chance.nextInt(size);
      int strength = 1 + chance.nextInt(9);
      builder.add(a, b, strength);
      if (a != b) {
        matrix[a][b] += strength;
        matrix[b][a] += strength;
      }
    }
    Ties ties = builder.build();
    for (int a = 0; a < size; a++) {
      for (int b = 0; b < size; b++) {
        assertEquals(matrix[a][b], ties.between(a, b), a + " " + b);
      }
    }
  }
}
