package dev.kerf.analyzer.profile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CircleCallsTest {

  /** 0 -> 1 <-> 2 -> 3, and 0 -> 3. */
  private final CircleCalls calls = new CircleCalls(new int[][] {{1, 2, 3, 3}, {2}, {1, 3}, {}});

  @Test
  void a_circle_calls_each_other_one_once_and_never_itself() {
    assertEquals(3, calls.size());
    assertEquals(calls.of(1), calls.of(2));
    assertArrayEquals(new int[] {1, 2}, calls.members(calls.of(1)));
    assertEquals(2, count(calls.of(0)));
    assertEquals(1, count(calls.of(1)));
    assertEquals(calls.of(3), calls.called(calls.first(calls.of(1))));
    assertEquals(0, count(calls.of(3)));
  }

  private int count(int circle) {
    return calls.first(circle + 1) - calls.first(circle);
  }
}
