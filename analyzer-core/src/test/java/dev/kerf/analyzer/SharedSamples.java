package dev.kerf.analyzer;

import static dev.kerf.analyzer.SampleSources.BOUNDARIES;
import static dev.kerf.analyzer.SampleSources.PLACED;
import static dev.kerf.analyzer.SampleSources.SCHEMA;
import static dev.kerf.analyzer.SampleSources.afterCommit;
import static dev.kerf.analyzer.SampleSources.owning;
import static dev.kerf.analyzer.SampleSources.replaced;
import static dev.kerf.analyzer.SampleSources.type;
import static dev.kerf.analyzer.SampleSources.with;

import dev.kerf.analyzer.crossing.CrossingKind;
import java.util.List;

/** Recipes for events and shared state. */
final class SharedSamples {

  private final RecipeSamples samples;

  private SharedSamples(RecipeSamples samples) {
    this.samples = samples;
  }

  static void add(RecipeSamples samples) {
    SharedSamples own = new SharedSamples(samples);
    own.events();
    own.state();
  }

  private void events() {
    String publishes =
        type(
            "order.Checkout",
            "@Transactional public void place() { events.publishEvent(new shop.order.api.Placed(1, 2)); }\n");
    String listens =
        type(
            "customer.Greeter",
            """
            @org.springframework.context.event.EventListener
            public void on(shop.order.api.Placed event) {}
            """);
    String later = afterCommit("customer.Greeter", "shop.order.api.Placed", "");
    List<String> within = List.of(SCHEMA, PLACED, publishes, listens);
    List<String> after = List.of(SCHEMA, PLACED, publishes, later, asking());
    List<String> message =
        List.of(
            SCHEMA,
            "CREATE TABLE order_outbox (id BIGINT, message VARCHAR(800));\n",
            type(
                "order.Checkout",
                """
                @Transactional
                public void place() {
                  jdbc.update("INSERT INTO order_outbox (message) VALUES ('placed')");
                }
                """),
            type(
                "customer.Greeter",
                """
                @org.springframework.kafka.annotation.KafkaListener(topics = "placed")
                public void on(String message) {}
                """));
    samples.add(
        CrossingKind.EVENT,
        "listen after the commit",
        within,
        List.of(SCHEMA, PLACED, publishes, later));
    samples.add(
        CrossingKind.EVENT,
        "send a message with a contract, from an outbox",
        within,
        with(message, owning("order_outbox")));
    samples.add(
        CrossingKind.EVENT,
        "make a call of it, if the publisher needs the answer",
        within,
        List.of(
            SCHEMA,
            "package shop.customer.api; public interface Greetings { boolean greet(long customer); }",
            type(
                "order.Checkout",
                "shop.customer.api.Greetings greetings;\npublic void place() { greetings.greet(2); }\n"),
            type(
                "customer.Greeter implements shop.customer.api.Greetings",
                "public boolean greet(long customer) { return true; }\n")));
    samples.add(
        CrossingKind.EVENT,
        "move the listener to the service that publishes",
        within,
        replaced(within, "package shop.customer;", "package shop.order;"));
    samples.add(
        CrossingKind.EVENT_AFTER_COMMIT,
        "send a message with a contract, from an outbox",
        after,
        with(message, asking().replace("tables: [orders]", "tables: [orders, order_outbox]")));
    samples.add(
        CrossingKind.EVENT_AFTER_COMMIT,
        "move the listener to the service that publishes",
        after,
        replaced(after, "package shop.customer;", "package shop.order;"));
  }

  private static String asking() {
    return BOUNDARIES.replace(
        "version: 1\n", "version: 1\nenforce: {event-after-commit: ratchet}\n");
  }

  private void state() {
    String registry =
        """
        package shop.common;

        public class Registry {
          private static String last;
          public static void put(String name) { last = name; }
          public static String get() { return last; }
        }
        """;
    String writer = type("order.Writer", "void work() { shop.common.Registry.put(\"x\"); }\n");
    String reader =
        type("customer.Reader", "String work() { return shop.common.Registry.get(); }\n");
    List<String> before = List.of(registry, writer, reader);
    String own = registry.replace("shop.common", "shop.order");
    String ownWriter = writer.replace("shop.common", "shop.order");
    samples.add(
        CrossingKind.SHARED_STATE,
        "ask the owner's API",
        before,
        List.of(
            own,
            ownWriter,
            "package shop.order.api; public interface Last { String last(); }",
            type(
                "order.LastName implements shop.order.api.Last",
                "public String last() { return Registry.get(); }\n"),
            type(
                "customer.Reader",
                "shop.order.api.Last last;\nString work() { return last.last(); }\n")));
    samples.add(
        CrossingKind.SHARED_STATE,
        "keep a copy of its own in each service",
        before,
        List.of(
            own,
            ownWriter,
            registry.replace("shop.common", "shop.customer").replace("Registry", "Names"),
            reader.replace("shop.common.Registry", "shop.customer.Names")));
    samples.add(
        CrossingKind.SHARED_STATE,
        "pass the value along in the call",
        before,
        List.of(
            "package shop.customer.api; public interface Reading { String read(String name); }",
            type(
                "order.Writer",
                "shop.customer.api.Reading reading;\nvoid work() { reading.read(\"x\"); }\n"),
            type(
                "customer.Reader implements shop.customer.api.Reading",
                "public String read(String name) { return name; }\n")));
    samples.add(
        CrossingKind.SHARED_STATE,
        "move the class to the service that owns it",
        before,
        replaced(before, "package shop.customer", "package shop.order"));
  }
}
