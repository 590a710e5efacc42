package dev.kerf.analyzer;

import static dev.kerf.analyzer.SampleSources.NAMES;
import static dev.kerf.analyzer.SampleSources.OWNER_OF_NAMES;
import static dev.kerf.analyzer.SampleSources.PLACED;
import static dev.kerf.analyzer.SampleSources.afterCommit;
import static dev.kerf.analyzer.SampleSources.type;

import dev.kerf.analyzer.crossing.CrossingKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Recipes for ties of code. */
final class CodeSamples {

  private final RecipeSamples samples;

  private CodeSamples(RecipeSamples samples) {
    this.samples = samples;
  }

  static void add(RecipeSamples samples) {
    CodeSamples own = new CodeSamples(samples);
    own.code();
    own.dispatch();
  }

  private void code() {
    Map<CrossingKind, List<String>> before = new EnumMap<>(CrossingKind.class);
    String customer =
        "package shop.customer; public class Customer { public String name() { return \"\"; } }";
    before.put(
        CrossingKind.CALL,
        List.of(
            customer,
            type(
                "order.Orders",
                "shop.customer.Customer customer;\nvoid work() { customer.name(); }\n")));
    before.put(
        CrossingKind.TYPE_USE,
        List.of(customer, type("order.Orders", "shop.customer.Customer customer;\n")));
    before.put(
        CrossingKind.INHERIT,
        List.of(customer, type("order.Orders extends shop.customer.Customer", "")));
    before.put(
        CrossingKind.INSTANTIATE,
        List.of(
            customer,
            type("order.Orders", "Object work() { return new shop.customer.Customer(); }\n")));
    before.put(
        CrossingKind.ANNOTATE,
        List.of(
            "package shop.customer; public @interface Marked {}",
            type("@shop.customer.Marked", "order.Orders", "")));
    before.put(
        CrossingKind.THROW,
        List.of(
            "package shop.customer; public class Trouble extends Exception {}",
            type("order.Orders", "void work() throws shop.customer.Trouble {}\n")));
    before.forEach(this::code);
  }

  private void code(CrossingKind kind, List<String> before) {
    String reached = before.get(0);
    samples.add(
        kind,
        "move the class to the service that uses it",
        before,
        before.stream().map(source -> source.replace("shop.customer", "shop.order")).toList());
    samples.add(
        kind,
        "pass an id or a small copy of the data instead of the object",
        before,
        List.of(reached, type("order.Orders", "void work(long customerId) {}\n")));
    samples.add(
        kind,
        "call an interface that the other service owns and publishes",
        before,
        List.of(
            reached,
            NAMES,
            OWNER_OF_NAMES,
            type(
                "order.Orders",
                "shop.customer.api.Names names;\nvoid work(long id) { names.of(id); }\n")));
    samples.add(
        kind,
        "publish an event after the commit, and let the other service listen",
        before,
        List.of(
            reached,
            PLACED,
            type(
                "order.Orders",
                "@Transactional public void work() { events.publishEvent(new shop.order.api.Placed(1, 2)); }\n"),
            afterCommit("customer.Points", "shop.order.api.Placed", "")));
    samples.add(
        kind,
        "copy the value",
        before,
        List.of(
            reached, type("order.Orders", "static final String NAME = \"n\";\nvoid work() {}\n")));
  }

  private void dispatch() {
    String rates = "package shop.common; public interface Rates { int rate(); }";
    String totals =
        type(
            "order.Totals",
            """
            @org.springframework.beans.factory.annotation.Autowired shop.common.Rates rates;
            int total() { return rates.rate(); }
            """);
    String runs =
        type(
            "customer.CustomerRates implements shop.common.Rates",
            "public int rate() { return 2; }\n");
    List<String> before = List.of(rates, totals, runs);
    samples.add(
        CrossingKind.DISPATCH,
        "give the type to the service that calls it, and publish it there",
        before,
        before.stream().map(source -> source.replace("shop.common", "shop.order.api")).toList());
    samples.add(
        CrossingKind.DISPATCH,
        "move the class to the service that calls it",
        before,
        List.of(rates, totals, runs.replace("package shop.customer", "package shop.order")));
    samples.add(
        CrossingKind.DISPATCH,
        "publish an event after the commit, and let the other service listen",
        before,
        List.of(
            rates,
            PLACED,
            type(
                "order.Totals",
                "@Transactional public void total() { events.publishEvent(new shop.order.api.Placed(1, 2)); }\n"),
            afterCommit("customer.CustomerRates", "shop.order.api.Placed", "")));
    samples.add(
        CrossingKind.DISPATCH,
        "let the caller ask a client of the other service",
        before,
        List.of(
            rates,
            totals,
            NAMES,
            OWNER_OF_NAMES,
            type(
                "order.RatesClient implements shop.common.Rates",
                """
                shop.customer.api.Names names;
                public int rate() { return names.of(1).length(); }
                """)));
  }
}
