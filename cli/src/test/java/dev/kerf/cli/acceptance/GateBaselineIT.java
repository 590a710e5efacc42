package dev.kerf.cli.acceptance;

import static dev.kerf.cli.acceptance.ShopUnderGit.BOUNDARIES;
import static dev.kerf.cli.acceptance.ShopUnderGit.CUSTOMERS;
import static dev.kerf.cli.acceptance.ShopUnderGit.ORDERS;
import static dev.kerf.cli.acceptance.ShopUnderGit.WITH_JOIN;
import static dev.kerf.cli.acceptance.ShopUnderGit.fails;
import static dev.kerf.cli.acceptance.ShopUnderGit.passes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Where no history is at hand, a file of accepted crossings stands for it. */
final class GateBaselineIT {

  @TempDir Path folder;
  @TempDir Path outside;

  @RegisterExtension final ShopUnderGit shop = new ShopUnderGit(() -> folder);

  @Test
  void without_git_a_baseline_lets_pass_what_it_knows() throws Exception {
    shop.java("order", "Orders", WITH_JOIN);
    Path plain = copied();
    Path baseline = outside.resolve("baseline.txt");
    CommandRun none = gate(plain, baseline);
    assertEquals(2, none.code());
    assertTrue(none.err().contains("--accept-new --reason"), none.err());
    passes(gate(plain, baseline, "--accept-new", "--reason", "old"), "0 added");
    assertTrue(
        Files.readString(baseline)
            .contains("join\tshop.order.Orders\ttable:customers\ttable:orders\t# old\n"));
    passes(gate(plain, baseline), "2 unchanged");

    Path customers = plain.resolve("src/main/java/shop/customer/Customers.java");
    Files.writeString(
        customers, CUSTOMERS.replace("private", "private shop.order.Orders o; private"));
    fails(gate(plain, baseline), "error: new type-use: Customers uses Orders (");
    assertEquals(2, gate(plain, baseline, "--accept-new").code(), "growing needs a reason");

    Files.writeString(customers, CUSTOMERS);
    Files.writeString(plain.resolve("src/main/java/shop/order/Orders.java"), ORDERS);
    passes(gate(plain, baseline), "is in the baseline and in the code no more");
    fails(gate(plain, baseline, "--strict-baseline"));
    CommandRun update = gate(plain, baseline, "--update");
    passes(update);
    assertTrue(update.err().contains("2 taken out, 0 put in, 0 in all"), update.err());
    passes(gate(plain, baseline, "--strict-baseline"));
  }

  @Test
  void beside_a_baseline_who_cleans_up_is_not_punished() throws Exception {
    String named = BOUNDARIES.replace("[shop.order.**]", "[shop.order.**, shop.old.**]");
    shop.write("boundaries.yml", named);
    Path plain = copied();
    Path old = Files.createDirectory(plain.resolve("src/main/java/shop/old")).resolve("Old.java");
    Files.writeString(old, "package shop.old; class Old {}");
    Path baseline = outside.resolve("baseline.txt");
    passes(gate(plain, baseline, "--accept-new", "--reason", "old", "--strict-baseline"));
    Files.delete(old);
    passes(gate(plain, baseline), "boundaries.yml:4:28: note: 'shop.old.**' matches nothing");
    fails(gate(plain, baseline, "--strict-baseline"), "error: 'shop.old.**' matches nothing");
    passes(gate(plain, baseline, "--update"), "nothing: --update has done it");
    assertEquals(BOUNDARIES, Files.readString(plain.resolve("boundaries.yml")));
  }

  @Test
  void an_unreadable_baseline_is_neither_all_old_nor_all_new() throws Exception {
    Path baseline = folder.resolve("baseline.txt");
    Files.writeString(baseline, "<<<<<<< HEAD\n");
    CommandRun run = shop.gateBy("--baseline", baseline.toString());
    assertEquals(2, run.code());
    assertTrue(run.err().contains("baseline.txt:1 is no crossing"), run.err());
  }

  private static CommandRun gate(Path folder, Path baseline, String... more) {
    String[] arguments = new String[4 + more.length];
    arguments[0] = "gate";
    arguments[1] = folder.toString();
    arguments[2] = "--baseline";
    arguments[3] = baseline.toString();
    System.arraycopy(more, 0, arguments, 4, more.length);
    return CommandRun.ofInstalled(arguments);
  }

  /** The shop's files in a folder without git. */
  private Path copied() throws IOException {
    Path target = outside.resolve("plain");
    for (String path :
        new String[] {
          "pom.xml",
          "boundaries.yml",
          "src/main/resources/db/migration/V1__shop.sql",
          "src/main/java/shop/order/Orders.java",
          "src/main/java/shop/customer/Customers.java"
        }) {
      Files.createDirectories(target.resolve(path).getParent());
      Files.copy(folder.resolve(path), target.resolve(path));
    }
    return target;
  }
}
