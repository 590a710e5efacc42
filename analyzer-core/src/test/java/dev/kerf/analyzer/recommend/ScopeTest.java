package dev.kerf.analyzer.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.codebase.CodebaseSketch;
import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.Extraction;
import dev.kerf.analyzer.result.Finding;
import dev.kerf.analyzer.result.Service;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScopeTest {

  private static AnalysisResult analysed(CodebaseSketch sketch, String... scope) {
    Guidance guidance = Guidance.NONE.of(List.of(scope));
    return Recommendation.withDefaults()
        .recommend(sketch.build(), new Provenance("kerf test", List.of()), guidance);
  }

  private static Service service(AnalysisResult result, String candidate, String id) {
    return result.candidates().stream()
        .filter(one -> one.id().equals(candidate))
        .flatMap(one -> one.services().stream())
        .filter(service -> service.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_table_takes_along_what_is_nearer_to_it_than_to_others() {
    Service part = service(analysed(RecommendationTest.shop(), "invoices"), "scope", "part");

    assertEquals(
        List.of(
            "shop.core.InvoiceService",
            "shop.db.InvoiceRepository",
            "shop.model.Invoice",
            "shop.web.InvoiceController"),
        part.types());
    assertEquals(List.of("table:invoices"), part.stores());
  }

  @Test
  void a_package_takes_along_the_tables_of_its_entities_and_those_that_it_works_with() {
    CodebaseSketch sketch =
        new CodebaseSketch()
            .entity("shop.bill.Bill", "bills")
            .write("shop.bill.BillDao", "bills")
            .write("shop.bill.BillDao", "bill_numbers")
            .read("shop.report.Report", "bills")
            .entity("shop.report.Page", "pages")
            .use("shop.report.Report", "shop.bill.BillDao", "call");
    AnalysisResult result = analysed(sketch, "shop.bill");

    assertEquals(
        List.of("shop.bill.Bill", "shop.bill.BillDao"), service(result, "scope", "part").types());
    assertEquals(
        List.of("table:bill_numbers", "table:bills"), service(result, "scope", "part").stores());
    assertEquals(List.of("table:pages"), service(result, "scope", "rest").stores());
  }

  @Test
  void only_the_part_is_cut_and_all_else_is_one_service_in_every_cut() {
    AnalysisResult result = analysed(RecommendationTest.shop(), "orders", "order_lines", "parcels");
    List<String> outside = service(result, "scope", "rest").types();

    assertTrue(outside.contains("shop.core.InvoiceService"));
    for (Candidate candidate : result.candidates()) {
      if (candidate.basis().equals("coupling")) {
        assertEquals(outside, service(result, candidate.id(), "rest").types(), candidate.id());
      }
    }
    Candidate recommended =
        result.candidates().stream()
            .filter(one -> one.id().equals(result.recommended().orElseThrow()))
            .findFirst()
            .orElseThrow();
    assertEquals(
        List.of("order", "parcel", "rest"),
        recommended.services().stream().map(Service::id).sorted().toList());
    assertFalse(recommended.plan().stream().map(Extraction::service).toList().contains("rest"));
    assertTrue(result.verdict().sentence().startsWith("Cut the part into 2 services"));
  }

  @Test
  void a_word_that_names_nothing_is_an_error() {
    AnalysisResult result = analysed(RecommendationTest.shop(), "parcels", "shop.nothing");

    assertEquals(
        List.of("error scope-matches-nothing"),
        result.diagnostics().stream().map(ScopeTest::brief).toList());
  }

  private static String brief(Finding finding) {
    return finding.severity() + ' ' + finding.id();
  }
}
