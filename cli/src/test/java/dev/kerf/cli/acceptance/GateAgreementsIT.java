package dev.kerf.cli.acceptance;

import static dev.kerf.cli.acceptance.ShopUnderGit.BOUNDARIES;
import static dev.kerf.cli.acceptance.ShopUnderGit.WITH_JOIN;
import static dev.kerf.cli.acceptance.ShopUnderGit.fails;
import static dev.kerf.cli.acceptance.ShopUnderGit.passes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.cli.CommandRun;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a team writes down: crossings to live with, in one file, in several, beside the code. */
final class GateAgreementsIT {

  private static final String READ =
      "// kerf:exempt {kind: table-read, ends: [shop.order.Orders, \"table:customers\"],\n"
          + "//   reason: yearly report, link: \"https://t/7\", owner: \"@orders\", expires: DAY}\n";

  private static final String JOIN =
      "// kerf:exempt {kind: join, ends: [shop.order.Orders, \"table:customers\", \"table:orders\"],\n"
          + "//   reason: yearly report, link: \"https://t/7\", owner: \"@orders\"}\n";

  @TempDir Path folder;

  @RegisterExtension final ShopUnderGit shop = new ShopUnderGit(() -> folder);

  private static String orders(String day) {
    return (READ + JOIN).replace("DAY", day) + WITH_JOIN;
  }

  @Test
  void an_exemption_beside_the_code_passes_is_counted_and_holds_until_its_day() throws Exception {
    shop.java("order", "Orders", orders("9999-12-31"));
    passes(shop.gate(), "0 added, 2 exempted");
    shop.java("order", "Orders", orders("2020-01-31"));
    fails(
        shop.gate(),
        "1 added",
        "the exemption of @orders ended on 2020-01-31 (src/main/java/shop/order/Orders.java:1:16)");
  }

  @Test
  void an_exemption_that_expires_on_the_main_branch_fails_there() throws Exception {
    shop.checkout("main");
    shop.java("order", "Orders", orders("2020-01-31"));
    shop.commit("an old agreement");
    shop.checkout("change");
    shop.reset("main");
    CommandRun run = shop.gate();
    fails(run, "error: expired table-read", "0 added, 1 expired, 1 exempted");
  }

  @Test
  void a_wrong_exemption_beside_the_code_is_told_with_its_place() throws Exception {
    shop.java("order", "Orders", orders("tomorrow"));
    CommandRun run = shop.gate();
    assertEquals(2, run.code());
    assertTrue(run.err().contains("src/main/java/shop/order/Orders.java:2:"), run.err());
  }

  @Test
  void an_exemption_beside_the_code_excuses_nothing_elsewhere() throws Exception {
    shop.java("order", "Orders", WITH_JOIN);
    shop.java(
        "order",
        "Notes",
        READ.replace("DAY", "9999-12-31") + "package shop.order;\nclass Notes {}\n");
    fails(shop.gate(), "2 added", "is needed no more");
  }

  @Test
  void boundaries_may_be_one_file_for_each_service() throws Exception {
    int customer = BOUNDARIES.indexOf("  customer:");
    shop.write("boundaries.yml", "version: 1\ninclude: [cut/order.yml, cut/customer.yml]\n");
    shop.write("cut/order.yml", BOUNDARIES.substring(0, customer));
    shop.write(
        "cut/customer.yml",
        "version: 1\nservices:\n"
            + BOUNDARIES
                .substring(customer)
                .replace("[shop.customer.**]", "[shop.customer.**, shop.gone.**]"));
    shop.java("customer", "Gone", "package shop.gone;\nclass Gone {}\n");
    shop.commit("split");
    passes(shop.gate(), "0 added");
    String split = shop.commit("split again");
    shop.delete("src/main/java/shop/customer/Gone.java");
    shop.java("order", "Orders", WITH_JOIN);
    fails(shop.gateBy("--base", split), "2 added", "cut/customer.yml:4");
    shop.gateBy("--base", split, "--update");
    assertTrue(shop.read("cut/customer.yml").contains("types: [shop.customer.**]"));
  }
}
