package dev.kerf.analyzer.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.boundary.BoundariesFile;
import dev.kerf.analyzer.boundary.BoundariesReader;
import dev.kerf.analyzer.boundary.CodeOwners;
import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.Move;
import dev.kerf.analyzer.yaml.InvalidYamlException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GuidanceTest {

  private static final String DRAFT =
      """
      version: 1
      services:
        order:
          types: ['shop.*.Order*']
          tables: [orders, order_lines]
        money:
          types: ['shop.*.Invoice*', shop.web.ParcelController]
          tables: [invoices]
        post:
          types: ['shop.*.Parcel*']
          tables: [parcels]
      shared-kernel:
        types: [shop.util.Money]
      """;

  private static AnalysisResult analysed(Guidance guidance) {
    return Recommendation.withDefaults()
        .recommend(
            RecommendationTest.shop().build(), new Provenance("kerf test", List.of()), guidance);
  }

  private static BoundariesFile file(String text) throws InvalidYamlException {
    return BoundariesReader.read(
        "draft.yml", text.getBytes(StandardCharsets.UTF_8), List.of("call"));
  }

  private static Optional<Candidate> candidate(AnalysisResult result, String id) {
    return result.candidates().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  private static Guidance draft(String text) throws InvalidYamlException {
    return new Guidance(Optional.of(file(text)), Optional.empty(), Optional.empty(), false);
  }

  @Test
  void a_draft_stands_beside_the_others_with_the_same_figures() throws InvalidYamlException {
    AnalysisResult result = analysed(draft(DRAFT));
    Candidate draft = candidate(result, "draft").orElseThrow();
    Candidate recommended = candidate(result, result.recommended().orElseThrow()).orElseThrow();

    assertEquals(3, draft.services().size());
    assertEquals(List.of("shop.util.Money"), draft.sharedKernel().types());
    assertTrue(draft.figures().stream().anyMatch(figure -> figure.randomMean().isPresent()));
    assertEquals("crossing-calls", recommended.figures().get(0).id());
    assertEquals("crossing-calls", draft.figures().get(0).id());
  }

  @Test
  void the_one_type_that_a_draft_misplaces_is_the_move_that_is_proposed()
      throws InvalidYamlException {
    List<Move> moves = candidate(analysed(draft(DRAFT)), "draft").orElseThrow().moves();

    assertEquals(1, moves.size(), moves.toString());
    assertEquals("shop.web.ParcelController", moves.get(0).element());
    assertEquals("money", moves.get(0).from());
    assertEquals("post", moves.get(0).to());
  }

  @Test
  void what_a_draft_does_not_name_stays_unassigned_with_a_nearest_service()
      throws InvalidYamlException {
    Candidate draft =
        candidate(
                analysed(draft("version: 1\nservices:\n  order:\n    types: ['**.Order*']\n")),
                "draft")
            .orElseThrow();

    assertTrue(draft.unassigned().types().contains("shop.core.InvoiceService"));
    assertEquals("order", draft.nearest().get("shop.core.InvoiceService"));
  }

  @Test
  void what_stands_between_two_services_stays_where_the_anchor_has_it()
      throws InvalidYamlException {
    for (String home : List.of("Order", "Invoice")) {
      StringBuilder anchor = new StringBuilder("version: 1\nservices:\n");
      for (String thing : List.of("Order", "Invoice", "Parcel")) {
        String more = thing.equals(home) ? ", shop.core.Between" : "";
        anchor.append("  " + thing.toLowerCase(Locale.ROOT) + ":\n    types: ['shop.*.");
        anchor.append(thing + "*'" + more + "]\n");
      }
      Guidance anchored =
          new Guidance(
              Optional.empty(), Optional.of(file(anchor.toString())), Optional.empty(), false);
      AnalysisResult result =
          Recommendation.withDefaults()
              .recommend(
                  RecommendationTest.shop()
                      .use("shop.core.Between", "shop.core.OrderService", "call")
                      .use("shop.core.Between", "shop.core.InvoiceService", "call")
                      .build(),
                  new Provenance("kerf test", List.of()),
                  anchored);

      Candidate candidate = candidate(result, result.recommended().orElseThrow()).orElseThrow();
      String found =
          candidate.services().stream()
              .filter(service -> service.types().contains("shop.core.Between"))
              .map(service -> service.id())
              .findFirst()
              .orElse("nowhere");
      assertEquals(home.toLowerCase(Locale.ROOT), found);
    }
  }

  @Test
  void code_owners_part_the_application_as_far_as_they_do() {
    // In the sketch a type's path is its name.
    CodeOwners owners = CodeOwners.of("*Order* @orders\n*Invoice* @money\n*Parcel* @post\n");
    Guidance guided = Guidance.NONE.with(Optional.of(owners));
    Guidance all = Guidance.NONE.with(Optional.of(CodeOwners.of("* @all\n")));

    Candidate candidate = candidate(analysed(guided), "code-owners").orElseThrow();
    assertEquals(3, candidate.services().size());
    assertFalse(candidate(analysed(all), "code-owners").isPresent());
  }

  @Test
  void a_quick_run_finds_the_same_clear_cut() {
    Guidance quick = new Guidance(Optional.empty(), Optional.empty(), Optional.empty(), true);

    assertEquals(analysed(Guidance.NONE).recommended(), analysed(quick).recommended());
  }

  @Test
  void a_quick_run_says_that_it_did_not_measure_how_firmly_anything_stands() {
    Guidance quick = new Guidance(Optional.empty(), Optional.empty(), Optional.empty(), true);
    AnalysisResult hurried = analysed(quick);
    AnalysisResult result = analysed(Guidance.NONE);

    assertEquals(Set.of(true), firmness(result));
    assertEquals(Set.of(false), firmness(hurried));
    assertTrue(hasAgreement(result));
    assertFalse(hasAgreement(hurried));
    assertEquals(
        result.verdict().unseen().size() + 1,
        hurried.verdict().unseen().size(),
        () -> "it says so: " + hurried.verdict().unseen());
    assertEquals(
        Set.of(true),
        recommended(hurried).figures().stream()
            .filter(figure -> figure.unit().equals("count"))
            .map(figure -> figure.randomMean().isPresent())
            .collect(Collectors.toSet()),
        "random cuts stand beside each cost as always");
  }

  private static Candidate recommended(AnalysisResult result) {
    return candidate(result, result.recommended().orElseThrow()).orElseThrow();
  }

  private static Set<Boolean> firmness(AnalysisResult result) {
    return recommended(result).standings().stream()
        .map(standing -> standing.stability().isPresent())
        .collect(Collectors.toSet());
  }

  private static boolean hasAgreement(AnalysisResult result) {
    return recommended(result).figures().stream()
        .anyMatch(figure -> figure.id().equals("agreement"));
  }
}
