package dev.kerf.analyzer.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.codebase.CodebaseSketch;
import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RecommendationTest {

  private static final Provenance PROVENANCE = new Provenance("kerf test", List.of());

  /*
   *  OrderController -> OrderService -> OrderRepository -> Order (orders), OrderLine (order_lines)
   *                        |                       Money <- Order, Invoice, Parcel
   *                        v
   *  InvoiceController -> InvoiceService -> InvoiceRepository -> Invoice (invoices)
   *  ParcelController -> ParcelService -> ParcelRepository -> Parcel (parcels)
   */
  static CodebaseSketch shop() {
    CodebaseSketch sketch = new CodebaseSketch();
    for (String thing : List.of("Order", "Invoice", "Parcel")) {
      String table = thing.toLowerCase(java.util.Locale.ROOT) + 's';
      sketch
          .use(
              "shop.web." + thing + "Controller", "shop.core." + thing + "Service", "call", "field")
          .use("shop.web." + thing + "Controller", "shop.model." + thing, "type")
          .use("shop.core." + thing + "Service", "shop.db." + thing + "Repository", "call", "field")
          .use("shop.core." + thing + "Service", "shop.model." + thing, "call", "new")
          .use("shop.db." + thing + "Repository", "shop.model." + thing, "generic")
          .use("shop.model." + thing, "shop.util.Money", "call")
          .use("shop.core." + thing + "Service", "shop.util.Money", "call")
          .entity("shop.model." + thing, table)
          .write("shop.db." + thing + "Repository", table)
          .read("shop.db." + thing + "Repository", table)
          .entryPoint("shop.web." + thing + "Controller", "GET /" + table);
    }
    return sketch
        .utility("shop.util.Money")
        .use("shop.model.Order", "shop.model.OrderLine", "field", "call")
        .entity("shop.model.OrderLine", "order_lines")
        .write("shop.db.OrderRepository", "order_lines")
        .use("shop.core.OrderService", "shop.core.InvoiceService", "call", "field")
        .foreignKey("invoices", "order_id", "orders")
        .foreignKey("order_lines", "order_id", "orders")
        .transaction("shop.core.OrderService", "orders", "order_lines", "invoices")
        .frameworkTable("flyway_schema_history");
  }

  private static AnalysisResult analysed(CodebaseSketch sketch) {
    return Recommendation.withDefaults().recommend(sketch.build(), PROVENANCE);
  }

  private static Candidate recommended(AnalysisResult result) {
    return result.candidates().stream()
        .filter(candidate -> candidate.id().equals(result.recommended().orElseThrow()))
        .findFirst()
        .orElseThrow();
  }

  private static Service service(Candidate candidate, String id) {
    return candidate.services().stream()
        .filter(service -> service.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + id + " in " + candidate.services()));
  }

  @Test
  void an_interface_goes_where_the_only_type_goes_that_implements_it() {
    CodebaseSketch sketch = shop().implementing("shop.core.InvoiceService", "shop.core.Billing");
    for (String user : List.of("web.OrderController", "core.OrderService", "model.OrderLine")) {
      sketch.use("shop." + user, "shop.core.Billing", "call", "field", "new", "extends");
    }
    Candidate cut = recommended(analysed(sketch));
    assertTrue(service(cut, "invoice").types().contains("shop.core.Billing"), cut::toString);
  }

  @Test
  void groups_that_share_code_words_and_tables_become_services() {
    Candidate candidate = recommended(analysed(shop()));
    assertEquals(3, candidate.services().size());
    assertEquals(
        List.of(
            "shop.core.OrderService",
            "shop.db.OrderRepository",
            "shop.model.Order",
            "shop.model.OrderLine",
            "shop.web.OrderController"),
        service(candidate, "order").types());
    assertEquals(
        List.of("table:order_lines", "table:orders"), service(candidate, "order").stores());
  }

  @Test
  void a_utility_that_all_services_use_is_shared() {
    Candidate candidate = recommended(analysed(shop()));
    assertEquals(List.of("shop.util.Money"), candidate.sharedKernel().types());
    assertTrue(candidate.nearest().containsKey("shop.util.Money"));
  }

  @Test
  void what_only_a_word_holds_is_listed_with_the_service_of_that_word() {
    Candidate cut = recommended(analysed(shop().type("shop.guard.OrderGate")));
    assertEquals(List.of("shop.guard.OrderGate"), cut.unassigned().types());
    assertEquals("order", cut.nearest().get("shop.guard.OrderGate"));
  }

  @Test
  void what_a_word_holds_stays_where_its_package_is() {
    Candidate cut =
        recommended(
            analysed(
                shop()
                    .type("shop.delivery.OrderGate")
                    .use("shop.core.OrderService", "shop.delivery.Plan", "call", "new")
                    .use("shop.core.OrderService", "shop.delivery.Route", "call", "new")));
    assertTrue(service(cut, "order").types().contains("shop.delivery.OrderGate"));
  }

  @Test
  void what_nothing_speaks_for_has_no_nearest_service() {
    Candidate cut = recommended(analysed(shop().type("other.Zebra")));
    assertEquals(List.of("other.Zebra"), cut.unassigned().types());
    assertEquals(null, cut.nearest().get("other.Zebra"));
  }

  @Test
  void a_table_of_a_framework_is_shared_and_owned_by_nobody() {
    Candidate candidate = recommended(analysed(shop()));
    assertEquals(List.of("table:flyway_schema_history"), candidate.sharedKernel().stores());
  }

  @Test
  void every_element_stands_in_exactly_one_place_of_every_candidate() {
    AnalysisResult result = analysed(shop());
    for (Candidate candidate : result.candidates()) {
      List<String> places = new ArrayList<>();
      candidate.services().forEach(service -> places.addAll(service.types()));
      candidate.services().forEach(service -> places.addAll(service.stores()));
      places.addAll(candidate.sharedKernel().types());
      places.addAll(candidate.sharedKernel().stores());
      places.addAll(candidate.unassigned().types());
      places.addAll(candidate.unassigned().stores());
      Set<String> all = new TreeSet<>();
      result.types().forEach(type -> all.add(type.name()));
      result.stores().forEach(store -> all.add(store.id()));
      assertEquals(all, new TreeSet<>(places), candidate.id());
      assertEquals(all.size(), places.size(), candidate.id());
    }
  }

  @Test
  void a_transaction_over_tables_of_two_services_is_a_tie_with_a_place() {
    Candidate candidate = recommended(analysed(shop()));
    List<String> transactions = new ArrayList<>();
    candidate.ties().stream()
        .filter(tie -> tie.kind().equals("transaction"))
        .forEach(
            tie ->
                transactions.add(
                    tie.from() + " -> " + tie.to() + ' ' + tie.evidence().get(0).to()));
    assertEquals(List.of("order -> invoice table:invoices"), transactions);
  }

  @Test
  void costs_stand_beside_random_cuts() {
    Candidate candidate = recommended(analysed(shop()));
    candidate.figures().stream()
        .filter(figure -> figure.id().equals("crossing-calls"))
        .forEach(
            figure -> {
              assertEquals(1, figure.value());
              assertTrue(figure.randomMean().orElseThrow() > 4, figure.toString());
            });
  }

  @Test
  void the_order_of_the_facts_does_not_matter() {
    AnalysisResult first = analysed(shop());
    for (long seed = 1; seed <= 5; seed++) {
      assertEquals(
          first,
          Recommendation.withDefaults().recommend(shop().shuffled(seed), PROVENANCE),
          "seed " + seed);
    }
  }

  @Test
  void a_handful_of_types_is_kept_whole() {
    AnalysisResult result =
        analysed(
            new CodebaseSketch()
                .use("a.Controller", "a.Calendar", "call")
                .entryPoint("a.Controller", "GET /"));
    assertTrue(result.recommended().isEmpty());
    assertTrue(result.verdict().sentence().startsWith("Keep it whole"), result.toString());
  }

  @Test
  void nothing_at_all_is_kept_whole() {
    AnalysisResult result = analysed(new CodebaseSketch());
    assertTrue(result.recommended().isEmpty());
    assertTrue(result.candidates().isEmpty());
  }

  @Test
  void a_library_without_tables_and_entry_points_is_kept_whole() {
    CodebaseSketch sketch = new CodebaseSketch();
    for (String part : List.of("Reader", "Writer")) {
      for (int i = 0; i < 8; i++) {
        for (int j = 0; j < i; j++) {
          sketch.use("lib." + part + (char) ('A' + i), "lib." + part + (char) ('A' + j), "call");
        }
      }
    }
    AnalysisResult result = analysed(sketch);
    assertTrue(result.recommended().isEmpty());
    assertFalse(result.candidates().isEmpty());
  }
}
