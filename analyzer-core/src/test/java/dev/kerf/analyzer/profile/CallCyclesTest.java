package dev.kerf.analyzer.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.crossing.Crossing;
import dev.kerf.analyzer.crossing.CrossingKind;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.result.CallCycle;
import dev.kerf.analyzer.result.Extraction.Cleared;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CallCyclesTest {

  /** {@code a>b 3}: three classes of a call one of b. */
  private static List<Crossing> calls(String... lines) {
    List<Crossing> out = new ArrayList<>();
    for (String line : lines) {
      String from = line.substring(0, line.indexOf('>'));
      String to = line.substring(line.indexOf('>') + 1, line.indexOf(' '));
      int count = Integer.parseInt(line.substring(line.indexOf(' ') + 1));
      for (int i = 0; i < count; i++) {
        out.add(crossing(CrossingKind.CALL, from, to, i));
      }
    }
    return out;
  }

  private static Crossing crossing(CrossingKind kind, String from, String to, int number) {
    TypeName user = TypeName.of(from + ".Caller" + number);
    TypeName used = TypeName.of(to + ".Called");
    return new Crossing(
        new Crossing.Identity(kind, List.of(user.id(), used.id())),
        user,
        used,
        from,
        to,
        "Called.run",
        List.of(new SourceLocation(from + ".java", number + 1)));
  }

  private static String breaks(CallCycle cycle) {
    return cycle.breaks().stream().map(CallCyclesTest::brief).toList().toString();
  }

  private static String brief(Cleared tie) {
    return tie.from() + '>' + tie.to() + ' ' + tie.count();
  }

  @Test
  void without_a_circle_there_is_nothing_to_turn_around() {
    assertEquals(List.of(), CallCycles.of(calls("a>b 3", "b>c 1", "a>c 2")));
  }

  @Test
  void of_two_services_the_one_with_fewer_calls_calls_back() {
    CallCycle cycle = CallCycles.of(calls("orders>couriers 5", "couriers>orders 2")).get(0);

    assertEquals(List.of("couriers", "orders"), cycle.services());
    assertEquals("[couriers>orders 2]", breaks(cycle));
    assertTrue(cycle.smallest());
  }

  /**
   * Two triangles share the tie b>c. Cutting the cheapest tie of each costs 2 + 2, the shared one
   * 3.
   *
   * <pre>
   *   a --4--> b --3--> c --2--> a
   *            c --2--> d --4--> b
   * </pre>
   */
  @Test
  void the_smallest_set_may_be_one_tie_that_several_circles_share() {
    List<CallCycle> cycles = CallCycles.of(calls("a>b 4", "b>c 3", "c>a 2", "c>d 2", "d>b 4"));

    assertEquals(1, cycles.size());
    assertEquals("[b>c 3]", breaks(cycles.get(0)));
  }

  @Test
  void circles_that_do_not_touch_are_told_apart() {
    List<CallCycle> cycles = CallCycles.of(calls("a>b 1", "b>a 2", "x>y 2", "y>x 1", "b>x 9"));

    assertEquals(List.of("a", "b"), cycles.get(0).services());
    assertEquals(List.of("x", "y"), cycles.get(1).services());
    assertEquals("[a>b 1]", breaks(cycles.get(0)));
    assertEquals("[y>x 1]", breaks(cycles.get(1)));
  }

  @Test
  void types_that_are_only_named_call_nobody_back() {
    List<Crossing> crossings = calls("a>b 1");
    crossings.add(crossing(CrossingKind.TYPE_USE, "b", "a", 1));

    assertEquals(List.of(), CallCycles.of(crossings));
  }

  @Test
  void no_order_of_random_services_has_fewer_calls_back() {
    Random chance = new Random(7);
    for (int round = 0; round < 40; round++) {
      int services = 3 + chance.nextInt(4);
      int[][] weights = new int[services][services];
      List<String> lines = new ArrayList<>();
      for (int from = 0; from < services; from++) {
        for (int to = 0; to < services; to++) {
          weights[from][to] = from != to && chance.nextInt(3) > 0 ? 1 + chance.nextInt(4) : 0;
          if (weights[from][to] > 0) {
            lines.add("s" + from + ">s" + to + ' ' + weights[from][to]);
          }
        }
      }
      int found =
          CallCycles.of(calls(lines.toArray(String[]::new))).stream()
              .flatMap(cycle -> cycle.breaks().stream())
              .mapToInt(Cleared::count)
              .sum();
      assertEquals(fewest(weights, new ArrayList<>(), 0), found, lines.toString());
    }
  }

  /** Every order, by hand. */
  private static int fewest(int[][] weights, List<Integer> order, int back) {
    if (order.size() == weights.length) {
      return back;
    }
    int best = Integer.MAX_VALUE;
    for (int next = 0; next < weights.length; next++) {
      if (!order.contains(next)) {
        int more = 0;
        for (int earlier : order) {
          more += weights[next][earlier];
        }
        List<Integer> longer = new ArrayList<>(order);
        longer.add(next);
        best = Math.min(best, fewest(weights, longer, back + more));
      }
    }
    return best;
  }

  @Test
  void a_ring_of_more_services_than_can_be_proved_is_still_opened_once() {
    int services = CallCycle.MOST_PROVED + 4;
    List<String> ring = new ArrayList<>();
    for (int i = 0; i < services; i++) {
      ring.add("s%02d>s%02d %d".formatted(i, (i + 1) % services, i == 11 ? 1 : 5));
    }
    CallCycle cycle = CallCycles.of(calls(ring.toArray(String[]::new))).get(0);

    assertFalse(cycle.smallest());
    assertEquals("[s11>s12 1]", breaks(cycle));
  }
}
