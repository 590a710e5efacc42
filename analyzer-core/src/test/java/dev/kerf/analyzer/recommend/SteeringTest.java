package dev.kerf.analyzer.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.boundary.BoundariesReader;
import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.Extraction;
import dev.kerf.analyzer.result.Finding;
import dev.kerf.analyzer.result.Service;
import dev.kerf.analyzer.result.ServiceProfile;
import dev.kerf.analyzer.result.ServiceProfile.Critical;
import dev.kerf.analyzer.yaml.InvalidYamlException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The shop has three clear parts: orders, invoices and parcels. */
class SteeringTest {

  private static AnalysisResult analysed(String constraints) throws InvalidYamlException {
    String file = "version: 1\nservices: {}\nconstraints:\n" + constraints.indent(2);
    Guidance guidance =
        new Guidance(
            Optional.of(
                BoundariesReader.read(
                    "boundaries.yml", file.getBytes(StandardCharsets.UTF_8), List.of())),
            Optional.empty(),
            Optional.empty(),
            false);
    return Recommendation.withDefaults()
        .recommend(
            RecommendationTest.shop().build(), new Provenance("kerf test", List.of()), guidance);
  }

  private static Candidate recommended(AnalysisResult result) {
    return result.candidates().stream()
        .filter(candidate -> candidate.label().equals("Recommended"))
        .findFirst()
        .orElseThrow();
  }

  private static String home(AnalysisResult result, String element) {
    return recommended(result).services().stream()
        .filter(s -> s.types().contains(element) || s.stores().contains(element))
        .map(Service::id)
        .findFirst()
        .orElse("outside");
  }

  private static List<String> told(AnalysisResult result) {
    return result.diagnostics().stream().map(Finding::id).toList();
  }

  @Test
  void a_file_without_services_is_no_draft() throws InvalidYamlException {
    AnalysisResult result = analysed("services: 3");

    assertTrue(result.candidates().stream().noneMatch(one -> one.basis().equals("draft")));
    assertEquals(List.of(), told(result));
  }

  @Test
  void what_must_be_linked_is_in_one_service_with_its_tables() throws InvalidYamlException {
    AnalysisResult free = analysed("{}");
    AnalysisResult linked =
        analysed("must-link: {paid-orders: [shop.model.Order, shop.model.Invoice]}");

    assertFalse(home(free, "shop.model.Order").equals(home(free, "shop.model.Invoice")));
    assertEquals(home(linked, "shop.model.Order"), home(linked, "shop.model.Invoice"));
    assertEquals(home(linked, "shop.model.Order"), home(linked, "table:invoices"));
    assertFalse(home(linked, "shop.model.Order").equals("outside"));
  }

  @Test
  void what_cannot_be_linked_is_never_in_one_service() throws InvalidYamlException {
    AnalysisResult free = analysed("{}");
    AnalysisResult parted =
        analysed("cannot-link: {desk: [shop.core.OrderService, shop.web.OrderController]}");

    assertEquals(home(free, "shop.core.OrderService"), home(free, "shop.web.OrderController"));
    for (Candidate candidate : parted.candidates()) {
      for (Service service : candidate.services()) {
        assertFalse(
            candidate.basis().equals("coupling")
                && service
                    .types()
                    .containsAll(List.of("shop.core.OrderService", "shop.web.OrderController")),
            candidate.id());
      }
    }
  }

  @Test
  void a_service_has_the_name_and_the_elements_that_are_pinned_to_it() throws InvalidYamlException {
    AnalysisResult result =
        analysed("pinned: {logistics: [shop.model.Parcel, shop.core.InvoiceService]}");

    assertEquals("logistics", home(result, "shop.model.Parcel"));
    assertEquals("logistics", home(result, "shop.core.InvoiceService"));
    assertEquals("logistics", home(result, "table:parcels"));
    assertTrue(
        recommended(result).moves().stream()
            .noneMatch(move -> move.element().equals("shop.core.InvoiceService")));
  }

  @Test
  void two_pins_are_two_services() throws InvalidYamlException {
    AnalysisResult result =
        analysed("pinned: {front: [shop.web.OrderController], back: [shop.core.OrderService]}");

    assertEquals("front", home(result, "shop.web.OrderController"));
    assertEquals("back", home(result, "shop.core.OrderService"));
  }

  @Test
  void what_is_ignored_is_in_no_service_and_ties_nothing() throws InvalidYamlException {
    AnalysisResult result = analysed("ignore: [shop.core.OrderService, \"table:parcels\"]");

    assertTrue(recommended(result).unassigned().types().contains("shop.core.OrderService"));
    assertTrue(recommended(result).unassigned().stores().contains("table:parcels"));
    assertTrue(
        recommended(result).standings().stream()
            .filter(standing -> standing.element().equals("shop.core.OrderService"))
            .allMatch(standing -> standing.ties().isEmpty()));
  }

  @Test
  void the_recommended_cut_has_as_many_services_as_are_wanted() throws InvalidYamlException {
    assertEquals(3, recommended(analysed("{}")).services().size());
    assertEquals(2, recommended(analysed("services: 2")).services().size());
    assertEquals(3, recommended(analysed("services: 3-9")).services().size());
  }

  @Test
  void what_could_not_be_done_is_told() throws InvalidYamlException {
    assertEquals(List.of("constraints-unmet"), told(analysed("services: 40")));
    assertEquals(List.of("pattern-matches-nothing"), told(analysed("ignore: [shop.Nothing]")));
    assertEquals(
        List.of("constraints-contradict"),
        told(
            analysed(
                """
                must-link: {a: [shop.model.Order, shop.model.Parcel]}
                cannot-link: {b: [shop.model.Order, shop.model.Parcel]}
                """)));
  }

  private static ServiceProfile profile(AnalysisResult result, String service) {
    return recommended(result).profiles().stream()
        .filter(one -> one.service().equals(service))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> order(AnalysisResult result) {
    return recommended(result).plan().stream().map(Extraction::service).toList();
  }

  @Test
  void what_is_critical_comes_out_first_and_says_why() throws InvalidYamlException {
    assertEquals("parcel", order(analysed("services: 3")).get(0), "it has no ties");
    for (String pattern :
        List.of("shop.core.InvoiceS*", "'table:invoices'", "GET /inv*", "'service:invoice'")) {
      AnalysisResult result =
          analysed("criticality: {low: [shop.model.Parcel], high: [" + pattern + "]}");

      assertEquals(List.of("invoice", "parcel"), order(result), pattern);
      Critical critical = profile(result, "invoice").critical().orElseThrow();
      assertEquals("high", critical.level(), pattern);
      String plain = pattern.replace("'", "");
      String said = "by " + plain + " at boundaries.yml:4";
      assertTrue(critical.reasons().get(0).endsWith(said), critical::toString);
      String reason = recommended(result).plan().get(0).reason();
      assertTrue(reason.startsWith("critical (high: ") && reason.contains(said), reason);
      assertEquals(1, profile(result, "parcel").critical().orElseThrow().value());
      assertTrue(profile(result, "order").critical().isEmpty(), "nobody said anything of it");
      assertEquals(List.of(), told(result));
    }
  }

  @Test
  void a_service_is_as_critical_as_the_most_critical_thing_in_it() throws InvalidYamlException {
    AnalysisResult result =
        analysed("criticality: {2.5: [shop.core.**], 10: [shop.web.OrderC*, GET /orders]}");

    Critical order = profile(result, "order").critical().orElseThrow();
    assertEquals("10", order.level());
    assertEquals(2, order.reasons().size(), order::toString);
    assertEquals(2.5, profile(result, "parcel").critical().orElseThrow().value());
  }

  @Test
  void criticality_moves_nothing_and_what_is_about_nothing_is_told() throws InvalidYamlException {
    AnalysisResult plain = analysed("services: 3");
    AnalysisResult result =
        analysed("services: 3\ncriticality: {high: [shop.pay.**, POST /pay, shop.core.**]}");

    assertEquals(recommended(plain).services(), recommended(result).services());
    assertEquals(List.of("pattern-matches-nothing", "pattern-matches-nothing"), told(result));
  }
}
