package dev.kerf.cli.acceptance;

import static dev.kerf.cli.acceptance.ShopUnderGit.fails;
import static dev.kerf.cli.acceptance.ShopUnderGit.passes;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Units of work that a change makes smaller. */
final class GateUnitsIT {

  private static final String BOOKING =
      """
      package shop.order;

      import org.springframework.jdbc.core.JdbcTemplate;
      import org.springframework.transaction.annotation.Transactional;

      public class Booking {
        private JdbcTemplate jdbc;

        @Transactional
        public void book(int id) {
          jdbc.update("UPDATE orders SET id = ?", id);
          jdbc.update("UPDATE customers SET id = ?", id);
        }
      }
      """;

  private static final String DESK =
      """
      package shop.order;

      import org.springframework.jdbc.core.JdbcTemplate;
      import org.springframework.transaction.annotation.Transactional;

      public class Desk {
        private JdbcTemplate jdbc;
        private Booking booking;

        @Transactional
        public void order(int id) {
          jdbc.update("DELETE FROM orders WHERE id = ?", id);
          booking.book(id);
        }
      }
      """;

  @TempDir Path folder;

  @RegisterExtension final ShopUnderGit shop = new ShopUnderGit(() -> folder);

  @BeforeEach
  void shopWithOneUnitWithinAnother() throws IOException, GitAPIException {
    shop.checkout("main");
    shop.java("order", "Booking", BOOKING.replace("  @Transactional\n", ""));
    shop.java("order", "Desk", DESK);
    shop.commit("a desk that books");
    shop.checkout("change");
    shop.reset("main");
  }

  @Test
  void what_is_left_of_a_larger_unit_of_work_is_nothing_new() throws Exception {
    shop.java("order", "Booking", BOOKING);
    shop.java("order", "Desk", DESK.replace("  @Transactional\n", ""));
    passes(shop.gate(), "0 added");
  }

  @Test
  void the_rest_of_a_larger_unit_is_known_under_a_new_name_as_well() throws Exception {
    shop.delete("src/main/java/shop/order/Booking.java");
    shop.java("order", "Ledger", BOOKING.replace("Booking", "Ledger"));
    shop.java("order", "Desk", DESK.replace("  @Transactional\n", "").replace("Booking", "Ledger"));
    passes(shop.gate(), "0 added");
  }

  @Test
  void a_unit_of_its_own_beside_the_larger_one_is_new() throws Exception {
    shop.java(
        "order",
        "Counter",
        """
        package shop.order;

        import org.springframework.transaction.annotation.Transactional;

        public class Counter {
          private Booking booking;

          @Transactional
          public void pay(int id) {
            booking.book(id);
          }
        }
        """);
    fails(shop.gate(), "new transaction");
  }

  @Test
  void what_a_smaller_unit_writes_beyond_the_larger_one_is_new() throws Exception {
    shop.java(
        "order",
        "Booking",
        BOOKING
            .replace("UPDATE customers", "UPDATE orders")
            .replace(
                "  }\n}",
                """
                    write(id);
                  }

                  private void write(int id) {
                    jdbc.update("INSERT INTO customers (id) VALUES (?)", id);
                  }
                }\
                """));
    shop.java("order", "Desk", DESK.replace("  @Transactional\n", ""));
    fails(shop.gate(), "new transaction");
  }
}
