package dev.kerf.cli.acceptance;

import static dev.kerf.cli.acceptance.ShopUnderGit.fails;
import static dev.kerf.cli.acceptance.ShopUnderGit.passes;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Code that goes to a class that was there before, and code that reaches a new class instead. */
final class GateMovedCodeIT {

  private static final String NAMES =
      """
      package shop.customer;

      public class Names {
        public void clear() {}
        public void sort() {}
      }
      """;

  private static final String LEDGER =
      """
      package shop.order;

      public class Ledger {
        private shop.customer.Names names;

        public void close() {
          names.clear();
        }
      OPEN
      }
      """;

  private static final String OPEN =
      """

        public void open() {
          names.clear();
        }
      """;

  private static final String EMPTY = "package shop.order;\n\npublic class Ledger {}\n";

  @TempDir Path folder;

  @RegisterExtension final ShopUnderGit shop = new ShopUnderGit(() -> folder);

  @BeforeEach
  void aLedgerBesideADesk() throws Exception {
    shop.checkout("main");
    shop.java("customer", "Names", NAMES);
    shop.java("order", "Ledger", ledger(OPEN));
    shop.java("order", "Desk", "package shop.order;\n\npublic class Desk {}\n");
    begin();
  }

  @Test
  void a_method_that_goes_to_another_class_takes_its_crossings_along() throws Exception {
    shop.java("order", "Ledger", EMPTY);
    deskWith("names.clear();");
    passes(shop.gate(), "0 added");
  }

  @Test
  void one_method_of_several_that_reach_there_takes_its_crossings_along() throws Exception {
    shop.java("order", "Ledger", ledger(""));
    deskWith("names.clear();");
    passes(shop.gate(), "0 added");
  }

  @Test
  void one_method_less_makes_room_for_one_call_alone() throws Exception {
    shop.java("order", "Ledger", ledger(""));
    deskWith("names.clear();\n    names.clear();");
    fails(shop.gate("--fail-on", "call"), "new call", "shop.order.Desk");
  }

  @Test
  void a_call_that_goes_to_another_class_may_stand_in_other_code_there() throws Exception {
    shop.java("order", "Ledger", EMPTY);
    deskWith("if (all) { names.clear(); }");
    passes(shop.gate(), "0 added");
  }

  @Test
  void a_call_in_other_words_is_new_although_another_class_makes_it_no_more() throws Exception {
    shop.java("order", "Ledger", EMPTY);
    deskWith("this.names.clear();");
    fails(shop.gate(), "new call", "src/main/java/shop/order/Desk.java:7");
  }

  @Test
  void a_call_of_another_method_is_new_although_another_class_calls_there_no_more()
      throws Exception {
    shop.java("order", "Ledger", EMPTY);
    deskWith("names.sort();");
    fails(shop.gate(), "new call", "src/main/java/shop/order/Desk.java:7");
  }

  @Test
  void a_call_that_is_copied_to_another_class_is_new() throws Exception {
    deskWith("names.clear();");
    fails(shop.gate(), "new call", "new type-use", "src/main/java/shop/order/Desk.java:7");
  }

  @Test
  void what_goes_into_a_new_class_leaves_some_behind() throws Exception {
    shop.java("order", "Ledger", ledger(""));
    shop.java(
        "order",
        "Opener",
        """
        package shop.order;

        /** Opens. */
        final class Opener {
          private final shop.customer.Names names;

          Opener(shop.customer.Names names) {
            this.names = names;
          }

          boolean open(boolean all) {
            if (all) { names.clear(); }
            return true;
          }
        }
        """);
    passes(shop.gate(), "0 added");
  }

  @Test
  void a_statement_that_goes_to_another_class_takes_its_tables_along() throws Exception {
    String reads =
        """
          int %s() {
            return jdbc.queryForObject("SELECT count(*) FROM customers%s", Integer.class);
          }
        """;
    String other = ShopUnderGit.ORDERS.replace("class Orders", "class Reports");
    other = other.replace("public Orders", "public Reports");
    shop.checkout("main");
    shop.java("order", "Orders", with(ShopUnderGit.ORDERS, reads.formatted("all", "")));
    String report = reads.formatted("named", " WHERE name > 'a'");
    shop.java("order", "Reports", with(other, reads.formatted("more", " WHERE id > 2") + report));
    shop.java("order", "Figures", other.replace("Reports", "Figures"));
    begin();
    shop.java("order", "Reports", with(other, reads.formatted("more", " WHERE id > 2")));
    shop.java("order", "Figures", with(other.replace("Reports", "Figures"), report));
    passes(shop.gate(), "0 added");
  }

  @Test
  void who_reaches_the_new_class_that_takes_the_place_of_one_does_nothing_new() throws Exception {
    shop.java("customer", "Titles", NAMES.replace("Names", "Titles"));
    shop.java(
        "order", "Ledger", ledger(OPEN).replace("Names", "Titles").replace("names", "titles"));
    passes(shop.gate(), "0 added");
  }

  @Test
  void who_reaches_a_new_class_beside_an_older_one_does_something_new() throws Exception {
    shop.java("customer", "Titles", NAMES.replace("Names", "Titles"));
    shop.java(
        "order",
        "Ledger",
        ledger(OPEN.replace("names.clear", "titles.clear"))
            .replace("  private", "  private shop.customer.Titles titles;\n  private"));
    fails(shop.gate(), "new call", "shop.customer.Titles");
  }

  @Test
  void other_code_that_reaches_a_new_class_is_new_although_it_leaves_an_older_one()
      throws Exception {
    shop.java("customer", "Titles", NAMES.replace("Names", "Titles").replace("clear", "print"));
    shop.java(
        "order",
        "Ledger",
        ledger(OPEN.replace("names.clear", "titles.print"))
            .replace("names.clear();", "")
            .replace("shop.customer.Names names", "shop.customer.Titles titles"));
    fails(shop.gate(), "new call", "shop.customer.Titles");
  }

  private void deskWith(String body) throws Exception {
    shop.java(
        "order",
        "Desk",
        """
        package shop.order;

        public class Desk {
          private shop.customer.Names names;

          public void end(boolean all) {
            BODY
          }
        }
        """
            .replace("BODY", body));
  }

  private static String ledger(String open) {
    return LEDGER.replace("OPEN\n", open);
  }

  private static String with(String type, String methods) {
    return type.substring(0, type.length() - 2) + "\n" + methods + "}\n";
  }

  private void begin() throws Exception {
    shop.commit("before");
    shop.checkout("change");
    shop.reset("main");
  }
}
