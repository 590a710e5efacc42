package dev.kerf.analyzer;

import static dev.kerf.analyzer.SampleSources.NAMES;
import static dev.kerf.analyzer.SampleSources.OWNER_OF_NAMES;
import static dev.kerf.analyzer.SampleSources.SCHEMA;
import static dev.kerf.analyzer.SampleSources.afterCommit;
import static dev.kerf.analyzer.SampleSources.owning;
import static dev.kerf.analyzer.SampleSources.owningColumn;
import static dev.kerf.analyzer.SampleSources.replaced;
import static dev.kerf.analyzer.SampleSources.type;
import static dev.kerf.analyzer.SampleSources.with;

import dev.kerf.analyzer.crossing.CrossingKind;
import java.util.List;

/** Recipes for tables, joins and constraints. */
final class DataSamples {

  private static final String SCHEMA_WITH_KEY =
      SCHEMA.replace(
          "total INT)",
          "total INT, CONSTRAINT fk_customer FOREIGN KEY (customer_id) REFERENCES customers (id))");

  private static final String SCHEMA_WITH_CASCADE =
      SCHEMA_WITH_KEY.replace("(id))", "(id) ON DELETE CASCADE)");

  private static final String DROP_KEY = "ALTER TABLE orders DROP CONSTRAINT fk_customer;\n";

  private static final String RENAMED =
      "package shop.customer.api; public record Renamed(long customer, String name) {}";

  private static final String PUBLISHES_RENAMED =
      type(
          "customer.Renaming",
          """
          @Transactional
          public void rename() {
            jdbc.update("UPDATE customers SET name = 'x' WHERE id = 1");
            events.publishEvent(new shop.customer.api.Renamed(1, "x"));
          }
          """);

  private final RecipeSamples samples;

  private DataSamples(RecipeSamples samples) {
    this.samples = samples;
  }

  static void add(RecipeSamples samples) {
    DataSamples own = new DataSamples(samples);
    own.tables();
    own.joins();
    own.constraints();
  }

  private void tables() {
    String asks =
        type(
            "order.Report",
            "shop.customer.api.Names names;\nvoid work() { names.of(1); names.rename(1); }\n");
    List<String> read =
        List.of(
            SCHEMA,
            type(
                "order.Report",
                "void work() { jdbc.queryForList(\"SELECT name FROM customers\", String.class); }\n"));
    samples.add(
        CrossingKind.TABLE_READ,
        "ask the owner's API",
        read,
        List.of(SCHEMA, NAMES, OWNER_OF_NAMES, asks));
    samples.add(
        CrossingKind.TABLE_READ,
        "keep a replica of what is read",
        read,
        List.of(
            SCHEMA,
            "CREATE TABLE customer_names (id BIGINT, name VARCHAR(80));\n",
            owning("customer_names"),
            RENAMED,
            PUBLISHES_RENAMED,
            afterCommit(
                "order.NameKeeper",
                "shop.customer.api.Renamed",
                "jdbc.update(\"INSERT INTO customer_names (id, name) VALUES (1, 'x')\");"),
            type(
                "order.Report",
                "void work() { jdbc.queryForList(\"SELECT name FROM customer_names\", String.class); }\n")));
    samples.add(
        CrossingKind.TABLE_READ,
        "move the column to the service that needs it",
        read,
        with(read, owningColumn("customers.name")));
    samples.add(
        CrossingKind.TABLE_READ,
        "move the reading code to the owner",
        read,
        replaced(read, "package shop.order", "package shop.customer"));
    List<String> write =
        List.of(
            SCHEMA,
            type(
                "order.Report",
                "void work() { jdbc.update(\"UPDATE customers SET name = 'x'\"); }\n"));
    samples.add(
        CrossingKind.TABLE_WRITE,
        "ask the owner's API",
        write,
        List.of(SCHEMA, NAMES, OWNER_OF_NAMES, asks));
    samples.add(
        CrossingKind.TABLE_WRITE,
        "move the column to the service that writes it",
        write,
        with(write, owningColumn("customers.name")));
    samples.add(
        CrossingKind.TABLE_WRITE,
        "move the writing code to the owner",
        write,
        replaced(write, "package shop.order", "package shop.customer"));
  }

  private static String report(String sql) {
    return type("order.Report", "void work() { jdbc.queryForList(\"" + sql + "\"); }\n");
  }

  private void joins() {
    List<String> before =
        List.of(
            SCHEMA,
            report(
                "SELECT o.total, c.name FROM orders o JOIN customers c ON c.id = o.customer_id"));
    samples.add(
        CrossingKind.JOIN,
        "delete the statement, if nothing uses it",
        before,
        List.of(SCHEMA, type("order.Report", "")));
    samples.add(
        CrossingKind.JOIN,
        "fetch from each owner separately",
        before,
        List.of(
            SCHEMA,
            NAMES,
            OWNER_OF_NAMES,
            type(
                "order.Report",
                """
                shop.customer.api.Names names;
                void work() {
                  jdbc.queryForList("SELECT total FROM orders");
                  names.of(1);
                }
                """)));
    samples.add(
        CrossingKind.JOIN,
        "filter on the own foreign key",
        before,
        List.of(SCHEMA, report("SELECT total FROM orders WHERE customer_id = 7")));
    samples.add(
        CrossingKind.JOIN,
        "pass a bounded list of ids",
        before,
        List.of(SCHEMA, report("SELECT total FROM orders WHERE customer_id IN (1, 2, 3)")));
    String keeper =
        afterCommit(
            "order.NameKeeper",
            "shop.customer.api.Renamed",
            "jdbc.update(\"UPDATE orders SET customer_name = 'x'\");");
    samples.add(
        CrossingKind.JOIN,
        "copy a column that seldom changes",
        before,
        List.of(
            SCHEMA,
            "ALTER TABLE orders ADD COLUMN customer_name VARCHAR(80);\n",
            RENAMED,
            PUBLISHES_RENAMED,
            keeper,
            report("SELECT total, customer_name FROM orders")));
    samples.add(
        CrossingKind.JOIN,
        "keep a small replica table",
        before,
        List.of(
            SCHEMA,
            "CREATE TABLE customer_names (id BIGINT, customer_name VARCHAR(80));\n",
            owning("customer_names"),
            RENAMED,
            PUBLISHES_RENAMED,
            keeper.replace("UPDATE orders", "UPDATE customer_names"),
            report("SELECT o.total FROM orders o JOIN customer_names c ON c.id = o.customer_id")));
  }

  private void constraints() {
    String gone = "package shop.customer.api; public record Gone(long customer) {}";
    String removes =
        type(
            "customer.Removal",
            """
            @Transactional
            public void remove() {
              jdbc.update("DELETE FROM customers WHERE id = 1");
              events.publishEvent(new shop.customer.api.Gone(1));
            }
            """);
    String forgets =
        afterCommit(
            "order.Forgetting",
            "shop.customer.api.Gone",
            "jdbc.update(\"DELETE FROM orders WHERE customer_id = 1\");");
    List<String> key = List.of(SCHEMA_WITH_KEY);
    List<String> cascade = List.of(SCHEMA_WITH_CASCADE);
    List<String> later = List.of(SCHEMA_WITH_CASCADE, DROP_KEY, gone, removes, forgets);
    samples.add(
        CrossingKind.FOREIGN_KEY, "keep the id and drop the constraint", key, with(key, DROP_KEY));
    samples.add(
        CrossingKind.FOREIGN_KEY, "delete asynchronously instead of by cascade", cascade, later);
    samples.add(
        CrossingKind.FOREIGN_KEY, "move the table", key, with(key, SampleSources.OWNED_TOGETHER));
    samples.add(
        CrossingKind.CASCADE,
        "take the cascade off and say the write in the code",
        cascade,
        with(
            cascade,
            DROP_KEY,
            "package shop.order.api; public interface Orders { void forget(long customer); }",
            type(
                "order.StoredOrders implements shop.order.api.Orders",
                """
                public void forget(long customer) {
                  jdbc.update("DELETE FROM orders WHERE customer_id = ?", customer);
                }
                """),
            type(
                "customer.Removal",
                """
                shop.order.api.Orders orders;
                public void remove() {
                  orders.forget(1);
                  jdbc.update("DELETE FROM customers WHERE id = 1");
                }
                """)));
    samples.add(
        CrossingKind.CASCADE,
        "delete asynchronously, when the owner tells that the row is gone",
        cascade,
        later);
    samples.add(
        CrossingKind.CASCADE,
        "let the owner of the rows clean up by itself",
        cascade,
        with(
            cascade,
            DROP_KEY,
            type(
                "order.Nightly",
                """
                @org.springframework.scheduling.annotation.Scheduled(cron = "0 0 3 * * *")
                public void clean() {
                  jdbc.update("DELETE FROM orders WHERE customer_id IS NULL");
                }
                """)));
    samples.add(
        CrossingKind.CASCADE,
        "move the table",
        cascade,
        with(cascade, SampleSources.OWNED_TOGETHER));
  }
}
