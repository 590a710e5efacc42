package dev.kerf.cli.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertLinesMatch;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceAgreementTest {

  private static final ExpectedServices EXPECTED =
      read(
          """
          services:
            agreement: 0.5
            expected:
              orders: {because: r, types: [Order, Basket], tables: [orders]}
              billing: {because: r, types: [Invoice], tables: [invoice]}
            shared: {because: r, types: [Money]}
            either: [{element: Report, in: [orders, shared], because: r}]
          """);

  @Test
  void names_of_services_do_not_matter() {
    ServiceAgreement agreement =
        ServiceAgreement.of(
            EXPECTED,
            Map.of(
                "shop.Order", "s1",
                "shop.Basket", "s1",
                "table:orders", "s1",
                "shop.Invoice", "s2",
                "table:invoice", "s2",
                "shop.Report", "s1"));

    assertEquals(List.of(), agreement.disagreements());
    assertEquals(1.0, agreement.share());
  }

  @Test
  void an_element_in_another_service_disagrees_and_says_where_it_is() {
    ServiceAgreement agreement =
        ServiceAgreement.of(
            EXPECTED,
            Map.of(
                "shop.Order", "s1",
                "shop.Basket", "s2",
                "table:orders", "s1",
                "shop.Invoice", "s2",
                "table:invoice", "s2"));

    assertLinesMatch(
        List.of("shop.Basket: expected in orders, is in 's2' = billing"),
        agreement.disagreements());
    assertEquals(6 / 7.0, agreement.share());
  }

  @Test
  void one_service_for_all_satisfies_one_expected_service_only() {
    ServiceAgreement agreement =
        ServiceAgreement.of(
            EXPECTED,
            Map.of(
                "shop.Order", "all",
                "shop.Basket", "all",
                "table:orders", "all",
                "shop.Invoice", "all",
                "table:invoice", "all",
                "shop.Money", "all",
                "shop.Report", "all"));

    assertEquals(4 / 7.0, agreement.share());
  }

  @Test
  void what_is_shared_agrees_with_shared_alone() {
    ServiceAgreement agreement = ServiceAgreement.of(EXPECTED, Map.of());

    assertEquals(2 / 7.0, agreement.share());
  }

  @Test
  void two_services_never_match_the_same_expected_one() {
    ServiceAgreement agreement =
        ServiceAgreement.of(
            EXPECTED,
            Map.of(
                "shop.Order", "s1",
                "shop.Basket", "s2",
                "table:orders", "s1",
                "shop.Invoice", "s3",
                "table:invoice", "s3"));

    assertLinesMatch(
        List.of("shop.Basket: expected in orders, is in 's2'"), agreement.disagreements());
  }

  @Test
  void an_element_has_one_place() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            read(
                """
                services:
                  agreement: 0.5
                  expected:
                    a: {because: r, types: [X]}
                    b: {because: r, types: [X]}
                  shared: {because: r}
                """));
  }

  private static ExpectedServices read(String text) {
    YamlMap file = YamlMap.parse("truth.yml", text);
    return ExpectedServices.read(file.map("services"), new Names("shop"));
  }
}
