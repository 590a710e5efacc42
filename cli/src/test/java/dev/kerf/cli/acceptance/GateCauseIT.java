package dev.kerf.cli.acceptance;

import static dev.kerf.cli.acceptance.ShopUnderGit.fails;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** One line of a change is one finding, however many units of work come to cross by it. */
final class GateCauseIT {

  private static final int ROOTS = 300;

  private static final String HELPER =
      """
      package shop.order;

      import org.springframework.jdbc.core.JdbcTemplate;

      class Log {
        private JdbcTemplate jdbc;

        void write(String line) {
          jdbc.update("INSERT INTO orders (total) VALUES (1)");
        }
      }
      """;

  private static final String NAMES =
      """
      package shop.customer;

      public class Names {
        private org.springframework.jdbc.core.JdbcTemplate jdbc;

        public void clear() {
          jdbc.update("UPDATE customers SET name = 'x'");
        }
      }
      """;

  private static final String RENAME =
      """
      package shop.order;

      import org.springframework.transaction.annotation.Transactional;

      public class Rename {
        private Log log;
        private shop.customer.Names names;

        @Transactional
        public void all() {
          log.write("x");
          each();
        }

        private void each() {
          names.clear();
        }
      }
      """;

  @TempDir Path folder;

  @RegisterExtension final ShopUnderGit shop = new ShopUnderGit(() -> folder);

  @BeforeEach
  void shopOfManyRoots() throws IOException, GitAPIException {
    shop.java("order", "Log", HELPER);
    for (int i = 0; i < ROOTS; i++) {
      shop.java(
          "order",
          "Root" + i,
          """
          package shop.order;

          import org.springframework.transaction.annotation.Transactional;

          class RootNUMBER {
            private Log log;

            @Transactional
            public void work() {
              log.write("NUMBER");
            }
          }
          """
              .replace("NUMBER", String.valueOf(i)));
    }
    shop.commit("roots");
    shop.checkout("main");
    shop.reset("change");
    shop.checkout("change");
  }

  @Test
  void a_new_write_in_a_helper_is_one_transaction_told_at_its_line() throws Exception {
    shop.java(
        "order",
        "Log",
        HELPER.replace(
            "  }\n}\n", "    jdbc.update(\"UPDATE customers SET name = 'x'\");\n  }\n}\n"));
    CommandRun run = shop.gate("--output", "github");
    fails(run, "file=src/main/java/shop/order/Log.java,line=10");
    assertEquals(
        2,
        run.out().lines().filter(line -> line.startsWith("::error")).count(),
        () -> "the write itself, and one for all units of work:\n" + run.out());
    fails(shop.gate(), "2 added", "Log.write writes it", "so do units of work of 299 more types");
  }

  @Test
  void a_new_call_on_the_way_is_told_where_it_stands() throws Exception {
    shop.java("customer", "Names", NAMES);
    shop.java(
        "order",
        "Log",
        HELPER.replace("  }\n}\n", "    names.clear();\n  }\n\n  shop.customer.Names names;\n}\n"));
    fails(
        shop.gate("--fail-on", "transaction"),
        "error: new transaction: a unit of work of Root0 writes or locks table customers as well:"
            + " Log.write calls Names.clear",
        "src/main/java/shop/order/Log.java:10",
        "299 more types");
  }

  @Test
  void a_unit_that_opens_around_old_calls_is_told_where_it_opens() throws Exception {
    shop.checkout("main");
    shop.java("customer", "Names", NAMES);
    shop.java("order", "Rename", RENAME.replace("@Transactional\n  ", ""));
    shop.commit("no unit of work");
    shop.checkout("change");
    shop.reset("main");
    shop.java("order", "Rename", RENAME);
    fails(
        shop.gate("--fail-on", "remote-in-transaction"),
        "error: new remote-in-transaction: Rename calls Names within a transaction:"
            + " Rename.all keeps a transaction open around it",
        "src/main/java/shop/order/Rename.java:10");
  }
}
