package dev.kerf.analyzer.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReachTest {

  /** 0 -> 1 <-> 2 -> 3, 4 alone. */
  @Test
  void whoever_calls_into_a_circle_gets_to_all_of_it_and_beyond() {
    int[][] callees = {{1}, {2}, {1, 3}, {}, {}};
    Reach reach = reach(callees, 0, 2, 3, 4);
    assertEquals(4, reach.count(0));
    assertEquals(3, reach.count(1));
    assertEquals(1, reach.count(2));
    assertEquals(1, reach.count(3));
    assertEquals(0b011, reach.of(1));
    assertEquals(0b111, reach.of(3));
  }

  @Test
  void it_is_what_a_search_from_each_method_finds() {
    Random chance = new Random(6);
    for (int graph = 0; graph < 40; graph++) {
      int size = 2 + chance.nextInt(150);
      int[][] callees = new int[size][];
      for (int method = 0; method < size; method++) {
        callees[method] = chance.ints(chance.nextInt(3), 0, size).toArray();
      }
      int[] starts = chance.ints(Reach.MOST, 0, size).toArray();
      Reach reach = reach(callees, starts);
      for (int bit = 0; bit < starts.length; bit++) {
        BitSet found = new BitSet();
        search(starts[bit], callees, found);
        assertEquals(found.cardinality(), reach.count(bit));
        for (int method = 0; method < size; method++) {
          assertEquals(found.get(method), (reach.of(method) >>> bit & 1) != 0);
        }
      }
    }
  }

  private static void search(int method, int[][] callees, BitSet found) {
    if (!found.get(method)) {
      found.set(method);
      for (int callee : callees[method]) {
        search(callee, callees, found);
      }
    }
  }

  private static Reach reach(int[][] callees, int... starts) {
    return new Reach(new CircleCalls(callees), starts);
  }
}
