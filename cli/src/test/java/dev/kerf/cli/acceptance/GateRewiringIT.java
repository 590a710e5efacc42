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

/** A change of the wiring: what runs behind an interface, and whose doing that is. */
final class GateRewiringIT {

  private static final String STORE =
      """
      package shop.%1$s;

      import org.springframework.jdbc.core.JdbcTemplate;

      %4$s
      public class %2$s implements shop.common.Store {
        private JdbcTemplate jdbc;

        public void put(int id) {
          jdbc.update("UPDATE %3$s SET id = ?", id);
        }
      }
      """;

  private static final String BEANS =
      """
      <beans xmlns="http://www.springframework.org/schema/beans">
        <bean id="store" class="shop.order.OwnStore"/>
      </beans>
      """;

  @TempDir Path folder;

  @RegisterExtension final ShopUnderGit shop = new ShopUnderGit(() -> folder);

  @BeforeEach
  void shopWithOneBeanOfThree() throws IOException, GitAPIException {
    shop.checkout("main");
    shop.write(
        "boundaries.yml", ShopUnderGit.BOUNDARIES + "shared-kernel:\n  types: [shop.common.**]\n");
    shop.java(
        "common", "Store", "package shop.common;\npublic interface Store { void put(int id); }\n");
    shop.java("order", "OwnStore", STORE.formatted("order", "OwnStore", "orders", ""));
    shop.java("customer", "OldStore", STORE.formatted("customer", "OldStore", "customers", ""));
    shop.java("customer", "LastStore", STORE.formatted("customer", "LastStore", "customers", ""));
    shop.java(
        "order",
        "Desk",
        """
        package shop.order;

        import org.springframework.beans.factory.annotation.Autowired;
        import org.springframework.jdbc.core.JdbcTemplate;
        import org.springframework.stereotype.Service;
        import org.springframework.transaction.annotation.Transactional;

        @Service
        public class Desk {
          @Autowired private shop.common.Store store;
          private JdbcTemplate jdbc;

          @Transactional
          public void order(int id) {
            jdbc.update("UPDATE orders SET id = ?", id);
            store.put(id);
          }
        }
        """);
    shop.write("src/main/resources/beans.xml", BEANS);
    shop.commit("three stores, one of them a bean");
    shop.checkout("change");
    shop.reset("main");
  }

  @Test
  void a_bean_that_goes_makes_nothing_new_of_classes_that_nobody_touched() throws Exception {
    shop.delete("src/main/java/shop/order/OwnStore.java");
    shop.write("src/main/resources/beans.xml", BEANS.replaceAll("<bean .*/>", ""));
    passes(shop.gate(), "0 added");
  }

  @Test
  void a_class_that_becomes_a_bean_is_told() throws Exception {
    shop.write("src/main/resources/beans.xml", BEANS.replaceAll("<bean .*/>", ""));
    shop.java(
        "customer",
        "OldStore",
        STORE.formatted(
            "customer", "OldStore", "customers", "@org.springframework.stereotype.Component"));
    fails(shop.gate(), "new dispatch: OldStore", "new transaction");
  }

  @Test
  void a_new_call_into_old_classes_is_told() throws Exception {
    shop.write(
        "src/main/resources/beans.xml", BEANS.replace("order.OwnStore", "customer.OldStore"));
    shop.java(
        "order",
        "Counter",
        "package shop.order;\nclass Counter { void c(shop.common.Store s) { s.put(1); } }\n");
    fails(shop.gate(), "new dispatch");
  }

  @Test
  void a_table_that_is_written_in_other_letters_crosses_nothing_new() throws Exception {
    shop.withKnownJoin();
    shop.write(
        "src/main/resources/db/migration/V1__shop.sql",
        """
        CREATE TABLE CUSTOMERS (ID BIGINT PRIMARY KEY, NAME VARCHAR(80));
        CREATE TABLE Orders (ID BIGINT PRIMARY KEY, CUSTOMER_ID BIGINT, TOTAL INT);
        """);
    passes(shop.gate(), "0 added, 0 resolved, 2 unchanged");
  }

  @Test
  void an_exemption_holds_in_whatever_letters_its_tables_are_written() throws Exception {
    shop.checkout("main");
    shop.write(
        "boundaries.yml",
        ShopUnderGit.BOUNDARIES
            + """
            exempt:
              - {kind: join, ends: [shop.order.Orders, "table:CUSTOMERS", "table:Orders"],
                 reason: yearly report, link: "https://tracker/7", owner: "@orders"}
            """);
    shop.commit("agree");
    shop.checkout("change");
    shop.reset("main");
    shop.java("order", "Orders", ShopUnderGit.WITH_JOIN);
    fails(shop.gate(), "1 added", "1 exempted");
  }
}
