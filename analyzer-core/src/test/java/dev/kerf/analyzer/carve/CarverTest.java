package dev.kerf.analyzer.carve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.CodebaseSketch;
import dev.kerf.analyzer.model.Element;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.Carve;
import dev.kerf.analyzer.result.Group;
import dev.kerf.analyzer.result.Service;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class CarverTest {

  /**
   * Orders and couriers; an order's desk writes both tables in one unit and asks the roster, which
   * knows orders. Only the courier's app uses the map, everybody uses money.
   */
  private static final Codebase SHOP =
      new CodebaseSketch()
          .entity("shop.Order", "orders")
          .entity("shop.Courier", "couriers")
          .use("shop.OrderDesk", "shop.Order", "call")
          .use("shop.OrderDesk", "shop.Roster", "call")
          .use("shop.Roster", "shop.Courier", "call")
          .use("shop.Roster", "shop.Order", "call")
          .use("shop.Roster", "shop.Map", "field")
          .use("shop.Order", "shop.Money", "field")
          .use("shop.Courier", "shop.Money", "field")
          .write("shop.OrderDesk", "orders")
          .write("shop.OrderDesk", "couriers")
          .read("shop.Roster", "couriers")
          .read("shop.Roster", "orders")
          .transaction("shop.OrderDesk", "orders", "couriers")
          .foreignKey("orders", "courier_id", "couriers")
          .join("shop.Roster", "orders", "couriers")
          .entryPoint("shop.OrderDesk", "POST /orders")
          .entryPoint("shop.Roster", "GET /couriers/{id}")
          .build();

  @Test
  void what_holds_together_with_the_seed_goes_with_its_tables_and_what_is_its_alone() {
    Carve carve = carve("couriers");

    assertEquals(List.of("shop.Courier", "shop.Map", "shop.Roster"), carve.carved().types());
    assertEquals(List.of("table:couriers"), carve.carved().stores());
    assertEquals(List.of("shop.Money"), carve.shared().types());
    assertEquals(new Carve.Staying(2, 1), carve.staying());
  }

  @Test
  void a_route_is_a_seed_and_so_is_the_beginning_of_one() {
    assertEquals(carve("couriers").carved(), carve("/couriers").carved());
    assertEquals(carve("couriers").carved(), carve("GET /couriers/{id}").carved());
    assertTrue(Seeds.of(SHOP, List.of("/cour")).unknown().contains("/cour"));
  }

  @Test
  void every_crossing_is_cleared_by_exactly_one_step_in_order() {
    Carve carve = carve("Courier");

    assertEquals(
        """
        assign-tables:
        remove-joins: join
        split-transactions: transaction
        drop-foreign-keys: foreign-key
        ask-owners: table-read, table-write
        move-code:
        redirect-callers: call, call back
        delete-old-path:""",
        carve.steps().stream()
            .map(
                step ->
                    (step.id()
                            + ": "
                            + step.clears().stream()
                                .map(CarverTest::text)
                                .collect(Collectors.joining(", ")))
                        .strip())
            .collect(Collectors.joining("\n")));
    assertEquals(
        carve.crossings().stream().mapToInt(tie -> tie.count()).sum(),
        carve.steps().stream().mapToInt(step -> step.clears().size()).sum());
  }

  private static String text(Carve.Clearing one) {
    return one.kind().equals("call") && one.fromCarved() ? "call back" : one.kind();
  }

  @Test
  void a_store_goes_or_is_copied_where_it_is_only_read() {
    assertEquals(
        List.of(
            new Carve.StoreDecision("table:couriers", "move", List.of("shop.OrderDesk")),
            new Carve.StoreDecision("table:orders", "replicate", List.of("shop.Roster"))),
        carve("Courier").stores());
  }

  @Test
  void without_a_candidate_the_seed_goes_with_its_table_alone() {
    Set<Element> seeds = Seeds.of(SHOP, List.of("Courier")).elements();

    assertEquals(
        new Group(List.of("shop.Courier"), List.of("table:couriers")),
        new Carver(SHOP, Optional.empty()).carve(seeds, "kerf").carved());
  }

  @Test
  void a_word_that_names_nothing_or_several_types_is_no_seed() {
    Codebase twice = new CodebaseSketch().type("a.Order", "b.Order").build();
    Seeds seeds = Seeds.of(twice, List.of("Order", "Ordr", "b.Order"));

    assertEquals(List.of("Ordr"), seeds.unknown());
    assertEquals(List.of("a.Order", "b.Order"), seeds.ambiguous().get("Order"));
    assertEquals(1, seeds.elements().size());
  }

  private static Carve carve(String seed) {
    Candidate candidate =
        new Candidate(
            "services-2",
            "Recommended",
            "coupling",
            List.of(
                service("orders", List.of("shop.Order", "shop.OrderDesk"), "table:orders"),
                service("couriers", List.of("shop.Courier", "shop.Roster"), "table:couriers")),
            new Group(List.of("shop.Money"), List.of()),
            new Group(List.of("shop.Map"), List.of()),
            new TreeMap<>(),
            List.of(),
            List.of(),
            List.of());
    return new Carver(SHOP, Optional.of(candidate))
        .carve(Seeds.of(SHOP, List.of(seed)).elements(), "kerf");
  }

  private static Service service(String id, List<String> types, String store) {
    return new Service(id, id, types, List.of(store), List.of(), List.of(), List.of());
  }
}
