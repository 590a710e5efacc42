package dev.kerf.analyzer.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.boundary.BoundariesReader;
import dev.kerf.analyzer.result.CutComparison;
import dev.kerf.analyzer.result.CutComparison.Match;
import dev.kerf.analyzer.yaml.InvalidYamlException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CutAgreementTest {

  @Test
  void equal_cuts_agree_whatever_their_services_are_called() throws InvalidYamlException {
    CutComparison comparison =
        CutAgreement.of(
            split("services: {x: [a.A, a.B], y: [a.C]}"),
            split("services: {order: [a.A, a.B], bill: [a.C]}"));

    assertEquals(1, comparison.ari());
    assertEquals(1, comparison.strictAri());
    assertEquals(100, comparison.mojoFm());
    assertEquals(
        List.of(
            new Match("bill", Optional.of("y"), 1, 1, 1),
            new Match("order", Optional.of("x"), 2, 2, 2)),
        comparison.matches());
  }

  // The worked examples of ARI, PairAgreement and MoJoFm.
  @Test
  void three_pairs_against_two_triples_give_the_documented_figures() throws InvalidYamlException {
    CutComparison comparison =
        CutAgreement.of(
            split("services: {one: [a, b, c], two: [d, e, f]}"),
            split("services: {x: [a, b], y: [c, d], z: [e, f]}"));

    assertEquals(8.0 / 33, comparison.ari(), 1e-9);
    assertEquals(2.0 / 6, comparison.pairPrecision(), 1e-9);
    assertEquals(2.0 / 3, comparison.pairRecall(), 1e-9);
    assertEquals(50, comparison.mojoFm(), 1e-9);
    assertEquals(Optional.empty(), comparison.matches().get(1).service());
  }

  @Test
  void what_is_not_placed_counts_by_its_nearest_service_and_alone_in_the_strict_figure()
      throws InvalidYamlException {
    StatedCut placed = split("services: {one: [a, b], two: [c]}");
    StatedCut found =
        new StatedCut(
            placed.serviceOf(),
            new java.util.TreeMap<>(java.util.Map.of("d", "two")),
            placed.ownerOf(),
            placed.shared());

    CutComparison comparison =
        CutAgreement.of(found, split("services: {one: [a, b], two: [c, d]}"));

    assertEquals(1, comparison.ari());
    assertTrue(comparison.strictAri() < 1);
    assertEquals(3, comparison.placed());
    assertEquals(4, comparison.judged());
  }

  @Test
  void a_table_is_owned_right_by_the_service_that_matches_on_types() throws InvalidYamlException {
    CutComparison comparison =
        CutAgreement.of(
            split(
                """
                services: {one: [a, b], two: [c]}
                tables: {one: [orders, log], two: [bills], shared: [ids]}
                """),
            split(
                """
                services: {order: [a, b], bill: [c]}
                tables: {order: [sales.Orders], bill: ["`bills`", log], shared: [ids]}
                """));

    assertEquals(3, comparison.tablesRight());
    assertEquals(4, comparison.tables());
  }

  @Test
  void the_kernel_is_judged_only_on_types_that_the_other_cut_speaks_of()
      throws InvalidYamlException {
    CutComparison comparison =
        CutAgreement.of(
            split("{services: {one: [a]}, shared: [b, c, unknown]}"),
            split("{services: {x: [a, b]}, shared: [c, d]}"));

    assertEquals(1, comparison.kernelFound());
    assertEquals(2, comparison.kernelOther());
    assertEquals(2, comparison.kernelHere());
  }

  @Test
  void patterns_of_boundaries_speak_of_the_types_that_the_other_cut_names()
      throws InvalidYamlException {
    String text =
        """
        version: 1
        services:
          order:
            types: [shop.order.**]
            tables: [orders]
          bill:
            types: [shop.bill.Bill]
        shared-kernel:
          types: [shop.Ids]
        """;
    StatedCut truth =
        split("services: {order: [shop.order.Order, shop.order.Line], bill: [shop.bill.Bill]}");
    StatedCut cut =
        StatedCuts.of(
            BoundariesReader.read(
                "boundaries.yml", text.getBytes(StandardCharsets.UTF_8), List.of()),
            Optional.of(truth));

    CutComparison comparison = CutAgreement.of(cut, truth);

    assertEquals(3, comparison.placed());
    assertEquals(1, comparison.ari());
    assertEquals("order", cut.ownerOf().get("orders"));
    assertTrue(cut.shared().contains("shop.Ids"));
  }

  @Test
  void a_split_without_services_is_refused() {
    InvalidYamlException refusal =
        assertThrows(InvalidYamlException.class, () -> split("{shared: [a]}"));

    assertTrue(refusal.problems().get(0).sentence().contains("there are no services"));
  }

  private static StatedCut split(String text) throws InvalidYamlException {
    return StatedCuts.ofSplit("split.yml", text.getBytes(StandardCharsets.UTF_8));
  }
}
