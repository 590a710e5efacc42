package dev.kerf.analyzer.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.boundary.Enforcement.Level;
import dev.kerf.analyzer.yaml.InvalidYamlException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BoundariesReaderTest {

  private static BoundariesFile read(String text) throws InvalidYamlException {
    return BoundariesReader.read(
        "boundaries.yml", text.getBytes(StandardCharsets.UTF_8), List.of("call", "join"));
  }

  private static String problems(String text) {
    return assertThrows(InvalidYamlException.class, () -> read(text)).problems().stream()
        .map(problem -> problem.sentence() + " | " + problem.remedy())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void a_service_is_read_with_all_its_keys() throws Exception {
    ServiceBoundary order =
        read("""
            version: 1
            enforce: warn
            services:
              order:
                types: [shop.order.**]
                tables: [orders]
                columns: [customer.points]
                api: [shop.order.api.*]
                uses: [billing]
                enforce: {default: ratchet, join: strict}
                owners: ['@orders']
              billing: {types: shop.billing.**}
            """)
            .services()
            .get(0);
    assertEquals("order", order.id());
    assertEquals("shop.order.**", order.members().types().get(0).pattern().text());
    assertEquals("boundaries.yml:5:13", order.members().types().get(0).position());
    assertEquals("customer.points", order.members().columns().get(0).pattern().text());
    assertEquals(Set.of("billing"), order.uses());
    assertEquals(Level.STRICT, order.enforce().of("join"));
    assertEquals(Level.RATCHET, order.enforce().of("call"));
    assertEquals(List.of("@orders"), order.owners());
  }

  @Test
  void what_a_service_leaves_unsaid_holds_for_all() throws Exception {
    BoundariesFile file = read("version: 1\nenforce: warn\nservices: {a: {types: a.**}}\n");
    assertEquals(Level.WARN, file.services().get(0).enforce().of("call"));
    assertEquals(Level.RATCHET, Enforcement.DEFAULT.of("call"));
  }

  @Test
  void an_exemption_holds_until_its_last_day() throws Exception {
    Exemption exemption =
        read("""
            version: 1
            services: {a: {types: a.**}}
            exempt:
              - {kind: join, ends: [a.A, "table:*"], reason: old, link: "http://x/1", owner: me, expires: 2027-01-31}
            """)
            .exemptions()
            .get(0);
    assertEquals(Optional.of(LocalDate.of(2027, 1, 31)), exemption.expires());
    assertEquals(false, exemption.isExpired(LocalDate.of(2027, 1, 31)));
    assertEquals(true, exemption.isExpired(LocalDate.of(2027, 2, 1)));
    assertEquals(true, exemption.covers("join", List.of("a.A", "table:orders"), List.of()));
    assertEquals(
        false, exemption.covers("join", List.of("a.A", "table:orders", "table:users"), List.of()));
    assertEquals(false, exemption.covers("call", List.of("a.A", "table:orders"), List.of()));
  }

  @Test
  void everything_that_is_wrong_is_told_at_once() {
    assertEquals(
        """
        boundaries.yml:1:1: a boundaries file has no key 'sevices' | Did you mean 'services'?
        boundaries.yml:1:1: the version is missing | Write 'version: 1'.
        boundaries.yml:1:1: there are no services | Add 'services:' with at least one.
        boundaries.yml:3:3: this part has no key 'typs' | Did you mean 'types'?
        boundaries.yml:5:5: an exemption needs 'link' | For example: link: "https://tracker/7"
        boundaries.yml:5:12: there is no kind 'jion' | Known are: call, join.""",
        problems(
            """
            sevices: {}
            shared-kernel:
              typs: [a.**]
            exempt:
              - {kind: jion, ends: [a.A], reason: old, owner: me}
            """));
  }

  @Test
  void ids_patterns_levels_and_days_are_checked() {
    assertEquals(
        """
        boundaries.yml:3:3: 'Order Desk' cannot name a service | Use small letters, digits and \
        hyphens, as in order-history.
        boundaries.yml:4:13: 'types' has to be a list of type patterns, here is 'a..b' | For \
        example: types: [com.shop.order.**, com.shop.web.OrderController]
        boundaries.yml:5:14: 'enforce' has to be off, warn, ratchet or strict, here is 'hard' | For \
        example: enforce: {default: ratchet, type-use: warn}
        boundaries.yml:6:12: there is no service 'biling' | Known are: Order Desk.""",
        problems(
            """
            version: 1
            services:
              Order Desk:
                types: [a..b]
                enforce: hard
                uses: [biling]
            """));
  }

  @Test
  void braces_hold_several_patterns_each_with_its_place() throws Exception {
    String text =
        """
        version: 1
        services:
          order:
            types:
              - shop.{order,cart}.**
            tables: ["{order, cart}_*"]
        """;
    Members members = read(text).services().get(0).members();
    assertEquals(
        List.of("shop.order.** boundaries.yml:5:15", "shop.cart.** boundaries.yml:5:21"),
        members.types().stream().map(rule -> rule.pattern() + " " + rule.position()).toList());
    assertEquals(
        List.of("order_* boundaries.yml:6:16", "cart_* boundaries.yml:6:23"),
        members.tables().stream().map(rule -> rule.pattern() + " " + rule.position()).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop.{a", "shop.a}", "shop.{a,}", "shop.{a,{b}}", "shop.{a}.{b}"})
  void braces_that_do_not_fit_are_no_pattern(String pattern) {
    String text = "version: 1\nservices:\n  order:\n    types:\n      - " + pattern + "\n";
    assertTrue(problems(text).contains("here is '" + pattern + "'"), problems(text));
  }

  @Test
  void an_empty_file_is_told_what_to_do() {
    assertEquals(
        "boundaries.yml:1:1: the file is empty | Let `kerf init` write one.", problems("# soon\n"));
  }

  private static BoundariesFile readAll(String text, Map<String, String> beside)
      throws InvalidYamlException {
    return BoundariesReader.read(
        "conf/boundaries.yml",
        text.getBytes(StandardCharsets.UTF_8),
        List.of("call", "join"),
        path -> Optional.ofNullable(beside.get(path)).map(t -> t.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void a_file_may_be_split_into_one_for_each_service() throws Exception {
    BoundariesFile file =
        readAll(
            """
            version: 1
            enforce: warn
            link-template: "https://tracker/{}"
            include: [order.yml, more/billing.yml]
            """,
            Map.of(
                "conf/order.yml",
                """
                version: 1
                services: {order: {types: shop.order.**, uses: billing}}
                exempt: [{kind: call, ends: [a, b], reason: old, link: SHOP-7, owner: me}]
                """,
                "conf/more/billing.yml",
                "version: 1\nservices: {billing: {types: shop.billing.**, enforce: strict}}\n"));
    assertEquals(
        List.of("order", "billing"), file.services().stream().map(ServiceBoundary::id).toList());
    assertEquals(Level.WARN, file.services().get(0).enforce().of("call"));
    assertEquals(Level.STRICT, file.services().get(1).enforce().of("call"));
    assertEquals(
        "conf/more/billing.yml:2:29", file.services().get(1).members().types().get(0).position());
    assertEquals("https://tracker/SHOP-7", file.exemptions().get(0).link());
  }

  @Test
  void what_is_wrong_with_the_parts_is_told_with_their_names() {
    InvalidYamlException wrong =
        assertThrows(
            InvalidYamlException.class,
            () ->
                readAll(
                    "version: 1\ninclude: [a.yml, ../b.yml, c.yml]\nservices: {order: {}}\n",
                    Map.of(
                        "conf/a.yml",
                        "version: 1\nenforce: warn\nservices: {order: {uses: [shipping]}}\n",
                        "b.yml",
                        "version: 1\nservices: {}\n")));
    assertEquals(
        """
        conf/a.yml:2:1: an included boundaries file has no key 'enforce'
        conf/a.yml:3:12: the service 'order' stands in conf/boundaries.yml already
        conf/a.yml:3:27: there is no service 'shipping'
        conf/boundaries.yml:2:18: there is no file '../b.yml' below the folder of this one
        conf/boundaries.yml:2:28: there is no file 'c.yml' below the folder of this one""",
        wrong.problems().stream()
            .map(problem -> problem.sentence())
            .collect(Collectors.joining("\n")));
  }
}
