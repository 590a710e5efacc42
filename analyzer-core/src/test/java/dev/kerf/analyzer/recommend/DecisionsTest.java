package dev.kerf.analyzer.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.boundary.BoundariesReader;
import dev.kerf.analyzer.codebase.CodebaseSketch;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.Decision;
import dev.kerf.analyzer.result.Tie;
import dev.kerf.analyzer.yaml.InvalidYamlException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecisionsTest {

  private static final String DRAFT =
      """
      version: 1
      services:
        users: {types: [shop.user.**], tables: [users]}
        orders: {types: [shop.order.**], tables: [orders]}
        bills: {types: [shop.bill.**], tables: [bills]}
      """;

  private static Candidate draft(CodebaseSketch sketch) throws InvalidYamlException {
    Guidance guidance =
        new Guidance(
            Optional.of(
                BoundariesReader.read(
                    "draft.yml", DRAFT.getBytes(StandardCharsets.UTF_8), List.of())),
            Optional.empty(),
            Optional.empty(),
            true);
    return Recommendation.withDefaults()
        .recommend(sketch.build(), new Provenance("kerf test", List.of()), guidance)
        .candidates()
        .stream()
        .filter(candidate -> candidate.basis().equals("draft"))
        .findFirst()
        .orElseThrow();
  }

  private static CodebaseSketch shop() {
    return new CodebaseSketch()
        .entity("shop.user.User", "users")
        .entity("shop.order.Order", "orders")
        .entity("shop.bill.Bill", "bills")
        .type("shop.user.UserService", "shop.order.OrderService", "shop.bill.BillService");
  }

  private static List<String> brief(Candidate candidate) {
    return candidate.decisions().stream()
        .map(d -> d.clears() + " " + d.action() + " " + d.element())
        .toList();
  }

  @Test
  void one_decision_about_the_user_settles_keys_and_code_of_all_who_refer_to_it()
      throws InvalidYamlException {
    Candidate candidate =
        draft(
            shop()
                .foreignKey("orders", "user_id", "users")
                .foreignKey("bills", "user_id", "users")
                .use("shop.order.OrderService", "shop.user.User", "type")
                .use("shop.bill.BillService", "shop.user.User", "type")
                .use("shop.order.OrderService", "shop.bill.BillService", "type"));

    assertEquals(
        List.of("4 keep-id table:users", "1 interface shop.bill.BillService"), brief(candidate));
    Decision user = candidate.decisions().get(0);
    assertEquals(List.of("bills", "orders", "users"), user.services());
    assertEquals("{foreign-key=2, type-use=2}", user.kinds().toString());
    assertEquals(
        "Let others keep the key of User (table users) and ask its service for what they need of"
            + " it.",
        user.what());
  }

  @Test
  void who_reaches_into_many_places_of_one_service_asks_it_through_one_interface()
      throws InvalidYamlException {
    Candidate candidate =
        draft(
            shop()
                .use("shop.order.OrderService", "shop.bill.BillService", "type")
                .use("shop.order.OrderService", "shop.bill.Bill", "type")
                .use("shop.order.OrderService", "shop.bill.Printer", "type"));

    assertEquals(List.of("3 client shop.order.OrderService"), brief(candidate));
    assertEquals(
        "Let OrderService ask Bills through one interface.", candidate.decisions().get(0).what());
  }

  @Test
  void every_crossing_belongs_to_exactly_one_decision() throws InvalidYamlException {
    Candidate candidate =
        draft(
            shop()
                .foreignKey("orders", "user_id", "users")
                .join("shop.bill.BillService", "bills", "orders", "users")
                .transaction("shop.order.OrderService", "orders", "bills")
                .read("shop.bill.BillService", "users")
                .write("shop.order.OrderService", "bills")
                .use("shop.order.OrderService", "shop.bill.BillService", "call", "field"));

    int crossings = candidate.ties().stream().mapToInt(Tie::count).sum();
    assertEquals(crossings, candidate.decisions().stream().mapToInt(Decision::clears).sum());
    assertEquals(
        crossings,
        candidate.decisions().stream().flatMap(d -> d.crossings().stream()).distinct().count());
  }

  @Test
  void a_decision_names_more_crossings_than_a_tie_does() throws InvalidYamlException {
    CodebaseSketch sketch = shop();
    for (int i = 0; i <= Tie.MAX_EVIDENCE; i++) {
      String name = "shop.order.Part" + i;
      sketch = sketch.type(name).use(name, "shop.user.User", "type");
    }

    Decision user = draft(sketch).decisions().get(0);

    assertEquals(Tie.MAX_EVIDENCE + 1, user.clears());
    assertEquals(Tie.MAX_EVIDENCE + 1, user.crossings().size());
  }
}
