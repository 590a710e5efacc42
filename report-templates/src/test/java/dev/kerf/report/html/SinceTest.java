package dev.kerf.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.result.AnalysisResult;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a page says of an earlier result. */
class SinceTest {

  /** Services 0, 1, 2 of four types each; each type calls its namesake in both others. */
  private final AnalysisResult then = Results.cut(3, 4, 1);

  private static Since since(AnalysisResult then, AnalysisResult now) {
    return SinceBuilder.of(then, now);
  }

  private static List<String> figures(Since since) {
    return since.figures().stream()
        .map(f -> f.label() + ' ' + f.then() + ' ' + f.now() + ' ' + f.change() + ' ' + f.verdict())
        .toList();
  }

  @Test
  void nothing_has_changed_since_the_same_result() {
    Since since = since(then, Results.cut(3, 4, 1));

    assertEquals(
        List.of(
            "types 13 13 ±0 ",
            "tables 3 3 ±0 ",
            "services 3 3 ±0 ",
            "crossings 24 24 ±0 ",
            "calls 24 24 ±0 "),
        figures(since));
    assertEquals(List.of(), since.moved());
    assertEquals(List.of(), since.sets());
    assertEquals(List.of(), since.added());
    assertEquals(List.of(), since.gone());
    assertEquals("keeps 4 of its 4 types, has 4 now", since.fates().get(0).what());
  }

  @Test
  void what_is_new_and_what_it_costs_is_told_by_name() {
    Since since = since(then, Results.cut(3, 5, 2));

    assertTrue(figures(since).contains("crossings 24 30 +6 worse"), figures(since)::toString);
    assertEquals(
        List.of("New tables 3", "New types 3"),
        since.sets().stream().map(set -> set.title() + ' ' + set.count()).toList());
    assertEquals("New: calls", since.added().get(0).kind());
    assertEquals(6, since.added().get(0).evidence().size());
    assertEquals(
        "Type4",
        since.added().get(0).evidence().stream()
            .map(crossing -> crossing.from().simple())
            .distinct()
            .collect(Collectors.joining(",")));
  }

  @Test
  void what_is_gone_leads_nowhere() {
    Since since = since(Results.cut(3, 4, 2), Results.cut(2, 4, 1));

    assertTrue(figures(since).contains("crossings 24 8 \u221216 better"), figures(since)::toString);
    assertEquals("Service2", since.fates().get(2).then());
    assertEquals("is gone", since.fates().get(2).what());
    assertEquals(
        List.of("", "", "", ""),
        since.sets().get(0).names().stream().map(Page.Name::anchor).toList());
  }

  @Test
  void services_are_known_again_by_their_types_whatever_they_are_called() {
    AnalysisResult now = Results.cut(3, 4, 1);
    Since since = since(Results.swapped(3, 4, 1), now);

    assertEquals(List.of(), since.moved());
    assertEquals(
        List.of("Service1 Service0", "Service0 Service1", "Service2 Service2"),
        since.fates().stream().map(fate -> fate.then() + ' ' + fate.now().name()).toList());
  }
}
