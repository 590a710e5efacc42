package dev.kerf.analyzer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.gate.BlindSpots.Spot;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.result.GateNotice;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BlindSpotsTest {

  private static Spot spot(String type, String what, int line) {
    return new Spot(type, what, new SourceLocation(type + ".java", line));
  }

  @Test
  void a_place_that_moved_is_not_new_and_a_second_one_is() {
    List<Spot> before = List.of(spot("A", "call 'x'", 3));
    assertEquals(List.of(), BlindSpots.added(before, List.of(spot("A", "call 'x'", 9)), true));
    List<GateNotice> told =
        BlindSpots.added(
            before,
            List.of(spot("A", "call 'x'", 9), spot("A", "call 'x'", 12), spot("B", "call 'y'", 1)),
            true);
    assertEquals(2, told.size());
    assertEquals(12, told.get(0).at().line());
    assertEquals(true, told.get(1).fails());
  }

  @Test
  void several_of_one_type_are_one_notice() {
    List<GateNotice> told =
        BlindSpots.added(List.of(), List.of(spot("A", "one", 1), spot("A", "two", 2)), false);
    assertEquals(1, told.size());
    assertEquals(
        "A has a new place that Kerf cannot follow: one, and 1 more there", told.get(0).message());
  }
}
