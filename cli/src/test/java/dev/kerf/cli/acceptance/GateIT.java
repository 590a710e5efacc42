package dev.kerf.cli.acceptance;

import static dev.kerf.cli.acceptance.ShopUnderGit.BOUNDARIES;
import static dev.kerf.cli.acceptance.ShopUnderGit.ORDERS;
import static dev.kerf.cli.acceptance.ShopUnderGit.WITH_JOIN;
import static dev.kerf.cli.acceptance.ShopUnderGit.fails;
import static dev.kerf.cli.acceptance.ShopUnderGit.passes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.cli.CommandRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.eclipse.jgit.transport.URIish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a pull request: a small shop with two services, and one change to it a test. */
final class GateIT {

  @TempDir Path folder;

  @RegisterExtension final ShopUnderGit shop = new ShopUnderGit(() -> folder);

  @Test
  void a_new_join_over_tables_of_two_services_fails_with_both_and_a_recipe() throws Exception {
    shop.java("order", "Orders", WITH_JOIN);
    shop.commit("join");
    CommandRun run = shop.gate();
    fails(
        run,
        "error: new join",
        "src/main/java/shop/order/Orders.java:",
        "to 'customer', owned by @customers",
        "delete the statement, if nothing uses it",
        "exempt:",
        "2 added");
    String join = run.out().substring(run.out().indexOf("error: new join"));
    assertTrue(join.substring(0, join.indexOf("\n\n")).lines().count() <= 12, join);
  }

  @Test
  void an_exemption_with_link_owner_and_end_passes_and_is_counted() throws Exception {
    shop.java("order", "Orders", WITH_JOIN);
    shop.write(
        "boundaries.yml",
        BOUNDARIES
            + """
            exempt:
              - {kind: join, ends: [shop.order.Orders, "table:customers", "table:orders"],
                 reason: yearly report, link: "https://tracker/7", owner: "@orders", expires: 9999-12-31}
              - {kind: table-read, ends: [shop.order.Orders, "table:customers"],
                 reason: yearly report, link: "https://tracker/7", owner: "@orders"}
            """);
    shop.commit("join, agreed");
    CommandRun run = shop.gate();
    passes(run);
    assertTrue(run.out().contains("0 added, 2 exempted"), run.out());
  }

  @Test
  void an_exemption_without_a_link_is_refused_with_its_place() throws Exception {
    shop.write(
        "boundaries.yml",
        BOUNDARIES
            + """
            exempt:
              - {kind: join, ends: [a], reason: because, owner: me}
            """);
    CommandRun run = shop.gate();
    assertEquals(2, run.code());
    assertTrue(run.err().contains("boundaries.yml:12:5: an exemption needs 'link'"), run.err());
  }

  @Test
  void a_moved_file_passes() throws Exception {
    shop.withKnownJoin();
    Files.delete(folder.resolve("src/main/java/shop/order/Orders.java"));
    shop.write("app/src/main/java/shop/order/Orders.java", WITH_JOIN);
    shop.write("app/pom.xml", "<project><artifactId>app</artifactId></project>");
    shop.commit("move");
    passes(shop.gate());
  }

  @Test
  void a_renamed_class_passes() throws Exception {
    shop.withKnownJoin();
    Files.delete(folder.resolve("src/main/java/shop/order/Orders.java"));
    shop.java("order", "OrderBook", WITH_JOIN.replace("Orders", "OrderBook"));
    shop.commit("rename");
    CommandRun run = shop.gate();
    passes(run);
    assertTrue(run.out().contains("0 added, 0 resolved"), run.out());
  }

  @Test
  void ties_of_a_class_that_moves_to_another_service_are_redrawn() throws Exception {
    String visit =
        "package shop.order;\n\n"
            + "public class Visit {\n"
            + "  public int day() {\n"
            + "    return 1;\n"
            + "  }\n"
            + "}\n";
    String planner =
        "package shop.order;\n\n"
            + "class Planner {\n"
            + "  int plan(Visit visit) {\n"
            + "    return visit.day();\n"
            + "  }\n"
            + "}\n";
    shop.checkout("main");
    shop.java("order", "Visit", visit);
    shop.java("order", "Planner", planner);
    shop.commit("visits");
    shop.checkout("change");
    shop.reset("main");
    Files.delete(folder.resolve("src/main/java/shop/order/Visit.java"));
    shop.java("customer", "Visit", visit.replace("shop.order", "shop.customer"));
    String importing = planner.replace("\n\nclass", "\n\nimport shop.customer.Visit;\n\nclass");
    shop.java("order", "Planner", importing);
    passes(shop.gate(), "redrawn call", "redrawn type-use", "0 added");
    fails(shop.gate("--strict-policy"), "redrawn call");
    shop.java(
        "order",
        "Planner",
        importing.replace("(Visit visit)", "(Visit visit, shop.customer.Customers all)"));
    fails(shop.gate(), "new type-use", "Planner", "Customers", "1 added");
  }

  @Test
  void an_interface_that_is_parted_from_its_class_and_keeps_the_name_passes() throws Exception {
    shop.withKnownJoin();
    shop.java(
        "order",
        "Orders",
        "package shop.order;\npublic interface Orders {\n  int count();\n\n  int spent();\n}\n");
    shop.java(
        "order",
        "OrdersImpl",
        WITH_JOIN
            .replace("class Orders", "class OrdersImpl implements Orders")
            .replace("public Orders(", "public OrdersImpl("));
    passes(shop.gate(), "0 added, 0 resolved, 2 unchanged");
  }

  @Test
  void a_part_of_a_class_that_becomes_a_class_of_its_own_passes() throws Exception {
    shop.withKnownJoin();
    shop.java("order", "Orders", ORDERS);
    shop.java("order", "Spending", WITH_JOIN.replace("Orders", "Spending"));
    passes(shop.gate(), "0 added, 0 resolved, 2 unchanged");
  }

  @Test
  void of_two_copies_under_new_names_only_one_can_be_the_old_class() throws Exception {
    shop.withKnownJoin();
    Files.delete(folder.resolve("src/main/java/shop/order/Orders.java"));
    shop.java("order", "OrderBook", WITH_JOIN.replace("Orders", "OrderBook"));
    shop.java("order", "OrderList", WITH_JOIN.replace("Orders", "OrderList"));
    shop.commit("rename and copy");
    fails(shop.gate(), "error: new join", "2 added, 0 resolved, 2 unchanged");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.util.function.Supplier<Integer> sum = () -> SUM; return sum.get();",
        "return new java.util.concurrent.Callable<Integer>() {"
            + " public Integer call() { return SUM; } }.call();",
        "class Sum { int of() { return SUM; } } return new Sum().of();"
      })
  void the_same_statement_in_a_lambda_or_a_class_within_is_the_same_crossing(String body)
      throws Exception {
    shop.withKnownJoin();
    String sum =
        "jdbc.queryForObject(\"SELECT sum(o.total) FROM orders o"
            + " JOIN customers c ON c.id = o.customer_id\", Integer.class)";
    String spent =
        "  public int spent() throws Exception { " + body.replace("SUM", sum) + " }\n}\n";
    shop.java("order", "Orders", ORDERS.substring(0, ORDERS.length() - 2) + spent);
    passes(shop.gate(), "0 added, 0 resolved, 2 unchanged");
  }

  @Test
  void a_new_type_follows_the_pattern_around_it_and_without_one_is_told_with_the_line()
      throws Exception {
    shop.java(
        "order", "Basket", "package shop.order;\nclass Basket { shop.customer.Customers all; }\n");
    shop.java("billing", "Bill", "package shop.billing;\nclass Bill {}\n");
    fails(
        shop.gate(),
        "new type-use: Basket uses Customers",
        "note: shop.billing.Bill has no owner",
        "'- shop.billing.");
    shop.delete("src/main/java/shop/order/Basket.java");
    passes(shop.gate(), "note: shop.billing.Bill has no owner");
    shop.write(
        "src/main/java/shop/billing/tax/Vat.java", "package shop.billing.tax;\nclass Vat {}\n");
    passes(
        shop.gate(),
        "note: shop.billing has no owner: shop.billing.Bill and 1 more type",
        "'- shop.billing.**'");
  }

  @Test
  void a_package_that_is_renamed_where_the_files_stay_passes() throws Exception {
    shop.withKnownJoin();
    shop.java("order", "Orders", WITH_JOIN.replace("package shop.order", "package mall.orders"));
    CommandRun run = shop.gate();
    passes(run);
    assertTrue(run.out().contains("0 added, 0 resolved, 2 unchanged"), run.out());
    assertTrue(run.out().contains("shop.order.Orders is mall.orders.Orders now"), run.out());
  }

  @Test
  void a_removed_cause_is_told_as_resolved() throws Exception {
    shop.withKnownJoin();
    shop.java("order", "Orders", ORDERS);
    shop.commit("no join");
    CommandRun run = shop.gate();
    passes(run);
    assertTrue(run.out().contains("0 added, 2 resolved"), run.out());
  }

  @Test
  void a_column_that_gets_another_name_keeps_its_foreign_key() throws Exception {
    shop.checkout("main");
    shop.write(
        "src/main/resources/db/migration/V2__key.sql",
        "ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers (id);\n");
    shop.commit("a key");
    shop.checkout("change");
    shop.reset("main");
    shop.write(
        "src/main/resources/db/migration/V3__rename.sql",
        "ALTER TABLE orders RENAME COLUMN customer_id TO buyer_id;\n");
    passes(shop.gate(), "0 added, 0 resolved, 1 unchanged");
    shop.write(
        "src/main/resources/db/migration/V4__payer.sql",
        """
        ALTER TABLE orders ADD COLUMN payer_id BIGINT;
        ALTER TABLE orders ADD FOREIGN KEY (payer_id) REFERENCES customers (id);
        """);
    fails(shop.gate(), "new foreign-key", "payer_id", "1 added, 0 resolved, 1 unchanged");
  }

  @Test
  void a_new_table_without_owner_fails_with_the_line_to_add() throws Exception {
    shop.write(
        "src/main/resources/db/migration/V2__audit.sql", "CREATE TABLE audit (id BIGINT);\n");
    fails(shop.gate(), "table audit is new and has no owner", "'- audit'", "Other errors: 1.");
  }

  @Test
  void a_test_is_free_to_reach_across() throws Exception {
    shop.write(
        "src/test/java/shop/order/OrdersTest.java",
        "package shop.order;\nclass OrdersTest { shop.customer.Customers all; }\n");
    passes(shop.gate());
  }

  @Test
  void uncommitted_work_is_judged_as_well() throws Exception {
    shop.java("order", "Orders", WITH_JOIN);
    fails(shop.gate(), "the working tree against");
    passes(shop.gate("--head", "change"));
  }

  @Test
  void a_pattern_that_never_matched_fails_and_one_whose_code_goes_does_not() throws Exception {
    shop.write("boundaries.yml", BOUNDARIES.replace("[orders]", "[orders, ordres]"));
    fails(shop.gate(), "boundaries.yml:5:22: error: 'ordres' matches nothing");
    shop.write(
        "boundaries.yml",
        BOUNDARIES.replace("[shop.order.**]", "[shop.order.**, shop.order.Orders]"));
    shop.commit("named");
    shop.checkout("main");
    shop.git.merge().include(shop.git.getRepository().resolve("change")).call();
    shop.checkout("change");
    Files.delete(folder.resolve("src/main/java/shop/order/Orders.java"));
    shop.java("order", "Book", "package shop.order;\ninterface Book {}\n");
    CommandRun run = shop.gate();
    passes(run);
    assertTrue(run.out().contains("'shop.order.Orders' matches nothing any more"), run.out());
  }

  @Test
  void several_outputs_are_written_at_once() throws Exception {
    shop.java("order", "Orders", WITH_JOIN);
    Path sarif = folder.resolve("out/kerf.sarif");
    Path junit = folder.resolve("out/kerf.xml");
    fails(
        shop.gate("--output", "github", "--output", "sarif=" + sarif, "--output", "junit=" + junit),
        "::error file=src/main/java/shop/order/Orders.java,line=");
    assertTrue(Files.readString(sarif).contains("\"kerfIdentity/v1\""));
    assertTrue(Files.readString(junit).contains("<testcase classname=\"kerf.gate\""));
  }

  @Test
  void where_all_goes_to_files_the_log_says_how_it_ended_and_which_files() throws Exception {
    shop.java("order", "Orders", WITH_JOIN);
    Path sarif = folder.resolve("out/kerf.sarif");
    CommandRun run = shop.gate("--output", "sarif=" + sarif);
    assertEquals(1, run.code());
    assertEquals("", run.out());
    assertTrue(run.err().contains("failed: "), run.err());
    assertTrue(run.err().contains("Crossings: 2 added, "), run.err());
    assertTrue(run.err().contains("Wrote " + sarif), run.err());
  }

  @Test
  void a_base_that_is_not_here_is_told_with_the_command_that_fetches_it() throws Exception {
    shop.git.remoteAdd().setName("origin").setUri(new URIish("https://example.org/shop")).call();
    CommandRun run = CommandRun.ofInstalled("gate", folder.toString(), "--base", "origin/release");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("git fetch origin"), run.err());
  }

  @Test
  void a_cut_is_written_down_and_never_written_over() throws Exception {
    Files.delete(folder.resolve("boundaries.yml"));
    Path out = folder.resolve("report");
    passes(CommandRun.ofInstalled("analyze", folder.toString(), "--out", out.toString()));
    Path file = folder.resolve("boundaries.yml");
    passes(
        CommandRun.ofInstalled(
            "accept",
            "--candidate",
            "one-service",
            "--report",
            out.toString(),
            "--boundaries",
            file.toString()));
    CommandRun all = CommandRun.ofInstalled("gate", folder.toString(), "--all");
    passes(all);
    CommandRun again =
        CommandRun.ofInstalled(
            "accept",
            "--candidate",
            "one-service",
            "--report",
            out.toString(),
            "--boundaries",
            file.toString());
    assertEquals(2, again.code());
    assertTrue(again.err().contains("does not overwrite"), again.err());
  }

  @Test
  void a_column_may_belong_to_another_service_than_its_table() throws Exception {
    shop.checkout("main");
    shop.write(
        "boundaries.yml",
        BOUNDARIES.replace("[orders]\n", "[orders]\n    columns: [customers.name]\n"));
    shop.commit("a column");
    shop.checkout("change");
    shop.reset("main");
    String own = "jdbc.update(\"UPDATE customers SET name = 'x'\");";
    shop.java("order", "Orders", with(ORDERS, own));
    passes(shop.gate(), "0 added");
    shop.java("order", "Orders", with(ORDERS, own.replace("name =", "id =")));
    fails(shop.gate(), "error: new table-write: Orders.change writes table customers");
    shop.java("order", "Orders", ORDERS);
    shop.java("customer", "Customers", with(ShopUnderGit.CUSTOMERS, own));
    fails(
        shop.gate(),
        "error: new table-write: Customers.change writes table customers.name",
        "(service customer -> order)");
  }

  private static String with(String type, String statement) {
    return type.substring(0, type.length() - 2)
        + "\n  public void change() {\n    "
        + statement
        + "\n  }\n}\n";
  }

  @Test
  void each_kind_of_tie_leads_to_its_own_line() throws Exception {
    shop.java(
        "order",
        "Desk",
        """
        package shop.order;

        public class Desk {
          private shop.customer.Customers customers;

          int open() {
            customers = new shop.customer.Customers(null);
            return customers.count();
          }
        }
        """);
    fails(
        shop.gate(),
        "new type-use: Desk uses Customers (field)",
        "Desk.java:4",
        "new instantiate: Desk creates Customers",
        "Desk.java:7",
        "new call: Desk calls Customers.count",
        "Desk.java:8");
    String out = shop.gate("--fail-on", "instantiate").out();
    assertTrue(
        Pattern.compile("new instantiate.*\\R  at +\\S+/Desk.java:7\\R").matcher(out).find(), out);
  }
}
