package dev.kerf.cli.acceptance;

import static dev.kerf.cli.acceptance.ShopUnderGit.fails;
import static dev.kerf.cli.acceptance.ShopUnderGit.passes;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A class that is carved out of another one brings along what it did there. */
final class GateCarvingIT {

  private static final String NAMES =
      """
      package shop.customer;

      public class Names {
        public void clear() {}
        public void empty() {}
        public int count() { return 0; }
      }
      """;

  private static final String LEDGER =
      """
      package shop.order;

      import shop.customer.Names;

      public class Ledger {
        private Names names;
      ENTRY
        public int open() {
          return names.count();
        }
      CLOSING
      }
      """;

  private static final String CLOSING =
      """
        public void close() {
          System.out.println("closing");
          names.clear();
          System.out.println("closed");
        }
      """;

  private static final String CLOSER =
      """
      package shop.order;

      import shop.customer.Names;

      public class Closer {
        private Names names;

      CLOSING
      }
      """
          .replace("CLOSING", CLOSING);

  private static final String ENTRY =
      """
        public static class Entry {
          public int total;
        }
      """;

  private static final String READER =
      """
      package shop.customer;

      public class Reader {
        public int read(shop.order.Ledger.Entry entry) {
          return entry.total;
        }
      }
      """;

  @TempDir Path folder;

  @RegisterExtension final ShopUnderGit shop = new ShopUnderGit(() -> folder);

  @BeforeEach
  void aLedger() throws Exception {
    shop.checkout("main");
    shop.java("customer", "Names", NAMES);
    shop.java("customer", "Reader", READER);
    shop.java("order", "Ledger", ledger(ENTRY, CLOSING));
    shop.commit("a ledger");
    shop.checkout("change");
    shop.reset("main");
  }

  @Test
  void what_a_part_of_a_class_called_is_redrawn_though_the_rest_of_it_calls_it_still()
      throws Exception {
    shop.java("order", "Ledger", ledger(ENTRY, ""));
    shop.java("order", "Closer", CLOSER.replace("clear", "empty"));
    passes(shop.gate(), "redrawn call", "shop.order.Closer", "0 added");
    fails(shop.gate("--strict-policy"), "redrawn call");
  }

  @Test
  void a_part_may_come_from_any_type_of_a_file() throws Exception {
    String extra = "\nclass Extra {}\n";
    shop.checkout("main");
    shop.java("order", "Ledger", ledger(ENTRY, CLOSING) + extra);
    shop.commit("two in one file");
    shop.checkout("change");
    shop.reset("main");
    shop.java("order", "Ledger", ledger(ENTRY, "") + extra);
    shop.java("order", "Closer", CLOSER.replace("clear", "empty"));
    passes(shop.gate(), "redrawn call", "shop.order.Closer", "0 added");
  }

  @Test
  void a_part_that_goes_to_another_service_is_redrawn() throws Exception {
    shop.java("order", "Ledger", ledger(ENTRY, ""));
    shop.java("customer", "Closer", CLOSER.replace("package shop.order", "package shop.customer"));
    shop.java(
        "order",
        "Ledger",
        ledger(ENTRY, "  public void close(shop.customer.Closer closer) { closer.close(); }"));
    passes(shop.gate(), "redrawn call", "shop.customer.Closer", "0 added");
  }

  @Test
  void what_a_part_does_beyond_that_is_added() throws Exception {
    shop.java(
        "customer", "Titles", "package shop.customer;\npublic class Titles { void all() {} }");
    shop.java("order", "Ledger", ledger(ENTRY, ""));
    shop.java(
        "order",
        "Closer",
        CLOSER.replace("names.clear();", "names.clear();\n    new shop.customer.Titles().all();"));
    fails(shop.gate(), "new call", "shop.customer.Titles");
  }

  @Test
  void a_copy_is_added() throws Exception {
    shop.java("order", "Closer", CLOSER);
    fails(shop.gate(), "new call", "shop.order.Closer");
  }

  @Test
  void a_nested_type_that_gets_a_file_of_its_own_is_redrawn_for_those_who_used_it()
      throws Exception {
    shop.java("order", "Ledger", ledger("", CLOSING));
    shop.java(
        "order",
        "Entry",
        "package shop.order;\n\n/** One of many. */\npublic class Entry {\n  public int total;\n}\n");
    shop.java(
        "customer",
        "Reader",
        READER.replace("Ledger.Entry", "Entry").replace("entry.total", "2 * entry.total"));
    passes(shop.gate(), "redrawn type-use", "shop.order.Entry", "0 added");
  }

  @Test
  void a_class_that_gets_another_name_and_grows_to_more_than_twice_is_redrawn() throws Exception {
    String all =
        "package shop.order;\n\npublic class Total {\n  public int sum;\n  public int tax;\n}\n";
    String reader = READER.replace("Ledger.Entry", "Total").replace("total", "sum");
    shop.java("order", "Total", all);
    shop.java("customer", "Reader", reader);
    shop.commit("a total");
    String grown =
        all.replace("Total", "Balance")
            .replace(
                "tax;\n", "tax;\n  public int a;\n  public int b;\n  public int c;\n  int d;\n");
    Files.delete(folder.resolve("src/main/java/shop/order/Total.java"));
    shop.java("order", "Balance", grown);
    shop.java("customer", "Reader", reader.replace("Total", "Balance").replace("entry", "balance"));
    shop.commit("a balance");
    passes(
        shop.gateBy("--base", "HEAD~1", "--head", "HEAD"),
        "redrawn type-use",
        "Balance",
        "0 added");
  }

  @Test
  void who_did_not_use_it_uses_something_new() throws Exception {
    shop.java("order", "Ledger", ledger("", CLOSING));
    shop.java(
        "order", "Entry", "package shop.order;\n\npublic class Entry {\n  public int total;\n}\n");
    shop.java("customer", "Reader", READER.replace("Ledger.Entry", "Entry"));
    shop.java(
        "customer",
        "Writer",
        READER.replace("Ledger.Entry", "Entry").replace("class Reader", "class Writer"));
    fails(shop.gate(), "new type-use", "shop.customer.Writer");
  }

  private static String ledger(String entry, String closing) {
    return LEDGER.replace("ENTRY\n", entry).replace("CLOSING\n", closing);
  }
}
