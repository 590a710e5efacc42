package dev.kerf.cli.acceptance;

import static dev.kerf.cli.acceptance.ShopUnderGit.BOUNDARIES;
import static dev.kerf.cli.acceptance.ShopUnderGit.CUSTOMERS;
import static dev.kerf.cli.acceptance.ShopUnderGit.ORDERS;
import static dev.kerf.cli.acceptance.ShopUnderGit.WITH_JOIN;
import static dev.kerf.cli.acceptance.ShopUnderGit.fails;
import static dev.kerf.cli.acceptance.ShopUnderGit.passes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.cli.CommandRun;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** How a team lives with the gate: reverts, bypasses, and files that are kept tidy. */
final class GateUpkeepIT {

  private static final String JOIN_EXEMPT =
      """
      exempt:
        - kind: join
          ends: [shop.order.Orders, "table:customers", "table:orders"]
          reason: yearly report
          link: https://tracker/7
          owner: "@orders"
        - {kind: table-read, ends: [shop.order.Orders, "table:customers"],
           reason: yearly report, link: "https://tracker/7", owner: "@orders"}
      """;

  @TempDir Path folder;

  @RegisterExtension final ShopUnderGit shop = new ShopUnderGit(() -> folder);

  @Test
  void a_revert_of_a_removal_passes_and_is_recorded() throws Exception {
    shop.withKnownJoin();
    shop.checkout("main");
    shop.java("order", "Orders", ORDERS);
    String removal = shop.commit("no join");
    shop.checkout("change");
    shop.reset("main");
    shop.java("order", "Orders", WITH_JOIN);
    shop.commit("Revert \"no join\"\n\nThis reverts commit " + removal + ".\n");
    passes(
        shop.gate(), "0 added", "2 returned", "back by the revert of " + removal.substring(0, 10));
  }

  @Test
  void a_revert_excuses_nothing_that_it_does_not_bring_back() throws Exception {
    shop.withKnownJoin();
    shop.checkout("main");
    shop.java("order", "Orders", ORDERS);
    String removal = shop.commit("no join");
    shop.checkout("change");
    shop.reset("main");
    shop.java("order", "Orders", WITH_JOIN);
    shop.java(
        "order",
        "Mails",
        "package shop.order;\n"
            + "class Mails { int of(shop.customer.Customers c) { return c.count(); } }\n");
    shop.commit("Revert \"no join\"\n\nThis reverts commit " + removal + ".\n");
    fails(shop.gate(), "error: new call: Mails calls Customers.", "2 added, 2 returned");
  }

  @Test
  void a_change_that_reverts_a_commit_of_its_own_brings_nothing_back() throws Exception {
    shop.java("order", "Orders", WITH_JOIN);
    shop.commit("join");
    shop.java("order", "Orders", ORDERS);
    String removal = shop.commit("no join");
    shop.java("order", "Orders", WITH_JOIN);
    shop.commit("Revert \"no join\"\n\nThis reverts commit " + removal + ".\n");
    fails(shop.gate(), "error: new join", "2 added, 0 resolved");
  }

  @Test
  void a_stale_exemption_is_told_and_taken_out_by_one_flag() throws Exception {
    shop.checkout("main");
    shop.java("order", "Orders", WITH_JOIN);
    shop.write("boundaries.yml", BOUNDARIES + JOIN_EXEMPT);
    shop.commit("join, agreed");
    shop.checkout("change");
    shop.reset("main");
    shop.java("order", "Orders", ORDERS);
    passes(shop.gate(), "boundaries.yml:12:5: note: the exemption of join", "is needed no more");
    CommandRun update = shop.gate("--update");
    passes(update, "is needed no more\n  fix       nothing: --update has done it");
    assertTrue(update.err().contains("2 entries brought up to date"), update.err());
    assertEquals(BOUNDARIES + "exempt: []\n", shop.read("boundaries.yml"));
    CommandRun again = shop.gate();
    passes(again);
    assertFalse(again.out().contains("note:"), again.out());
  }

  @Test
  void a_renamed_type_is_renamed_in_the_boundaries_by_the_same_flag() throws Exception {
    shop.checkout("main");
    String named = BOUNDARIES.replace("[shop.order.**]", "[shop.order.**, shop.web.Page]");
    shop.write("boundaries.yml", named);
    shop.write("src/main/java/shop/web/Page.java", page("Page"));
    shop.commit("a page");
    shop.checkout("change");
    shop.reset("main");
    shop.delete("src/main/java/shop/web/Page.java");
    shop.write("src/main/java/shop/web/View.java", page("View"));
    passes(shop.gate("--update"), "shop.web.Page is shop.web.View now and keeps its owner");
    assertEquals(named.replace("shop.web.Page", "shop.web.View"), shop.read("boundaries.yml"));
  }

  @Test
  void a_class_that_was_known_by_a_word_is_named_beside_that_word() throws Exception {
    shop.checkout("main");
    String words = BOUNDARIES.replace("[shop.order.**]", "[shop.order.**, shop.**.*Page*]");
    shop.write("boundaries.yml", words);
    shop.write("src/main/java/shop/web/Page.java", page("Page"));
    shop.write("src/main/java/shop/web/FrontPage.java", page("FrontPage"));
    shop.commit("a page");
    shop.checkout("change");
    shop.reset("main");
    shop.delete("src/main/java/shop/web/Page.java");
    shop.write("src/main/java/shop/web/View.java", page("View"));
    passes(shop.gate("--update"), "shop.web.Page is shop.web.View now and keeps its owner");
    assertEquals(
        words.replace("shop.**.*Page*", "\"shop.**.{*Page*,View}\""), shop.read("boundaries.yml"));
    CommandRun again = shop.gate();
    passes(again);
    assertFalse(again.out().contains("note:"), again.out());
  }

  private static String page(String name) {
    return """
    package shop.web;

    public class NAME {
      private final shop.order.Orders orders;

      public NAME(shop.order.Orders orders) {
        this.orders = orders;
      }

      public String title() {
        return "orders: " + orders.count();
      }
    }
    """
        .replace("NAME", name);
  }

  @Test
  void a_bypass_by_a_commit_passes_and_is_recorded() throws Exception {
    shop.java("order", "Orders", WITH_JOIN);
    shop.commit("hot fix\n\nKerf-Bypass: shop is down, SHOP-12\n");
    passes(
        shop.gate(),
        "error: new join",
        "passed, bypassed: shop is down, SHOP-12 (commit ",
        "2 added");
    CommandRun stranger = shop.gate("--ignore-trailers");
    fails(stranger, "error: new join");
    assertFalse(stranger.out().contains("SHOP-12"), stranger.out());
    passes(shop.gate("--ignore-trailers", "--bypass", "label"), "passed, bypassed: label");
  }

  @Test
  void what_was_bypassed_is_known_to_the_next_change_and_listed_with_all_there_is()
      throws Exception {
    shop.java("order", "Orders", WITH_JOIN);
    shop.commit("hot fix\n\nKerf-Bypass: shop is down, SHOP-12\n");
    shop.checkout("main");
    shop.git.merge().include(shop.git.getRepository().resolve("change")).call();
    shop.branch("next");
    shop.java("order", "Basket", "package shop.order;\nclass Basket {}\n");
    shop.commit("a basket");
    passes(shop.gate(), "passed: ", "0 added, 0 resolved, 2 unchanged");
    passes(shop.gateBy("--all"), "join: Orders.spent joins table orders with table customers");
  }

  @Test
  void a_bypass_by_a_label_passes_and_is_in_the_json() throws Exception {
    shop.java("order", "Orders", WITH_JOIN);
    fails(shop.gate("--bypass", " "));
    passes(
        shop.gate("--bypass", "label kerf-bypass by @lead", "--output", "json"),
        "\"bypass\": \"label kerf-bypass by @lead\"",
        "\"passed\": true");
  }

  @Test
  void what_is_bypassed_is_annotated_as_a_warning() throws Exception {
    shop.java("order", "Orders", WITH_JOIN);
    fails(shop.gate("--output", "github"), "::error file=");
    CommandRun run = shop.gate("--bypass", "label kerf-bypass", "--output", "github");
    passes(run, "::warning file=");
    assertFalse(run.out().contains("::error"), run.out());
  }

  @Test
  void a_table_that_a_framework_brings_may_have_an_owner_and_needs_none() throws Exception {
    shop.write(
        "src/main/resources/db/migration/V2__batch.sql",
        "CREATE TABLE BATCH_JOB_EXECUTION_CONTEXT (JOB_EXECUTION_ID BIGINT PRIMARY KEY);\n");
    passes(shop.gate(), "0 added");
    shop.write(
        "boundaries.yml",
        shop.read("boundaries.yml") + "shared-kernel:\n  tables: [BATCH_JOB_EXECUTION_CONTEXT]\n");
    passes(shop.gate(), "0 added");
  }

  @Test
  void two_changes_that_pass_stay_green_together() throws Exception {
    shop.java("order", "Mails", "package shop.order;\nclass Mails { Orders orders; }\n");
    shop.commit("one");
    passes(shop.gate());
    shop.checkout("main");
    shop.branch("other");
    shop.java(
        "customer", "Letters", "package shop.customer;\nclass Letters { Customers customers; }\n");
    shop.commit("two");
    passes(shop.gate());
    shop.checkout("main");
    String before = shop.git.getRepository().resolve("main").name();
    for (String branch : new String[] {"change", "other"}) {
      shop.git.merge().include(shop.git.getRepository().resolve(branch)).call();
    }
    passes(shop.gateBy("--base", before, "--head", "main"), "0 added");
    passes(shop.gateBy("--all"), "0 added");
  }

  @Test
  void a_new_implementation_does_not_make_calls_in_untouched_files_new() throws Exception {
    shop.checkout("main");
    shop.java("order", "Rates", "package shop.order;\npublic interface Rates { int rate(); }\n");
    shop.java(
        "order",
        "Totals",
        """
        package shop.order;

        @org.springframework.stereotype.Component
        class Totals {
          @org.springframework.beans.factory.annotation.Autowired Rates rates;

          int total() {
            return rates.rate();
          }
        }
        """);
    shop.write(
        "boundaries.yml",
        BOUNDARIES.replace(
            "    tables: [orders]\n", "    tables: [orders]\n    api: [shop.order.Rates]\n"));
    shop.commit("an interface");
    shop.checkout("change");
    shop.reset("main");
    shop.java(
        "customer",
        "CustomerRates",
        """
        package shop.customer;

        @org.springframework.stereotype.Component
        class CustomerRates implements shop.order.Rates {
          public int rate() {
            return 2;
          }
        }
        """);
    passes(shop.gate(), "0 added");
  }

  @Test
  void what_a_new_implementation_does_to_an_old_transaction_is_told_where_it_stands()
      throws Exception {
    shop.checkout("main");
    shop.java("order", "Bonus", "package shop.order;\npublic interface Bonus { void add(); }\n");
    shop.java(
        "order",
        "Placing",
        """
        package shop.order;

        @org.springframework.stereotype.Component
        public class Placing {
          private final org.springframework.jdbc.core.JdbcTemplate jdbc;
          private final Bonus bonus;

          public Placing(org.springframework.jdbc.core.JdbcTemplate jdbc, Bonus bonus) {
            this.jdbc = jdbc;
            this.bonus = bonus;
          }

          @org.springframework.transaction.annotation.Transactional
          public void place() {
            jdbc.update("UPDATE orders SET total = 1");
            bonus.add();
          }
        }
        """);
    shop.write(
        "boundaries.yml",
        BOUNDARIES.replace(
            "    tables: [orders]\n", "    tables: [orders]\n    api: [shop.order.Bonus]\n"));
    shop.commit("an interface");
    shop.checkout("change");
    shop.reset("main");
    shop.java(
        "customer",
        "CustomerBonus",
        """
        package shop.customer;

        @org.springframework.stereotype.Component
        public class CustomerBonus implements shop.order.Bonus {
          private final org.springframework.jdbc.core.JdbcTemplate jdbc;

          public CustomerBonus(org.springframework.jdbc.core.JdbcTemplate jdbc) {
            this.jdbc = jdbc;
          }

          public void add() {
            jdbc.update("UPDATE customers SET name = 'bonus'");
          }
        }
        """);
    CommandRun run = shop.gate();
    fails(run, "new transaction", "CustomerBonus.add runs where Placing.place calls");
    assertTrue(run.out().contains("src/main/java/shop/customer/CustomerBonus.java:11"), run.out());
    assertFalse(run.out().contains("Placing.java"), run.out());
    String text = shop.read("src/main/java/shop/customer/CustomerBonus.java");
    shop.java(
        "customer",
        "Adding",
        text.replace("CustomerBonus implements shop.order.Bonus", "Adding")
            .replace("@org.springframework.stereotype.Component\npublic", "public abstract")
            .replace("CustomerBonus", "Adding"));
    shop.java(
        "customer",
        "CustomerBonus",
        """
        package shop.customer;

        @org.springframework.stereotype.Component
        public class CustomerBonus extends Adding implements shop.order.Bonus {
          public CustomerBonus(org.springframework.jdbc.core.JdbcTemplate jdbc) {
            super(jdbc);
          }
        }
        """);
    run = shop.gate();
    fails(run, "CustomerBonus.add runs where Placing.place calls");
    assertTrue(run.out().contains("src/main/java/shop/customer/CustomerBonus.java:4"), run.out());
    assertFalse(run.out().contains("Placing.java"), run.out());
  }

  @Test
  void only_the_kinds_asked_for_fail_and_the_others_are_told() throws Exception {
    shop.java("order", "Orders", WITH_JOIN);
    passes(shop.gate("--fail-on", "call"), "note: new join");
    fails(shop.gate("--fail-on", "call,join"), "error: new join", "note: new table-read");
  }

  @Test
  void all_lists_what_there_is_and_fails_where_a_service_is_strict() throws Exception {
    shop.java("order", "Orders", WITH_JOIN);
    passes(
        shop.gateBy("--all"),
        "order -> customer: 2 known (",
        "  join: Orders.spent joins table orders with table customers");
    shop.write(
        "boundaries.yml", BOUNDARIES.replace("  order:\n", "  order:\n    enforce: strict\n"));
    fails(shop.gateBy("--all"), "error: known join");
  }

  @Test
  void a_table_of_another_name_is_the_same_table_to_those_who_read_it() throws Exception {
    shop.withKnownJoin();
    shop.write(
        "src/main/resources/db/migration/V2__clients.sql",
        "ALTER TABLE customers RENAME TO clients;\n");
    shop.java("order", "Orders", WITH_JOIN.replace("customers", "clients"));
    shop.java("customer", "Customers", CUSTOMERS.replace("FROM customers", "FROM clients"));
    fails(
        shop.gate(),
        "table clients, which was customers, has no owner",
        "'- clients'",
        "'customers' matches nothing any more",
        "0 added");
    shop.write("boundaries.yml", BOUNDARIES.replace("[customers]", "[clients]"));
    passes(shop.gate(), "0 added, 0 resolved");
  }
}
