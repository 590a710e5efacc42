package dev.kerf.cli.acceptance;

import static dev.kerf.cli.acceptance.ShopUnderGit.BOUNDARIES;
import static dev.kerf.cli.acceptance.ShopUnderGit.fails;
import static dev.kerf.cli.acceptance.ShopUnderGit.passes;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.kerf.cli.CommandRun;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a change makes of lines of other classes that it does not touch. */
final class GateOldLinesIT {

  private static final String LEDGER =
      """
      package shop.order;

      public class Ledger {
        private shop.customer.Names names;

        public void close() {
          names.clear();
        }
      }
      """;

  private static final String BASE_NAMES =
      """
      package shop.common;

      public class BaseNames {
        public void clear() {}
      }
      """;

  private static final String NAMES =
      """
      package shop.customer;

      public class Names extends shop.common.BaseNames {
      }
      """;

  @TempDir Path folder;

  @RegisterExtension final ShopUnderGit shop = new ShopUnderGit(() -> folder);

  @BeforeEach
  void aSharedKernel() throws Exception {
    shop.checkout("main");
    shop.write("boundaries.yml", BOUNDARIES + "shared-kernel:\n  types: [shop.common.**]\n");
    shop.java("common", "BaseNames", BASE_NAMES);
  }

  @Test
  void a_method_that_a_class_overrides_by_now_is_no_new_call_of_those_who_used_the_class()
      throws Exception {
    shop.java("order", "Ledger", LEDGER);
    shop.java("customer", "Names", NAMES);
    begin();
    shop.java("customer", "Names", NAMES.replace("{\n", "{\n  public void clear() {}\n"));
    passes(shop.gate(), "0 added");
  }

  @Test
  void a_call_on_a_new_line_of_a_class_that_used_the_other_one_is_new() throws Exception {
    shop.java("order", "Ledger", LEDGER.replace("    names.clear();\n", ""));
    shop.java("customer", "Names", NAMES.replace("{\n", "{\n  public void clear() {}\n"));
    begin();
    shop.java("order", "Ledger", LEDGER);
    fails(shop.gate(), "new call", "src/main/java/shop/order/Ledger.java:7");
  }

  @ParameterizedTest
  @CsvSource({"BaseNames,Names,names.names().clear", "BaseNames[],Names[],names.names()[0].clear"})
  void a_call_on_what_another_class_gives_by_now_is_told_where_that_says_so(
      String before, String now, String call) throws Exception {
    String desk =
        """
        package shop.order;

        public class Desk {
          public shop.%s names() {
            return null;
          }
        }
        """;
    shop.java("customer", "Names", NAMES.replace("{\n", "{\n  public void clear() {}\n"));
    shop.java("order", "Desk", desk.formatted("common." + before));
    shop.java(
        "order",
        "Ledger",
        LEDGER.replace("shop.customer.Names", "Desk").replace("names.clear", call));
    begin();
    shop.java("order", "Desk", desk.formatted("customer." + now));
    fails(
        shop.gate("--fail-on", "call"),
        "shop.order.Ledger",
        "at        src/main/java/shop/order/Desk.java:4\n"
            + "  at        src/main/java/shop/order/Ledger.java:7\n");
  }

  @Test
  void a_call_on_what_another_class_gives_by_now_is_not_new_to_who_used_the_class()
      throws Exception {
    String desk =
        """
        package shop.order;

        public class Desk {
          public shop.common.BaseNames names() {
            return null;
          }
        }
        """;
    shop.java("customer", "Names", NAMES);
    shop.java("order", "Desk", desk);
    shop.java(
        "order",
        "Ledger",
        LEDGER
            .replace("  private", "  private Desk desk;\n  private")
            .replace("names.clear", "desk.names().clear"));
    begin();
    shop.java("order", "Desk", desk.replace("common.BaseNames", "customer.Names"));
    CommandRun run = shop.gate("--fail-on", "call");
    passes(run);
    assertFalse(run.out().contains("shop.order.Ledger"), run.out());
  }

  @Test
  void a_name_that_another_import_gives_another_meaning_is_told_at_the_import() throws Exception {
    String ledger =
        """
        package shop.order;

        import shop.common.Titles;

        public class Ledger {
          private Titles names;
        }
        """;
    shop.java("common", "Titles", "package shop.common;\npublic class Titles {}\n");
    shop.java("customer", "Titles", "package shop.customer;\npublic class Titles {}\n");
    shop.java("order", "Ledger", ledger);
    begin();
    shop.java("order", "Ledger", ledger.replace("common", "customer"));
    fails(
        shop.gate("--fail-on", "type-use"),
        "at        src/main/java/shop/order/Ledger.java:3\n"
            + "  at        src/main/java/shop/order/Ledger.java:6\n");
  }

  @Test
  void a_unit_behind_old_filters_is_told_at_the_new_method_of_the_servlet() throws Exception {
    shop.write(
        "src/main/webapp/WEB-INF/web.xml",
        """
        <web-app>
          <filter><filter-name>f</filter-name><filter-class>shop.order.Around</filter-class></filter>
          <filter-mapping><filter-name>f</filter-name><url-pattern>/*</url-pattern></filter-mapping>
          <servlet><servlet-name>s</servlet-name><servlet-class>shop.customer.Desk</servlet-class></servlet>
          <servlet-mapping><servlet-name>s</servlet-name><url-pattern>/desk</url-pattern></servlet-mapping>
        </web-app>
        """);
    shop.java(
        "order",
        "Around",
        """
        package shop.order;

        import jakarta.servlet.*;

        public class Around implements Filter {
          private org.springframework.jdbc.core.JdbcTemplate jdbc;

          @org.springframework.transaction.annotation.Transactional
          public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) {
            jdbc.update("UPDATE orders SET total = 1");
            chain.doFilter(request, response);
          }
        }
        """);
    String desk =
        """
        package shop.customer;

        import jakarta.servlet.http.*;

        public class Desk extends HttpServlet {
          private org.springframework.jdbc.core.JdbcTemplate jdbc;

          public void doGet(HttpServletRequest request, HttpServletResponse response) {}
        }
        """;
    shop.java("customer", "Desk", desk);
    begin();
    shop.java(
        "customer",
        "Desk",
        desk.replace(
            "{}\n",
            """
            {}

              public void doPut(HttpServletRequest request, HttpServletResponse response) {
                jdbc.update("UPDATE customers SET name = 'x'");
              }
            """));
    CommandRun run = shop.gate("--fail-on", "transaction");
    fails(run, "Desk.doPut runs where Around.doFilter calls", "customer/Desk.java:10");
    assertFalse(run.out().contains("Around.java"), run.out());
  }

  @Test
  void what_the_orm_loads_later_than_before_is_no_new_read_of_those_who_use_it() throws Exception {
    anOrderOfABuyer("fetch = FetchType.EAGER");
    shop.java(
        "order",
        "Report",
        """
        package shop.order;

        public class Report {
          private jakarta.persistence.EntityManager entities;

          public String line(Long id) {
            Purchase purchase = entities.find(Purchase.class, id);
            return purchase.getBuyer().getName();
          }
        }
        """);
    begin();
    anOrderOfABuyer("fetch = FetchType.LAZY");
    passes(shop.gate(), "0 added");
  }

  @Test
  void a_unit_that_opens_as_the_one_around_it_lost_a_call_is_nothing_new() throws Exception {
    anOrderOfABuyer("cascade = CascadeType.ALL");
    aHelperThatSaves();
    String other =
        """
        package shop.order;

        public class Other {
          private jakarta.persistence.EntityManager entities;

          public void make(Purchase purchase) {
            entities.persist(purchase);
          }
        }
        """;
    shop.java("order", "Other", other);
    String desk = desk("helper.make(purchase); new Other().make(purchase);");
    shop.java("order", "Desk", desk);
    begin();
    shop.java("order", "Desk", desk.replace("helper.make(purchase);", ""));
    passes(shop.gate(), "0 added");
  }

  @Test
  void a_unit_that_opens_as_it_is_called_from_outside_by_now_is_told_at_the_new_call()
      throws Exception {
    anOrderOfABuyer("cascade = CascadeType.ALL");
    aHelperThatSaves();
    shop.java("order", "Desk", desk("helper.make(purchase);"));
    begin();
    shop.java(
        "order",
        "Door",
        desk("helper.make(purchase);")
            .replace("class Desk", "class Door")
            .replace("  @org.springframework.transaction.annotation.Transactional\n", ""));
    CommandRun run = shop.gate("--fail-on", "transaction");
    fails(run, "Door.sell calls Helper.make", "at        src/main/java/shop/order/Door.java:7");
  }

  private void anOrderOfABuyer(String option) throws Exception {
    shop.java(
        "customer",
        "Buyer",
        """
        package shop.customer;

        @jakarta.persistence.Entity
        @jakarta.persistence.Table(name = "customers")
        public class Buyer {
          @jakarta.persistence.Id Long id;
          private String name;

          public String getName() {
            return name;
          }
        }
        """);
    shop.java(
        "order",
        "Purchase",
        """
        package shop.order;

        import jakarta.persistence.*;

        @Entity
        @Table(name = "orders")
        public class Purchase {
          @Id Long id;

          @ManyToOne(OPTION)
          @JoinColumn(name = "customer_id")
          private shop.customer.Buyer buyer;

          public shop.customer.Buyer getBuyer() {
            return buyer;
          }
        }
        """
            .replace("OPTION", option));
  }

  private void aHelperThatSaves() throws Exception {
    shop.java(
        "order",
        "Purchases",
        """
        package shop.order;

        public interface Purchases
            extends org.springframework.data.jpa.repository.JpaRepository<Purchase, Long> {}
        """);
    shop.java(
        "order",
        "Helper",
        """
        package shop.order;

        public class Helper {
          private Purchases purchases;

          public void make(Purchase purchase) {
            purchases.save(purchase);
          }
        }
        """);
  }

  private static String desk(String call) {
    return """
    package shop.order;

    public class Desk {
      private Helper helper;

      @org.springframework.transaction.annotation.Transactional
      public void sell(Purchase purchase) {
        CALL
      }
    }
    """
        .replace("CALL", call);
  }

  @Test
  void a_new_class_that_an_old_line_runs_is_told_there_though_another_one_leads_to_that_line()
      throws Exception {
    shop.write(
        "boundaries.yml",
        shop.read("boundaries.yml")
            .replace(
                "    tables: [orders]\n", "    tables: [orders]\n    api: [shop.order.Visitor]\n"));
    shop.java(
        "order",
        "Visitor",
        "package shop.order;\n"
            + "public interface Visitor { void whole(Whole w); void part(Part p); }\n");
    shop.java(
        "order",
        "Part",
        "package shop.order;\n"
            + "public class Part {\n"
            + "  public void accept(Visitor v) {\n"
            + "    v.part(this);\n"
            + "  }\n"
            + "}\n");
    shop.java(
        "order",
        "Whole",
        """
        package shop.order;

        public class Whole {
          private org.springframework.jdbc.core.JdbcTemplate jdbc;
          public Part part;

          @org.springframework.transaction.annotation.Transactional
          public void accept(Visitor v) {
            jdbc.update("UPDATE orders SET total = 1");
            v.whole(this);
          }
        }
        """);
    begin();
    for (String name : java.util.List.of("Again", "Brief")) {
      shop.java(
          "customer",
          name,
          """
          package shop.customer;

          public class NAME implements shop.order.Visitor {
            public void whole(shop.order.Whole w) {
              w.part.accept(this);
            }

            public void part(shop.order.Part p) {
              new org.springframework.jdbc.core.JdbcTemplate().update("DELETE FROM customers");
            }
          }
          """
              .replace("NAME", name));
    }
    fails(
        shop.gate("--fail-on", "remote-in-transaction"),
        "Part calls Again within a transaction: Again.part runs where Part.accept calls",
        "Part calls Brief within a transaction: Brief.part runs where Part.accept calls");
  }

  private void begin() throws Exception {
    shop.commit("before");
    shop.checkout("change");
    shop.reset("main");
  }
}
