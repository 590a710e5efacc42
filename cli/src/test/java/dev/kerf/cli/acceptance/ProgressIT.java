package dev.kerf.cli.acceptance;

import static dev.kerf.cli.acceptance.ShopUnderGit.ORDERS;
import static dev.kerf.cli.acceptance.ShopUnderGit.WITH_JOIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.cli.CommandRun;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A split that takes weeks: what came, what went, and what only got another name. */
final class ProgressIT {

  /** A Monday, the first of week 2 of 2026. */
  private static final Instant START = Instant.parse("2026-01-05T12:00:00Z");

  @TempDir Path folder;

  @RegisterExtension final ShopUnderGit shop = new ShopUnderGit(() -> folder);

  private void commitInWeek(int week) throws GitAPIException {
    PersonIdent then =
        new PersonIdent("a", "a@b", START.plusSeconds(week * 7L * 86_400), ZoneOffset.UTC);
    shop.git.add().addFilepattern(".").call();
    shop.git.add().addFilepattern(".").setUpdate(true).call();
    shop.git.commit().setMessage("week " + week).setAuthor(then).setCommitter(then).call();
  }

  private CommandRun progress(String... options) {
    List<String> arguments = new java.util.ArrayList<>(List.of("progress", folder.toString()));
    arguments.addAll(List.of("--since", "main"));
    arguments.addAll(List.of(options));
    CommandRun run = CommandRun.ofInstalled(arguments.toArray(String[]::new));
    assertEquals(0, run.code(), run.err());
    return run;
  }

  private static String row(CommandRun run, String start) {
    return run.out()
        .lines()
        .filter(line -> line.startsWith(start))
        .findFirst()
        .map(line -> line.replaceAll(" +", " "))
        .orElse("no line " + start + " in\n" + run.out());
  }

  @Test
  void each_week_tells_what_came_and_what_went() throws Exception {
    shop.java("order", "Orders", WITH_JOIN);
    commitInWeek(1);
    shop.java(
        "order", "Mails", "package shop.order;\nclass Mails { shop.customer.Customers c; }\n");
    commitInWeek(2);
    shop.java("order", "Orders", ORDERS);
    commitInWeek(4);
    CommandRun run = progress();
    assertEquals("2026-W03 2 2 0 +2", row(run, "2026-W03"));
    assertEquals("2026-W04 3 1 0 +1", row(run, "2026-W04"));
    assertEquals("2026-W06 1 0 2 -2", row(run, "2026-W06"));
    assertEquals("order, join 1 1 0", row(run, "order, join"));
    assertEquals("order, type-use 1 0 +1", row(run, "order, type-use"));
    assertFalse(run.out().contains("Not converging"), "three weeks say nothing yet");
  }

  @Test
  void a_type_with_another_name_neither_comes_nor_goes() throws Exception {
    shop.java("order", "Orders", WITH_JOIN);
    commitInWeek(1);
    shop.delete("src/main/java/shop/order/Orders.java");
    shop.java("order", "OrderBook", WITH_JOIN.replace("Orders", "OrderBook"));
    commitInWeek(2);
    CommandRun run = progress();
    assertEquals("2026-W03 2 2 0 +2", row(run, "2026-W03"));
    assertEquals("2026-W04 2 0 0 0", row(run, "2026-W04"));
  }

  @Test
  void four_weeks_without_a_net_removal_are_called_by_their_name() throws Exception {
    shop.java("order", "Orders", WITH_JOIN);
    for (int week = 1; week <= 5; week++) {
      shop.write("notes/" + week, "");
      commitInWeek(week);
    }
    CommandRun run = progress();
    assertTrue(run.out().contains("Not converging: the last 4 weeks"), run.out());
    assertTrue(progress("--format", "json").out().contains("\"converging\": false"));
  }

  @Test
  void a_crossing_that_no_entry_point_comes_to_is_counted_apart() throws Exception {
    shop.java("order", "Orders", WITH_JOIN);
    shop.java(
        "order",
        "OrderPage",
        """
        package shop.order;

        import org.springframework.web.bind.annotation.GetMapping;
        import org.springframework.web.bind.annotation.RestController;

        @RestController
        class OrderPage {
          private final Orders orders;

          OrderPage(Orders orders) {
            this.orders = orders;
          }

          @GetMapping("/spent")
          int spent() {
            return orders.spent();
          }
        }
        """);
    commitInWeek(1);
    assertFalse(progress().out().contains("no entry point"), progress().out());
    assertTrue(progress("--format", "json").out().contains("\"unreached\": 0"));
    shop.java(
        "order", "Mails", "package shop.order;\nclass Mails { shop.customer.Customers c; }\n");
    commitInWeek(2);
    CommandRun run = progress();
    assertTrue(run.out().contains("Of those known, 1 begin where no entry point"), run.out());
  }

  @Test
  void without_an_entry_point_nothing_is_said_of_what_is_reached() throws Exception {
    shop.java("order", "Orders", WITH_JOIN);
    commitInWeek(1);
    assertTrue(progress("--format", "json").out().contains("\"unreached\": null"));
  }

  @Test
  void a_split_that_gets_on_is_told_how_long_it_takes() throws Exception {
    shop.checkout("main");
    for (int i = 0; i < 13; i++) {
      shop.java(
          "order",
          "Mail" + i,
          "package shop.order;\nclass Mail%d { shop.customer.Customers c; }\n".formatted(i));
    }
    shop.commit("thirteen");
    shop.git.checkout().setCreateBranch(true).setName("split").call();
    for (int week = 1; week <= 5; week++) {
      shop.delete("src/main/java/shop/order/Mail" + week + ".java");
      if (week == 1) {
        shop.delete("src/main/java/shop/order/Mail8.java");
      }
      commitInWeek(week);
    }
    // Seven are left: six went in five weeks, four in the last four.
    CommandRun run = progress();
    assertTrue(run.out().contains("none is left after 6 to 7 more weeks"), run.out());
    String json = progress("--format", "json").out();
    assertTrue(json.contains("\"soonest\": 6"), json);
    assertEquals(6, json.split("\"service\": \"order\"", -1).length - 1, "a line a week, and all");
  }

  @Test
  void history_that_is_not_there_is_told() {
    CommandRun run = CommandRun.ofInstalled("progress", folder.toString(), "--since", "v1");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("'v1' names no commit"), run.err());
  }
}
