package dev.kerf.analyzer;

import static dev.kerf.analyzer.SampleSources.NAMES;
import static dev.kerf.analyzer.SampleSources.OWNER_OF_NAMES;
import static dev.kerf.analyzer.SampleSources.PLACED;
import static dev.kerf.analyzer.SampleSources.SCHEMA;
import static dev.kerf.analyzer.SampleSources.afterCommit;
import static dev.kerf.analyzer.SampleSources.owning;
import static dev.kerf.analyzer.SampleSources.type;
import static dev.kerf.analyzer.SampleSources.with;

import dev.kerf.analyzer.crossing.CrossingKind;
import java.util.List;

/** Recipes for units of work. */
final class UnitSamples {

  private final RecipeSamples samples;

  private UnitSamples(RecipeSamples samples) {
    this.samples = samples;
  }

  static void add(RecipeSamples samples) {
    UnitSamples own = new UnitSamples(samples);
    own.transactions();
  }

  private void transactions() {
    String placing =
        "@Transactional\npublic void place() {\n  jdbc.update(\"UPDATE orders SET total = 1\");\n";
    List<String> before =
        List.of(
            SCHEMA,
            type(
                "order.Checkout",
                placing + "  jdbc.update(\"UPDATE customers SET points = 1\");\n}\n"));
    String publishes =
        type(
            "order.Checkout",
            placing + "  events.publishEvent(new shop.order.api.Placed(1, 2));\n}\n");
    String points =
        afterCommit(
            "customer.Points",
            "shop.order.api.Placed",
            "jdbc.update(\"UPDATE customers SET points = 1\");");
    samples.add(
        CrossingKind.TRANSACTION,
        "move the foreign write after the commit",
        before,
        List.of(SCHEMA, PLACED, publishes, points));
    String outbox = "CREATE TABLE order_outbox (id BIGINT, message VARCHAR(800));\n";
    String sends =
        type(
            "order.Checkout",
            placing
                + "  jdbc.update(\"INSERT INTO order_outbox (message) VALUES ('placed')\");\n}\n");
    String consumer =
        type(
            "customer.Points",
            """
            @org.springframework.kafka.annotation.KafkaListener(topics = "placed")
            @Transactional
            public void on(String message) {
              jdbc.update("UPDATE customers SET points = 1");
            }
            """);
    samples.add(
        CrossingKind.TRANSACTION,
        "write an event to an outbox in the same transaction",
        before,
        List.of(SCHEMA, outbox, owning("order_outbox"), sends, consumer));
    samples.add(
        CrossingKind.TRANSACTION,
        "move the column, so that one service writes both",
        before,
        List.of(
            SCHEMA,
            "ALTER TABLE orders ADD COLUMN points INT;\n",
            type(
                "order.Checkout",
                placing + "  jdbc.update(\"UPDATE orders SET points = 1\");\n}\n")));
    samples.add(
        CrossingKind.TRANSACTION,
        "give both tables to one owner",
        before,
        with(before, SampleSources.OWNED_TOGETHER));
    samples.add(
        CrossingKind.TRANSACTION,
        "accept it and compensate (a saga)",
        before,
        List.of(
            SCHEMA,
            PLACED,
            "package shop.customer.api; public record Refused(long order) {}",
            publishes,
            points.replace(
                "public void on",
                "public void refuse() { events.publishEvent(new shop.customer.api.Refused(1)); }\n  public void on"),
            afterCommit(
                "order.Compensation",
                "shop.customer.api.Refused",
                "jdbc.update(\"UPDATE orders SET total = 0\");")));
    remote(placing, outbox, sends, consumer);
  }

  private void remote(String placing, String outbox, String sends, String consumer) {
    String names = "shop.customer.api.Names names;\n";
    List<String> before =
        List.of(
            SCHEMA,
            NAMES,
            OWNER_OF_NAMES,
            type("order.Checkout", names + placing + "  names.of(1);\n}\n"));
    String alone = type("order.Checkout", placing + "}\n");
    String around = names + "private Checkout checkout;\nvoid work() {\n";
    samples.add(
        CrossingKind.REMOTE_IN_TRANSACTION,
        "make the call before the transaction begins",
        before,
        List.of(
            SCHEMA,
            NAMES,
            OWNER_OF_NAMES,
            alone,
            type("order.Shop", around + "  names.of(1);\n  checkout.place();\n}\n")));
    samples.add(
        CrossingKind.REMOTE_IN_TRANSACTION,
        "make the call after the commit",
        before,
        List.of(
            SCHEMA,
            NAMES,
            OWNER_OF_NAMES,
            alone,
            type("order.Shop", around + "  checkout.place();\n  names.of(1);\n}\n")));
    samples.add(
        CrossingKind.REMOTE_IN_TRANSACTION,
        "write an event to an outbox in the same transaction",
        before,
        List.of(SCHEMA, NAMES, OWNER_OF_NAMES, outbox, owning("order_outbox"), sends, consumer));
  }
}
