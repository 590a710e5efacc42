package dev.kerf.cli.acceptance;

import static dev.kerf.cli.acceptance.ShopUnderGit.BOUNDARIES;
import static dev.kerf.cli.acceptance.ShopUnderGit.fails;
import static dev.kerf.cli.acceptance.ShopUnderGit.passes;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Crossings that no call site and no statement shows: events, shared state, what is wired in. */
final class GateKindsIT {

  private static final String LISTENER =
      """
      package shop.customer;

      public class Greeter {
        @org.springframework.context.event.EventListener
        public void greet(shop.common.Placed event) {}
      }
      """;

  private static final String PUBLISHER =
      """
      package shop.order;

      public class Checkout {
        private org.springframework.context.ApplicationEventPublisher events;

        public void place() {
          events.publishEvent(new shop.common.Placed());
        }
      }
      """;

  private static final String REGISTRY =
      """
      package shop.common;

      public class Registry {
        private static String last;

        public static void put(String name) {
          last = name;
        }

        public static String get() {
          return last;
        }
      }
      """;

  @TempDir Path folder;

  @RegisterExtension final ShopUnderGit shop = new ShopUnderGit(() -> folder);

  @BeforeEach
  void shopWithSharedKernel() throws IOException, GitAPIException {
    shop.checkout("main");
    shop.write("boundaries.yml", BOUNDARIES + "shared-kernel:\n  types: [shop.common.**]\n");
    shop.java("common", "Placed", "package shop.common;\npublic class Placed {}\n");
    shop.java("common", "Registry", REGISTRY);
    shop.java("common", "Rates", "package shop.common;\npublic interface Rates { int rate(); }\n");
  }

  /** What stands on main now is what the change begins with. */
  private void begin() throws GitAPIException {
    shop.commit("begin");
    shop.checkout("change");
    shop.reset("main");
  }

  @Test
  void a_new_listener_is_told_where_it_stands() throws Exception {
    shop.java("order", "Checkout", PUBLISHER);
    begin();
    shop.java("customer", "Greeter", LISTENER);
    fails(
        shop.gate(),
        "new event: Greeter hears what Checkout publishes: Greeter.greet hears Placed",
        "src/main/java/shop/customer/Greeter.java:5",
        "listen after the commit",
        "1 added");
  }

  @Test
  void a_new_publisher_of_what_is_listened_to_is_told_where_it_publishes() throws Exception {
    shop.java("customer", "Greeter", LISTENER);
    shop.java("customer", "Mailer", LISTENER.replace("Greeter", "Mailer"));
    begin();
    shop.java("order", "Checkout", PUBLISHER);
    fails(
        shop.gate(),
        "Checkout.place publishes Placed",
        "so do 1 more type: shop.customer.Mailer",
        "src/main/java/shop/order/Checkout.java:7",
        "1 added");
  }

  @Test
  void listening_after_the_commit_resolves_it_and_is_told_only_where_asked() throws Exception {
    shop.java("order", "Checkout", PUBLISHER);
    shop.java("customer", "Greeter", LISTENER);
    begin();
    String later =
        LISTENER.replace(
            "context.event.EventListener", "transaction.event.TransactionalEventListener");
    shop.java("customer", "Greeter", later);
    passes(shop.gate(), "0 added, 1 resolved");
    shop.write(
        "boundaries.yml",
        shop.read("boundaries.yml")
            .replace("version: 1\n", "version: 1\nenforce: {event-after-commit: ratchet}\n"));
    fails(shop.gate(), "new event-after-commit");
  }

  @Test
  void a_new_bean_behind_a_shared_type_is_told_once_where_it_stands() throws Exception {
    for (String type : new String[] {"Totals", "Bills"}) {
      shop.java(
          "order",
          type,
          """
          package shop.order;

          @org.springframework.stereotype.Component
          class TYPE {
            @org.springframework.beans.factory.annotation.Autowired shop.common.Rates rates;

            int total() {
              return rates.rate();
            }
          }
          """
              .replace("TYPE", type));
    }
    begin();
    shop.java(
        "customer",
        "CustomerRates",
        """
        package shop.customer;

        @org.springframework.stereotype.Component
        class CustomerRates implements shop.common.Rates {
          public int rate() {
            return 2;
          }
        }
        """);
    fails(
        shop.gate(),
        "new dispatch: CustomerRates is called by Bills, which does not name it: runs as"
            + " Rates.rate",
        "src/main/java/shop/customer/CustomerRates.java:",
        "1 added");
  }

  @Test
  void a_new_bean_that_runs_for_two_services_is_told_once_with_both() throws Exception {
    for (String caller : new String[] {"order.Totals", "courier.Fares"}) {
      String[] name = caller.split("\\.");
      shop.java(
          name[0],
          name[1],
          """
          package shop.%s;

          @org.springframework.stereotype.Component
          class %s {
            @org.springframework.beans.factory.annotation.Autowired shop.common.Rates rates;

            int total() {
              return rates.rate();
            }
          }
          """
              .formatted(name[0], name[1]));
    }
    shop.write(
        "boundaries.yml",
        shop.read("boundaries.yml")
            .replace("services:\n", "services:\n  courier: {types: shop.courier.**}\n"));
    begin();
    shop.java(
        "customer",
        "CustomerRates",
        "package shop.customer;\n"
            + "@org.springframework.stereotype.Component\n"
            + "class CustomerRates implements shop.common.Rates { public int rate() { return 2; }"
            + " }\n");
    fails(
        shop.gate(),
        "new dispatch: CustomerRates is called by Fares, which does not name it: runs as"
            + " Rates.rate",
        "the same between 'customer' and 'order'",
        "1 added");
    shop.commit("rates");
    passes(shop.gateBy("--base", "HEAD"), "0 added", "1 unchanged");
  }

  @Test
  void a_new_call_into_an_old_bean_behind_a_shared_type_is_told_where_it_calls() throws Exception {
    shop.java(
        "customer",
        "CustomerRates",
        "package shop.customer;\n"
            + "@org.springframework.stereotype.Component\n"
            + "class CustomerRates implements shop.common.Rates { public int rate() { return 2; }"
            + " }\n");
    begin();
    shop.java(
        "order",
        "Totals",
        """
        package shop.order;

        class Totals {
          @org.springframework.beans.factory.annotation.Autowired shop.common.Rates rates;

          int total() {
            return rates.rate();
          }
        }
        """);
    fails(
        shop.gate(),
        "new dispatch: CustomerRates is called by Totals, which does not name it:"
            + " Totals.total calls CustomerRates.rate",
        "src/main/java/shop/order/Totals.java:7",
        "1 added");
  }

  @Test
  void state_that_two_services_share_is_told_and_its_home_may_turn() throws Exception {
    shop.java("order", "Writer", uses("order", "Writer", "shop.common.Registry.put(\"x\");"));
    begin();
    shop.java("customer", "Reader", uses("customer", "Reader", "shop.common.Registry.get();"));
    fails(
        shop.gate(), "new shared-state: Reader reads Registry.last, shared with Writer", "1 added");

    shop.commit("reader");
    shop.checkout("main");
    shop.reset("change");
    shop.checkout("change");
    shop.java("customer", "Admin", uses("customer", "Admin", "shop.common.Registry.put(\"y\");"));
    passes(shop.gate(), "0 added");
  }

  @Test
  void a_cache_that_another_service_owns_is_shared_with_it() throws Exception {
    shop.write(
        "boundaries.yml",
        shop.read("boundaries.yml").replace("[customers]", "[customers, \"cache:names\"]"));
    shop.java("customer", "Names", cached("customer", "Names"));
    begin();
    shop.java("order", "Labels", cached("order", "Labels"));
    fails(shop.gate(), "new shared-state: Labels ", "to 'customer', owned by @customers");
  }

  @Test
  void a_variable_for_what_was_called_before_is_nothing_new() throws Exception {
    shop.java(
        "customer", "Names", "package shop.customer;\npublic class Names { void clear() {} }\n");
    shop.java(
        "common",
        "Desk",
        "package shop.common;\npublic interface Desk { shop.customer.Names names(); }\n");
    String ledger =
        """
        package shop.order;

        public class Ledger {
          public void close(shop.common.Desk desk) {
            desk.names().clear();
          }
        }
        """;
    shop.java("order", "Ledger", ledger);
    begin();
    shop.java(
        "order",
        "Ledger",
        ledger.replace(
            "desk.names().clear();", "shop.customer.Names names = desk.names(); names.clear();"));
    passes(shop.gate(), "0 added");
  }

  private static String uses(String service, String type, String statement) {
    return """
    package shop.SERVICE;

    class TYPE {
      void work() {
        STATEMENT
      }
    }
    """
        .replace("SERVICE", service)
        .replace("TYPE", type)
        .replace("STATEMENT", statement);
  }

  private static String cached(String service, String type) {
    return """
    package shop.SERVICE;

    public class TYPE {
      @org.springframework.cache.annotation.Cacheable("names")
      public String of(long id) {
        return "";
      }
    }
    """
        .replace("SERVICE", service)
        .replace("TYPE", type);
  }
}
