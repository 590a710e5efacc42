package dev.kerf.cli.acceptance;

import static dev.kerf.cli.acceptance.ShopUnderGit.BOUNDARIES;
import static dev.kerf.cli.acceptance.ShopUnderGit.fails;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.kerf.cli.CommandRun;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A finding that a change brings stands at a line of the change, not at one that it leaves be. */
final class GatePlaceIT {

  private static final String BUYER =
      """
      package shop.customer;

      @jakarta.persistence.Entity
      @jakarta.persistence.Table(name = "customers")
      public class Buyer {
        @jakarta.persistence.Id Long id;
      }
      """;

  private static final String PERSISTING =
      """
      package shop.order;

      public class Batch {
        private jakarta.persistence.EntityManager entities;

        @org.springframework.transaction.annotation.Transactional
        public void all(Purchase purchase) {
          entities.persist(purchase);
        }
      }
      """;

  private static final String BATCH =
      """
      package shop.order;

      import java.util.List;
      import java.util.Map;
      import org.springframework.transaction.annotation.Transactional;

      public class Batch {
        private org.springframework.jdbc.core.JdbcTemplate jdbc;
        private Map<String, Step> steps;

        @Transactional
        public void all(List<String> names) {
          jdbc.update("UPDATE orders SET total = 1");
          for (String name : names) {
            Step step = steps.get(name);
            safely(step, name);
          }
        }

        private void safely(Step step, String name) {
          try {
            step.run(name);
          } catch (RuntimeException e) {
            System.err.println(name);
          }
        }
      }
      """;

  private static final String TEMPLATE =
      """
      package shop.order;

      import org.springframework.transaction.TransactionStatus;
      import org.springframework.transaction.support.TransactionCallback;
      import org.springframework.transaction.support.TransactionTemplate;

      public class Batch {
        private org.springframework.jdbc.core.JdbcTemplate jdbc;
        private TransactionTemplate template;
        private shop.customer.Names names;

        public void all() {
          BEFORE
          template.execute(
              new TransactionCallback<Object>() {
                public Object doInTransaction(TransactionStatus status) {
                  WITHIN
                  return null;
                }
              });
        }

        private void each() {
          jdbc.update("UPDATE orders SET total = 1");
          HELPER
        }

        private void run(Object task) {}
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

  @TempDir Path folder;

  @RegisterExtension final ShopUnderGit shop = new ShopUnderGit(() -> folder);

  @BeforeEach
  void aBatchOfSteps() throws Exception {
    shop.checkout("main");
    shop.write(
        "boundaries.yml",
        BOUNDARIES.replace(
            "    tables: [orders]\n", "    tables: [orders]\n    api: [shop.order.Step]\n"));
    shop.java(
        "order", "Step", "package shop.order;\npublic interface Step { void run(String name); }\n");
    shop.java("order", "CloseStep", step("order", "CloseStep", "orders", "total"));
    shop.java("order", "OpenStep", step("order", "OpenStep", "orders", "total"));
    shop.java("customer", "Names", NAMES);
  }

  @Test
  void a_new_class_that_an_old_line_hands_to_a_helper_is_told_where_it_stands() throws Exception {
    base(BATCH);
    onlyTheNewStepIsTold();
  }

  @Test
  void a_new_class_is_told_where_it_stands_though_the_helper_is_new_as_well() throws Exception {
    base(BATCH.replace("safely(step, name);\n", "step.run(name);\n"));
    shop.java("order", "Batch", BATCH);
    onlyTheNewStepIsTold();
  }

  @Test
  void a_new_class_is_told_once_however_many_old_lines_come_to_run_it() throws Exception {
    shop.java("order", "Nightly", BATCH.replace("Batch", "Nightly"));
    base(BATCH);
    shop.java("customer", "RenameStep", step("customer", "RenameStep", "customers", "name"));
    for (String kind : List.of("remote-in-transaction", "transaction")) {
      CommandRun run = shop.gate("--fail-on", kind);
      fails(
          run,
          "error: new " + kind,
          "RenameStep.run runs where Batch.all calls",
          "src/main/java/shop/customer/RenameStep.java:5",
          "so do units of work of 1 more type: shop.order.Nightly");
      assertFalse(run.out().contains("Nightly.java"), run.out());
    }
  }

  @Test
  void a_new_method_of_an_old_class_that_an_old_line_comes_to_run_is_told_where_it_stands()
      throws Exception {
    String idle =
        """
        package shop.customer;

        @org.springframework.stereotype.Component
        public class RenameStep extends Idle {
        }
        """;
    shop.java(
        "customer",
        "Idle",
        """
        package shop.customer;

        public abstract class Idle implements shop.order.Step {
          public void run(String name) {}
        }
        """);
    shop.java("customer", "RenameStep", idle);
    base(BATCH);
    shop.java(
        "customer",
        "RenameStep",
        idle.replace(
            "Idle {",
            """
            Idle {
              public void run(String name) {
                new org.springframework.jdbc.core.JdbcTemplate().update("DELETE FROM customers");
              }\
            """));
    CommandRun run = shop.gate("--fail-on", "transaction");
    fails(run, "error: new transaction", "src/main/java/shop/customer/RenameStep.java:5");
    assertFalse(run.out().contains("Batch.java"), run.out());
  }

  @Test
  void state_that_another_service_begins_to_use_is_told_where_that_does() throws Exception {
    shop.write("boundaries.yml", BOUNDARIES + "shared-kernel:\n  types: [shop.common.**]\n");
    shop.java(
        "common",
        "Startup",
        """
        package shop.common;

        public class Startup {
          private static boolean prepared = false;

          public static boolean isPrepared() {
            return prepared;
          }

          public static void prepare() {
            prepared = true;
          }
        }
        """);
    for (String name : List.of("Nightly", "Weekly")) {
      shop.java("order", name, starting("order", name));
    }
    base(BATCH);
    shop.java("customer", "Calendar", starting("customer", "Calendar"));
    CommandRun run = shop.gate("--fail-on", "shared-state");
    fails(
        run,
        "new shared-state",
        "Calendar.start writes it as well",
        "src/main/java/shop/customer/Calendar.java:5",
        "so do 1 more type: shop.order.Weekly");
    assertFalse(run.out().contains("ly.java"), run.out());
  }

  private static String starting(String service, String name) {
    return "package shop."
        + service
        + ";\n\npublic class "
        + name
        + " {\n  void start() {\n    shop.common.Startup.prepare();\n  }\n}\n";
  }

  @Test
  void a_new_call_in_a_helper_is_told_at_its_line_though_an_anonymous_class_comes_before()
      throws Exception {
    base(template("", "each();", ""));
    shop.java("order", "Batch", template("run(new Object() {});", "each();", "names.clear();"));
    for (String kind : List.of("remote-in-transaction", "transaction")) {
      fails(
          shop.gate("--fail-on", kind),
          "error: new " + kind,
          "Batch.each calls Names.clear",
          "src/main/java/shop/order/Batch.java:25");
    }
  }

  @Test
  void an_anonymous_class_is_told_by_the_name_of_the_class_around() throws Exception {
    base(template("", "each();", ""));
    shop.java("order", "Batch", template("", "names.clear(); each();", ""));
    fails(
        shop.gate("--fail-on", "remote-in-transaction"),
        "Batch.doInTransaction calls Names.clear",
        "src/main/java/shop/order/Batch.java:17");
  }

  @Test
  void a_statement_whose_text_stands_elsewhere_is_told_at_the_line_that_names_the_table()
      throws Exception {
    String batch =
        """
        package shop.order;

        public class Batch {
          private static final String ALL = "SELECT o.total FROM orders o";
          private org.springframework.jdbc.core.JdbcTemplate jdbc;
          private static final String RESET = "UPDATE orders SET id = 0";

          public java.util.List<Integer> all() {
            return jdbc.queryForList(ALL, Integer.class);
          }
        }
        """;
    base(batch);
    batch = batch.replace("UPDATE orders SET id = 0", "UPDATE orders SET id = 1");
    shop.java(
        "order",
        "Batch",
        batch.replace(
            "orders o\"", "orders o \"\n      + \"JOIN customers c ON c.id = o.customer_id\""));
    for (String kind : List.of("join", "table-read")) {
      fails(
          shop.gate("--fail-on", kind),
          "error: new " + kind,
          "at        src/main/java/shop/order/Batch.java:5\n"
              + "  at        src/main/java/shop/order/Batch.java:10\n");
    }
  }

  @Test
  void a_write_that_a_new_cascade_carries_on_is_told_at_the_cascade() throws Exception {
    String orders =
        """
        package shop.order;

        import jakarta.persistence.*;

        @Entity
        @Table(name = "orders")
        public class Purchase {
          @Id Long id;
          @OneToMany
          private java.util.List<shop.customer.Buyer> buyers;
        }
        """;
    shop.java("order", "Purchase", orders);
    shop.java("customer", "Buyer", BUYER);
    base(PERSISTING);
    shop.java(
        "order", "Purchase", orders.replace("@OneToMany", "@OneToMany(cascade = CascadeType.ALL)"));
    CommandRun run = shop.gate("--fail-on", "transaction");
    fails(run, "new transaction", "Purchase.buyers cascades to it", "order/Purchase.java:9");
    assertFalse(run.out().contains("Batch.java"), run.out());
  }

  @Test
  void a_write_that_an_old_cascade_carries_further_is_told_at_the_new_one() throws Exception {
    String line =
        """
        package shop.order;

        import jakarta.persistence.*;

        @Entity
        @Table(name = "lines")
        public class Line {
          @Id Long id;
          @OneToMany(cascade = CascadeType.ALL) java.util.List<shop.customer.Buyer> buyers;
        }
        """;
    String purchase =
        line.replace("lines", "orders")
            .replace("Line", "Purchase")
            .replace("(cascade = CascadeType.ALL)", "")
            .replace("shop.customer.Buyer", "Line");
    shop.write("boundaries.yml", BOUNDARIES.replace("[orders]", "[orders, lines]"));
    shop.java("order", "Line", line);
    shop.java("order", "Purchase", purchase);
    shop.java("customer", "Buyer", BUYER);
    base(PERSISTING);
    shop.java(
        "order",
        "Purchase",
        purchase.replace("@OneToMany", "@OneToMany(cascade = CascadeType.ALL)"));
    CommandRun run = shop.gate("--fail-on", "transaction");
    fails(
        run,
        "new transaction",
        "Purchase.buyers cascades on to it",
        "src/main/java/shop/order/Purchase.java:9");
    assertFalse(run.out().contains("Batch.java"), run.out());
  }

  @Test
  void what_a_mapping_says_is_told_at_the_annotation_that_the_change_touches() throws Exception {
    String purchase =
        """
        package shop.order;

        import jakarta.persistence.*;

        @Entity
        @Table(name = "orders")
        public class Purchase {
          @Id Long id; // never negative

          /** Who pays, if (and only if) it is known. */
          @OneToOne(
              fetch = FetchType.LAZY)
          // as agreed
          @JoinColumn(name = "buyer")

          private shop.customer.Buyer buyer;
        }
        """;
    shop.java("order", "Purchase", purchase);
    shop.java("customer", "Buyer", BUYER);
    base(BATCH);
    shop.java("order", "Purchase", purchase.replace("LAZY", "EAGER"));
    fails(
        shop.gate("--fail-on", "join"),
        "new join",
        "at        src/main/java/shop/order/Purchase.java:12\n"
            + "  at        src/main/java/shop/order/Purchase.java:16\n");
    shop.java(
        "order", "Purchase", purchase.replace("LAZY", "LAZY,\n      cascade = CascadeType.ALL"));
    fails(
        shop.gate("--fail-on", "cascade"),
        "new cascade",
        "at        src/main/java/shop/order/Purchase.java:13\n"
            + "  at        src/main/java/shop/order/Purchase.java:17\n");
  }

  @Test
  void a_call_on_an_old_line_that_another_type_makes_new_is_told_where_that_is_named()
      throws Exception {
    String batch =
        """
        package shop.order;

        import shop.order.Titles;

        public class Batch {
          public void all() {
            Titles found = null;
            found.clear();
          }
        }
        """;
    shop.java("order", "Titles", "package shop.order;\npublic class Titles { void clear() {} }\n");
    base(batch);
    shop.java(
        "order",
        "Batch",
        batch.replace("order.Titles", "customer.Names").replace("Titles", "Names"));
    fails(
        shop.gate("--fail-on", "call"),
        "new call",
        "at        src/main/java/shop/order/Batch.java:7\n"
            + "  at        src/main/java/shop/order/Batch.java:8\n");
  }

  @Test
  void a_table_that_a_view_takes_up_is_told_at_the_line_of_its_script() throws Exception {
    String script = "src/main/resources/db/migration/R__totals.sql";
    String view = "CREATE VIEW totals AS SELECT o.total\nFROM orders o\n;\n";
    shop.write(script, view);
    shop.write("boundaries.yml", BOUNDARIES.replace("[orders]", "[orders, totals]"));
    base(BATCH.replace("UPDATE orders SET total = 1", "SELECT total FROM totals"));
    shop.write(script, view.replace("\n;", "\nJOIN customers c ON c.id = o.id\n;"));
    for (String kind : List.of("table-read", "join")) {
      fails(
          shop.gate("--fail-on", kind),
          "new " + kind,
          "at        " + script + ":3\n  at        src/main/java/shop/order/Batch.java:13\n");
    }
  }

  private void base(String batch) throws Exception {
    shop.java("order", "Batch", batch);
    shop.commit("a batch");
    shop.checkout("change");
    shop.reset("main");
  }

  private void onlyTheNewStepIsTold() throws Exception {
    shop.java("customer", "RenameStep", step("customer", "RenameStep", "customers", "name"));
    for (String kind : List.of("remote-in-transaction", "transaction")) {
      CommandRun run = shop.gate("--fail-on", kind);
      fails(
          run,
          "error: new " + kind,
          "RenameStep.run runs where Batch.all calls",
          "src/main/java/shop/customer/RenameStep.java:5");
      assertFalse(run.out().contains("Batch.java"), run.out());
    }
  }

  private static String template(String before, String within, String helper) {
    return TEMPLATE.replace("BEFORE", before).replace("WITHIN", within).replace("HELPER", helper);
  }

  private static String step(String service, String name, String table, String column) {
    return """
    package shop.SERVICE;

    @org.springframework.stereotype.Component
    public class NAME implements shop.order.Step {
      public void run(String name) {
        new org.springframework.jdbc.core.JdbcTemplate().update("UPDATE TABLE SET COLUMN = 0");
      }
    }
    """
        .replace("SERVICE", service)
        .replace("NAME", name)
        .replace("TABLE", table)
        .replace("COLUMN", column);
  }
}
