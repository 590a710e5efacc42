package dev.kerf.analyzer.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.codebase.CodebaseSketch;
import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.Decision;
import dev.kerf.analyzer.result.Extraction;
import dev.kerf.analyzer.result.Extraction.ExtractionStep;
import dev.kerf.analyzer.result.SharedUse;
import dev.kerf.analyzer.result.Standing;
import dev.kerf.analyzer.result.Standing.StandingTie;
import dev.kerf.analyzer.result.Tie;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WhyTest {

  private static Candidate recommended(CodebaseSketch sketch) {
    AnalysisResult result =
        Recommendation.withDefaults()
            .recommend(sketch.build(), new Provenance("kerf test", List.of()));
    return result.candidates().stream()
        .filter(candidate -> candidate.id().equals(result.recommended().orElseThrow()))
        .findFirst()
        .orElseThrow();
  }

  private static Standing standing(Candidate candidate, String element) {
    return candidate.standings().stream()
        .filter(standing -> standing.element().equals(element))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void every_element_of_the_recommended_cut_is_explained() {
    Candidate candidate = recommended(RecommendationTest.shop());
    Set<String> explained =
        candidate.standings().stream().map(Standing::element).collect(Collectors.toSet());
    candidate.services().forEach(s -> assertTrue(explained.containsAll(s.types()), s.id()));
    for (Standing standing : candidate.standings()) {
      assertTrue(standing.stability().orElseThrow() >= 0, standing.element());
      assertTrue(standing.stability().orElseThrow() <= 1, standing.element());
      assertTrue(standing.own() + standing.nextShare() <= 1 + 1e-9, standing.element());
    }
  }

  @Test
  void every_cut_says_what_it_would_take() {
    AnalysisResult result =
        Recommendation.withDefaults()
            .recommend(RecommendationTest.shop().build(), new Provenance("kerf test", List.of()));
    for (Candidate candidate : result.candidates()) {
      int crossings = candidate.ties().stream().mapToInt(Tie::count).sum();
      assertEquals(
          crossings,
          candidate.decisions().stream().mapToInt(Decision::clears).sum(),
          candidate.id());
      assertEquals(candidate.services().size() - 1, candidate.plan().size(), candidate.id());
      assertEquals(
          candidate.id().equals(result.recommended().orElseThrow()),
          !candidate.standings().isEmpty(),
          candidate.id());
    }
  }

  @Test
  void an_entity_is_held_by_its_table_and_its_own_service() {
    Standing order = standing(recommended(RecommendationTest.shop()), "shop.model.Order");
    assertEquals("order", order.place());
    List<String> forIt =
        order.ties().stream()
            .filter(tie -> tie.place().equals("order"))
            .map(StandingTie::to)
            .toList();
    assertTrue(forIt.contains("table:orders"), forIt.toString());
    assertTrue(order.own() > order.nextShare());
  }

  @Test
  void what_calls_a_neighbour_names_it_as_the_next_best_place_and_what_would_flip_it() {
    Standing service = standing(recommended(RecommendationTest.shop()), "shop.core.OrderService");
    assertEquals(Optional.of("invoice"), service.next());
    assertEquals("It would belong to Invoice without 5 of its strongest ties.", service.flip());
    assertTrue(
        service.ties().stream().anyMatch(tie -> tie.to().equals("shop.core.InvoiceService")),
        service.ties().toString());
  }

  @Test
  void a_table_is_held_by_who_writes_it_however_often_it_is_joined() {
    CodebaseSketch sketch = RecommendationTest.shop();
    for (int join = 0; join < 9; join++) {
      sketch.join("shop.db.InvoiceRepository", "invoices", "order_lines");
    }
    Standing lines = standing(recommended(sketch), "table:order_lines");
    assertEquals("order", lines.place());
    assertTrue(lines.doubt() < 0, lines.toString());
  }

  @Test
  void a_class_whose_methods_work_for_two_services_is_to_be_split_along_them() {
    CodebaseSketch sketch = RecommendationTest.shop();
    for (String method : List.of("place", "cancel")) {
      sketch.call("shop.web.Desk", method, "shop.core.OrderService");
    }
    for (String method : List.of("bill", "remind")) {
      sketch.call("shop.web.Desk", method, "shop.core.InvoiceService");
    }
    SharedUse desk = sharedUse(sketch, "shop.web.Desk");
    assertEquals("split", desk.how());
    assertEquals(List.of("bill", "remind"), desk.methods().get("invoice"));
    assertEquals(List.of("cancel", "place"), desk.methods().get("order"));
  }

  @Test
  void a_shared_helper_of_one_service_alone_could_go_there() {
    CodebaseSketch sketch =
        RecommendationTest.shop()
            .utility("shop.util.Rounding")
            .utility("shop.util.Text")
            .use("shop.core.InvoiceService", "shop.util.Rounding", "call")
            .use("shop.core.InvoiceService", "shop.util.Text", "call")
            .use("shop.core.OrderService", "shop.util.Text", "call");
    assertEquals("local", sharedUse(sketch, "shop.util.Rounding").how());
    assertEquals("kernel", sharedUse(sketch, "shop.util.Text").how());
    assertEquals("2 services use it", sharedUse(sketch, "shop.util.Text").reason());
  }

  private static SharedUse sharedUse(CodebaseSketch sketch, String type) {
    return recommended(sketch).sharedUses().stream()
        .filter(use -> use.type().equals(type))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void the_service_without_ties_of_data_goes_first_and_clears_nothing_of_the_others() {
    List<Extraction> plan = recommended(RecommendationTest.shop()).plan();
    assertEquals("parcel", plan.get(0).service());
    assertEquals(2, plan.size(), "the last one is what remains");
    assertTrue(plan.get(0).steps().stream().allMatch(step -> step.clears().isEmpty()));
  }

  @Test
  void the_steps_of_a_service_clear_each_of_its_ties_once() {
    Candidate candidate = recommended(RecommendationTest.shop());
    int cleared = 0;
    for (Extraction extraction : candidate.plan()) {
      for (ExtractionStep step : extraction.steps()) {
        cleared += step.clears().stream().mapToInt(one -> one.count()).sum();
      }
    }
    assertEquals(candidate.ties().stream().mapToInt(tie -> tie.count()).sum(), cleared);
    List<String> steps =
        candidate.plan().get(1).steps().stream().map(ExtractionStep::step).toList();
    assertEquals(
        List.of("assign-stores", "split-transactions", "drop-foreign-keys"), steps.subList(0, 3));
    assertEquals("delete-old-path", steps.get(steps.size() - 1));
  }
}
