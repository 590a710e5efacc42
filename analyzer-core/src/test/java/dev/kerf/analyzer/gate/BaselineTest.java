package dev.kerf.analyzer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kerf.analyzer.crossing.Crossing.Identity;
import dev.kerf.analyzer.crossing.CrossingKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class BaselineTest {

  private static final Identity CALL = new Identity(CrossingKind.CALL, List.of("a.A", "b.B"));
  private static final Identity JOIN =
      new Identity(CrossingKind.JOIN, List.of("a.A", "table:order items", "table:x"));

  private static Baseline read(String text) throws Baseline.InvalidException {
    return Baseline.read("b.txt", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void what_is_written_is_read_again_in_the_same_bytes() throws Exception {
    Baseline baseline =
        new Baseline(new TreeMap<>()).with(List.of(JOIN, CALL), " it was\n\tthere ");
    Baseline again = read(baseline.text());
    assertEquals(baseline, again);
    assertEquals(baseline.text(), again.text());
    assertEquals("it was there", again.reasons().get(CALL));
    assertEquals(
        "call\ta.A\tb.B\t# it was there",
        baseline.text().lines().filter(line -> !line.startsWith("#")).findFirst().orElseThrow());
  }

  @Test
  void a_known_crossing_keeps_its_reason() {
    Baseline baseline = Baseline.EMPTY.with(List.of(CALL), "one").with(List.of(CALL, JOIN), "two");
    assertEquals("one", baseline.reasons().get(CALL));
    assertEquals("two", baseline.reasons().get(JOIN));
  }

  @Test
  void a_line_that_is_no_crossing_is_refused_with_its_number() {
    Baseline.InvalidException problem =
        assertThrows(
            Baseline.InvalidException.class, () -> read("# head\ncall\ta\tb\n<<<<<<< HEAD\n"));
    assertEquals("b.txt:3 is no crossing: '<<<<<<< HEAD'", problem.getMessage());
    assertThrows(Baseline.InvalidException.class, () -> read("call\n"));
  }
}
