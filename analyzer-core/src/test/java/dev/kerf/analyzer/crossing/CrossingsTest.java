package dev.kerf.analyzer.crossing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.boundary.Owner;
import dev.kerf.analyzer.codebase.CodebaseSketch;
import dev.kerf.analyzer.codebase.MethodCall;
import dev.kerf.analyzer.model.ColumnName;
import dev.kerf.analyzer.model.Element;
import dev.kerf.analyzer.model.StoreKind;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types of package a belong to service a, tables named a_... too; k is the shared kernel. */
class CrossingsTest {

  private static Boundaries boundaries(String... elements) {
    Map<Element, Owner> owners = new HashMap<>();
    for (String element : elements) {
      Element key = element.contains("_") ? StoreName.table(element) : TypeName.of(element);
      String service = element.substring(0, 1);
      owners.put(key, service.equals("k") ? Owner.SHARED_KERNEL : new Owner.Service(service));
    }
    return new Boundaries(owners);
  }

  private static List<String> found(CodebaseSketch sketch, Boundaries boundaries) {
    List<String> lines = new ArrayList<>();
    for (Crossing crossing : new Crossings(sketch.build()).across(boundaries)) {
      lines.add(
          crossing.identity()
              + " ("
              + crossing.fromService()
              + " -> "
              + crossing.toService()
              + ") "
              + crossing.places());
    }
    return lines;
  }

  @Test
  void each_kind_of_code_tie_is_a_crossing_of_its_own() {
    assertEquals(
        List.of(
            "call a.A b.B (a -> b) [a/A.java:3]",
            "type-use a.A b.B (a -> b) [a/A.java:3]",
            "inherit a.A b.B (a -> b) [a/A.java:3]",
            "instantiate a.A b.B (a -> b) [a/A.java:3]",
            "annotate a.A b.B (a -> b) [a/A.java:3]",
            "throw a.A b.B (a -> b) [a/A.java:3]"),
        found(
            new CodebaseSketch()
                .type("a.A")
                .use("a.A", "b.B", "call", "field", "extends", "new", "annotation", "throws"),
            boundaries("a.A", "b.B")));
  }

  @Test
  void a_target_named_in_a_text_is_called_and_one_met_at_run_time_is_no_second_call() {
    CodebaseSketch sketch =
        new CodebaseSketch()
            .call("a.A", "b.Named", MethodCall.Via.REFLECTIVE)
            .call("a.A", "b.Override", MethodCall.Via.DISPATCH)
            .call("a.A", "b.Bean", MethodCall.Via.INJECTED);
    assertEquals(
        List.of("call a.A b.Named (a -> b) [a/A.java:3]"),
        found(sketch, boundaries("a.A", "b.Named", "b.Override", "b.Bean")));
  }

  @Test
  void a_type_that_only_a_descriptor_mentions_does_not_cross() {
    assertEquals(
        List.of(),
        found(new CodebaseSketch().use("a.A", "b.B", "descriptor"), boundaries("a.A", "b.B")));
  }

  @Test
  void nested_classes_fold_to_the_outermost_one() {
    CodebaseSketch sketch =
        new CodebaseSketch().use("a.A$Inner", "b.B", "field").use("a.A", "b.B$Part", "field");
    assertEquals(1, found(sketch, boundaries("a.A", "b.B")).size(), "one identity, two places");
  }

  @Test
  void the_shared_kernel_and_what_is_unassigned_are_never_crossed() {
    CodebaseSketch sketch =
        new CodebaseSketch().use("a.A", "k.Money", "call").use("a.A", "b.B", "call");
    assertEquals(List.of(), found(sketch, boundaries("a.A", "k.Money")));
  }

  @Test
  void tables_are_read_and_written_across() {
    assertEquals(
        List.of(
            "table-read a.A table:b_orders (a -> b) [a/A.java:3]",
            "table-write a.A table:b_orders (a -> b) [a/A.java:4]"),
        found(
            new CodebaseSketch().read("a.A", "b_orders").write("a.A", "b_orders"),
            boundaries("a.A", "b_orders")));
  }

  @Test
  void a_join_over_three_tables_of_two_services_crosses_twice() {
    assertEquals(
        List.of(
            "join a.A table:a_x table:b_y (a -> b) [a/A.java:5]",
            "join a.A table:a_z table:b_y (a -> b) [a/A.java:5]"),
        found(
            new CodebaseSketch().join("a.A", "a_x", "b_y", "a_z"),
            boundaries("a.A", "a_x", "a_z", "b_y")));
  }

  @Test
  void a_foreign_key_is_known_by_its_columns() {
    assertEquals(
        List.of("foreign-key table:a_lines order_id table:b_orders (a -> b) [schema.sql:3]"),
        found(
            new CodebaseSketch().foreignKey("a_lines", "order_id", "b_orders"),
            boundaries("a_lines", "b_orders")));
  }

  /*
   *   a.Order carries removals on to b_parcels; the schema carries them from a_orders to c_notes
   */
  @Test
  void what_is_carried_along_crosses_though_no_statement_says_so() {
    assertEquals(
        List.of(
            "foreign-key table:c_notes order_id table:a_orders (c -> a) [schema.sql:3]",
            "cascade a.Order table:b_parcels (a -> b) [a/Order.java:6]",
            "cascade table:a_orders table:c_notes (a -> c) [schema.sql:3]"),
        found(
            new CodebaseSketch()
                .foreignKey("c_notes", "order_id", "a_orders", "cascade")
                .cascade("a.Order", "parcels", "a_orders", "b_parcels")
                .cascade("a.Order", "lines", "a_orders", "a_lines"),
            boundaries("a.Order", "a_orders", "a_lines", "b_parcels", "c_notes")));
  }

  @Test
  void a_foreign_key_that_only_empties_the_column_is_no_cascade() {
    assertEquals(
        List.of("foreign-key table:c_notes order_id table:a_orders (c -> a) [schema.sql:3]"),
        found(
            new CodebaseSketch().foreignKey("c_notes", "order_id", "a_orders", "set null"),
            boundaries("a_orders", "c_notes")));
  }

  /*
   *   a.Checkout writes a_orders, b_invoices, c_parcels in one transaction
   *   c.Night    writes a_orders, b_invoices: at home in neither, so in the first of both
   *   a.Import   writes b_invoices, b_lines: one owner, a table-write but no split
   */
  @Test
  void a_transaction_crosses_once_for_each_foreign_table() {
    assertEquals(
        List.of(
            "transaction a.Checkout table:b_invoices (a -> b) [a/Checkout.java:5]",
            "transaction a.Checkout table:c_parcels (a -> c) [a/Checkout.java:5]",
            "transaction c.Night table:b_invoices (a -> b) [c/Night.java:7]"),
        found(
            new CodebaseSketch()
                .transaction("a.Checkout", "a_orders", "b_invoices", "c_parcels")
                .transaction("c.Night", "a_orders", "b_invoices")
                .transaction("a.Import", "b_invoices", "b_lines"),
            boundaries(
                "a.Checkout",
                "c.Night",
                "a.Import",
                "a_orders",
                "b_invoices",
                "b_lines",
                "c_parcels")));
  }

  @Test
  void a_call_inside_a_transaction_that_the_cut_turns_remote_is_one() {
    assertEquals(
        List.of(
            "call a.Checkout b.Stock (a -> b) [a/Checkout.java:6]",
            "remote-in-transaction a.Checkout b.Stock (a -> b) [a/Checkout.java:3]"),
        found(
            new CodebaseSketch()
                .innerCall("a.Checkout", "b.Stock")
                .innerCall("a.Checkout", "a.Orders")
                .use("a.Checkout", "b.Stock", "call"),
            boundaries("a.Checkout", "a.Orders", "b.Stock")));
  }

  /*
   *   b.Mailer hears a.Placed, which a.Orders and a.Import publish, and k.Tick of c.Clock
   */
  @Test
  void a_listener_crosses_once_for_each_event_and_service_that_publishes_it() {
    assertEquals(
        List.of(
            "event b.Mailer a.Placed (b -> a) [b/Mailer.java:5, b/Mailer.java:8]",
            "event b.Mailer k.Tick (b -> c) [b/Mailer.java:12]"),
        found(
            new CodebaseSketch()
                .event("b.Mailer", "a.Placed", "a.Orders")
                .event("b.Mailer", "a.Placed", "a.Import")
                .event("b.Mailer", "k.Tick", "c.Clock")
                .event("a.Stock", "a.Placed", "a.Orders"),
            boundaries(
                "b.Mailer", "a.Placed", "a.Orders", "a.Import", "a.Stock", "k.Tick", "c.Clock")));
  }

  @Test
  void a_listener_after_the_commit_is_of_another_kind() {
    assertEquals(
        List.of("event-after-commit b.Mailer a.Placed (b -> a) [b/Mailer.java:5]"),
        found(
            new CodebaseSketch().event("b.Mailer", "a.Placed", "a.Orders", true),
            boundaries("b.Mailer", "a.Placed", "a.Orders")));
  }

  /*
   *   a.Total and a.Sum call k.Rates; b.EuroRates runs there: told once, where it stands
   */
  @Test
  void what_runs_behind_a_shared_type_crosses_once_where_it_stands() {
    CodebaseSketch sketch =
        new CodebaseSketch()
            .dispatched("a.Total", "k.Rates", "b.EuroRates")
            .dispatched("a.Sum", "k.Rates", "b.EuroRates");
    assertEquals(
        List.of("dispatch b.EuroRates k.Rates (b -> a) [b/EuroRates.java:1]"),
        found(sketch, boundaries("a.Total", "a.Sum", "k.Rates", "b.EuroRates")));
  }

  @Test
  void of_several_that_may_run_none_is_told() {
    CodebaseSketch sketch =
        new CodebaseSketch()
            .dispatched("a.Total", "k.Rates", "b.EuroRates", "c.YenRates")
            .dispatched("a.Sum", "k.Rates", "b.EuroRates");
    assertEquals(
        List.of("dispatch b.EuroRates k.Rates (b -> a) [b/EuroRates.java:1]"),
        found(sketch, boundaries("a.Total", "a.Sum", "k.Rates", "b.EuroRates", "c.YenRates")));
  }

  @Test
  void what_runs_behind_a_type_that_a_service_owns_is_told_by_the_call_to_it() {
    assertEquals(
        List.of("call a.Total b.Rates (a -> b) [a/Total.java:4]"),
        found(
            new CodebaseSketch().dispatched("a.Total", "b.Rates", "b.EuroRates"),
            boundaries("a.Total", "b.Rates", "b.EuroRates")));
  }

  @Test
  void a_static_field_that_another_service_names_is_shared() {
    assertEquals(
        List.of("shared-state b.Reader a.Registry ENTRIES (b -> a) [b/Reader.java:3]"),
        found(
            new CodebaseSketch()
                .state("b.Reader", "a.Registry", "ENTRIES", false, true)
                .state("b.Caller", "a.Registry", "ENTRIES", false, false),
            boundaries("b.Reader", "b.Caller", "a.Registry")));
  }

  @Test
  void state_of_the_shared_kernel_ties_who_reads_it_to_who_writes_it() {
    assertEquals(
        List.of("shared-state b.Reader k.Registry ENTRIES (b -> a) [b/Reader.java:3]"),
        found(
            new CodebaseSketch()
                .state("b.Reader", "k.Registry", "ENTRIES", false, false)
                .state("a.Writer", "k.Registry", "ENTRIES", true, false),
            boundaries("b.Reader", "a.Writer", "k.Registry")));
  }

  @Test
  void state_that_nobody_writes_ties_nobody() {
    assertEquals(
        List.of(),
        found(
            new CodebaseSketch()
                .state("b.Reader", "k.Registry", "ENTRIES", false, false)
                .state("a.Reader", "k.Registry", "ENTRIES", false, false),
            boundaries("b.Reader", "a.Reader", "k.Registry")));
  }

  @Test
  void a_cache_is_at_home_where_the_boundaries_say_so_and_else_with_its_first_writer() {
    CodebaseSketch sketch =
        new CodebaseSketch().cache("a.Prices", "prices").cache("b.Offers", "prices");
    assertEquals(
        List.of("shared-state b.Offers cache:prices (b -> a) [b/Offers.java:4]"),
        found(sketch, boundaries("a.Prices", "b.Offers")));
    Boundaries owned =
        new Boundaries(
            Map.of(
                TypeName.of("a.Prices"), new Owner.Service("a"),
                TypeName.of("b.Offers"), new Owner.Service("b"),
                StoreName.of(StoreKind.CACHE, "prices"), new Owner.Service("b")));
    assertEquals(
        List.of("shared-state a.Prices cache:prices (a -> b) [a/Prices.java:2]"),
        found(sketch, owned));
  }

  @Test
  void counting_and_listing_agree() {
    CodebaseSketch sketch =
        new CodebaseSketch()
            .use("a.A", "b.B", "call", "new")
            .use("b.B", "a.A", "call")
            .write("a.A", "b_t")
            .transaction("a.A", "a_s", "b_t");
    Crossings crossings = new Crossings(sketch.build());
    List<Boundaries> asked =
        List.of(
            boundaries("a.A", "b.B"),
            boundaries("a.A", "a_s", "b_t"),
            dividing("b_t", "name"),
            boundaries("a.A", "b.B", "a_s", "b_t"));
    for (Boundaries boundaries : asked) {
      Map<CrossingKind, Integer> listed = new EnumMap<>(CrossingKind.class);
      for (CrossingKind kind : CrossingKind.values()) {
        listed.put(kind, 0);
      }
      crossings.across(boundaries).forEach(found -> listed.merge(found.kind(), 1, Integer::sum));
      assertEquals(listed, crossings.count(boundaries));
    }
    Map<CrossingKind, Integer> counts = crossings.count(asked.get(3));
    assertEquals(2, counts.get(CrossingKind.CALL));
    assertEquals(0, counts.get(CrossingKind.JOIN));
  }

  /** Boundaries in which a column of a table of b belongs to a. */
  private static Boundaries dividing(String table, String column) {
    StoreName store = StoreName.table(table);
    return new Boundaries(
        Map.of(
            TypeName.of("a.A"),
            new Owner.Service("a"),
            store,
            new Owner.Service("b"),
            new ColumnName(store, column),
            new Owner.Service("a")));
  }

  /** What the page counts with when somebody moves things around. */
  @Test
  void the_ties_are_those_that_cross_when_everybody_lives_alone() {
    CodebaseSketch sketch =
        new CodebaseSketch()
            .type("a.A")
            .use("a.A", "b.B", "call")
            .use("b.B", "b.C", "call")
            .use("a.A", "org.Library", "call");
    List<TypeName> elements = List.of(TypeName.of("a.A"), TypeName.of("b.B"), TypeName.of("b.C"));

    assertEquals(
        List.of("call a.A b.B", "call b.B b.C"),
        new Crossings(sketch.build())
            .ties(elements).stream().map(tie -> tie.identity().toString()).toList());
  }

  @Test
  void what_a_mapping_loads_along_crosses_once_in_the_entity(@TempDir Path folder) {
    TextWorkspace shop =
        new TextWorkspace(folder)
            .java(entity("a", "Order", "@ManyToOne b.Customer customer;"))
            .java(entity("b", "Customer", ""))
            .java(repository("Orders"))
            .java(repository("MoreOrders"));
    Boundaries owners = boundaries("a.Order", "a.Orders", "a.MoreOrders", "b.Customer");
    Map<Element, Owner> all = new HashMap<>();
    for (String name : List.of("a.Order", "a.Orders", "a.MoreOrders", "b.Customer")) {
      all.put(TypeName.of(name), owners.ownerOf(TypeName.of(name)));
    }
    all.put(StoreName.table("orders"), new Owner.Service("a"));
    all.put(StoreName.table("customers"), new Owner.Service("b"));
    List<String> data =
        new Crossings(shop.codebase())
            .across(new Boundaries(all)).stream()
                .filter(crossing -> !crossing.kind().isCode())
                .map(crossing -> crossing.identity() + " " + crossing.places())
                .toList();
    assertEquals(
        List.of(
            "join a.Order table:customers table:orders [src/main/java/a/Order.java:6]",
            "foreign-key table:orders customer_id table:customers [src/main/java/a/Order.java:6]"),
        data);
  }

  private static String entity(String service, String name, String field) {
    return """
        package SERVICE;
        import javax.persistence.*;
        @Entity @Table(name = "TABLE")
        public class NAME {
          @Id Long id;
          FIELD
        }
        """
        .replace("SERVICE", service)
        .replace("TABLE", name.toLowerCase(Locale.ROOT) + "s")
        .replace("NAME", name)
        .replace("FIELD", field);
  }

  private static String repository(String name) {
    return "package a;\npublic interface "
        + name
        + " extends org.springframework.data.jpa.repository.JpaRepository<Order, Long> {}\n";
  }
}
