package dev.kerf.analyzer.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.crossing.CrossingKind;
import dev.kerf.analyzer.result.Extraction;
import dev.kerf.analyzer.result.Extraction.Cleared;
import dev.kerf.analyzer.result.Service;
import dev.kerf.analyzer.result.Tie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExtractionOrderTest {

  private static Service service(String id) {
    return new Service(
        id, id, List.of(id + ".A"), List.of("table:" + id), List.of(), List.of(), List.of());
  }

  private static List<Service> services(String... ids) {
    return List.of(ids).stream().map(ExtractionOrderTest::service).toList();
  }

  private static Tie tie(String from, String to, String kind, int count) {
    return new Tie(from, to, kind, count, List.of());
  }

  private static List<Cleared> cleared(List<Extraction> plan) {
    return plan.stream()
        .flatMap(extraction -> extraction.steps().stream())
        .flatMap(step -> step.clears().stream())
        .toList();
  }

  /** Three services, each with a tie of every kind to each other. */
  @Test
  void a_plan_clears_every_tie_of_every_kind_exactly_once() {
    List<String> ids = List.of("a", "b", "c");
    List<Tie> ties = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (String from : ids) {
      for (String to : ids) {
        for (CrossingKind kind : CrossingKind.values()) {
          if (!from.equals(to)) {
            ties.add(tie(from, to, kind.word(), 2));
            expected.add(new Cleared(from, to, kind.word(), 2).toString());
          }
        }
      }
    }
    List<Extraction> plan =
        ExtractionOrder.of(services("a", "b", "c"), ties, Optional.empty(), Map.of());

    assertEquals(
        expected.stream().sorted().toList(),
        cleared(plan).stream().map(Cleared::toString).sorted().toList());
  }

  @Test
  void ties_to_what_is_out_already_were_cleared_with_it() {
    List<Tie> ties = List.of(tie("a", "b", "call", 1), tie("b", "c", "foreign-key", 5));
    List<Extraction> plan =
        ExtractionOrder.of(services("a", "b", "c"), ties, Optional.empty(), Map.of());

    assertEquals(List.of("a", "b"), plan.stream().map(Extraction::service).toList());
    assertEquals(List.of(new Cleared("a", "b", "call", 1)), cleared(plan.subList(0, 1)));
    assertEquals(List.of(new Cleared("b", "c", "foreign-key", 5)), cleared(plan.subList(1, 2)));
  }

  @Test
  void the_fewest_ties_of_data_go_first_and_what_stays_never_goes() {
    List<Tie> ties = List.of(tie("a", "b", "join", 3), tie("b", "c", "call", 9));

    assertEquals(
        List.of("c", "a"),
        ExtractionOrder.of(services("a", "b", "c"), ties, Optional.empty(), Map.of()).stream()
            .map(Extraction::service)
            .toList());
    assertEquals(
        List.of("a", "b"),
        ExtractionOrder.of(services("a", "b", "c"), ties, Optional.of("c"), Map.of()).stream()
            .map(Extraction::service)
            .toList());
  }
}
