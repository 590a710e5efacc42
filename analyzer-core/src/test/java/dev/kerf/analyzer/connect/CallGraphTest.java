package dev.kerf.analyzer.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.MethodCall;
import dev.kerf.analyzer.model.TypeName;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallGraphTest {

  @TempDir Path folder;

  private Codebase of(String... sources) {
    TextWorkspace workspace = new TextWorkspace(folder);
    for (String source : sources) {
      workspace.java(source);
    }
    return workspace.codebase();
  }

  @Test
  void a_call_through_an_interface_reaches_its_implementations() {
    Codebase codebase =
        of(
            "package shop; interface Till { void open(); }",
            "package shop; class OldTill implements Till { public void open() {} }",
            "package shop; class NewTill implements Till { public void open() {} }",
            "package shop; class Shop { void sell(Till till) { till.open(); } }");
    assertEquals(
        """
        Shop.sell -> NewTill.open dispatch
        Shop.sell -> OldTill.open dispatch
        Shop.sell -> Till.open static""",
        TextWorkspace.calls(codebase));
  }

  @Test
  void what_the_container_injects_is_the_bean_and_not_its_other_implementations() {
    Codebase codebase =
        of(
            "package shop; public interface Till { void open(); }",
            """
            package shop;
            @org.springframework.stereotype.Service
            class RealTill implements Till { public void open() {} }
            """,
            "package shop; class FakeTill implements Till { public void open() {} }",
            """
            package shop;
            @org.springframework.stereotype.Service
            class Shop {
              private final Till till;
              Shop(Till till) { this.till = till; }
              void sell() { till.open(); }
            }
            """);
    assertEquals(
        "Shop.sell -> RealTill.open injected\nShop.sell -> Till.open static",
        TextWorkspace.calls(codebase));
  }

  @Test
  void an_override_with_a_type_argument_in_its_erasure_is_found() {
    Codebase codebase =
        of(
            "package shop; interface Sink<T> { void put(T item); }",
            "package shop; class Order {}",
            "package shop; class Orders implements Sink<Order> { public void put(Order o) {} }",
            "package shop; class Shop { void sell(Sink<Order> s) { s.put(new Order()); } }");
    assertEquals(
        "Shop.sell -> Orders.put dispatch\nShop.sell -> Sink.put static",
        TextWorkspace.calls(codebase));
  }

  @Test
  void an_overload_that_overrides_another_one_is_no_override_of_a_type_argument() {
    Codebase codebase =
        of(
            "package shop; import java.util.*; interface Sink<T> { void put(T i); void put(List<T> i); }",
            "package shop; class Order {}",
            """
            package shop;
            class Orders implements Sink<Order> {
              public void put(Order one) {}
              public void put(java.util.List<Order> all) {}
            }
            """,
            "package shop; class Shop { void sell(Sink<Order> s) { s.put(new Order()); } }");
    assertEquals(
        "Shop.sell -> Orders.put dispatch\nShop.sell -> Sink.put static",
        TextWorkspace.calls(codebase));
  }

  @Test
  void a_lambda_calls_as_its_method_and_an_anonymous_class_is_handed_away() {
    Codebase codebase =
        of(
            """
            package shop;
            class Shop {
              void sell() {
                Runnable now = () -> count();
                new Thread(new Runnable() { public void run() { close(); } });
              }
              void count() {}
              void close() {}
            }
            """);
    assertEquals(
        """
        Shop$1.run -> Shop.close static
        Shop.sell -> Shop$1.run dispatch
        Shop.sell -> Shop.count static""",
        TextWorkspace.calls(codebase));
  }

  @Test
  void two_sites_on_one_line_are_two_calls() {
    Codebase codebase =
        of(
            "package shop; class Shop { int one() { return 1; } int sum() { return one() + one(); } }");
    assertEquals(2, codebase.calls().size());
  }

  @Test
  void a_command_is_called_for_the_caller_that_hands_it_over() {
    Codebase codebase =
        of(
            "package shop; interface Command { void run(); }",
            "package shop; class Sell implements Command { public void run() {} }",
            "package shop; class Close implements Command { public void run() {} }",
            "package shop; class Bus { void send(Command command) { command.run(); } }",
            """
            package shop;
            class Shop {
              void sell(Bus bus) { bus.send(new Sell()); }
              void close(Bus bus) { bus.send(new Close()); bus.send(() -> sell(bus)); }
            }
            """);
    assertEquals(
        """
        Bus.send -> Close.run heuristic
        Bus.send -> Sell.run heuristic
        Shop.close -> Close.run certain
        Shop.sell -> Sell.run certain""",
        dispatched(codebase));
  }

  @Test
  void a_task_that_a_library_runs_is_called_for_who_hands_it_over() {
    Codebase codebase =
        of(
            "package shop; class Count implements Runnable { public void run() {} }",
            """
            package shop;
            class Shop {
              void close(java.util.concurrent.Executor executor) { later(executor, new Count()); }
              void later(java.util.concurrent.Executor executor, Runnable task) {
                executor.execute(task);
              }
            }
            """);
    assertEquals("Shop.close -> Count.run likely", dispatched(codebase));
  }

  @Test
  void a_thread_that_is_started_and_a_task_that_is_planned_run() {
    Codebase codebase =
        of(
            "package shop; class Count extends Thread { public void run() {} }",
            "package shop; class Close extends java.util.TimerTask { public void run() {} }",
            """
            package shop;
            class Shop {
              void night(java.util.Timer timer) {
                timer.schedule(new Close(), 5L);
                Thread plain = new Thread();
                plain.start();
                new Count().start();
              }
            }
            """);
    assertEquals(
        "Shop.night -> Close.run likely\nShop.night -> Count.run certain", dispatched(codebase));
  }

  @Test
  void a_fan_out_above_the_limit_is_a_guess() {
    StringBuilder made = new StringBuilder();
    TextWorkspace workspace = new TextWorkspace(folder);
    workspace.java("package shop; interface Till { void open(); void close(); }");
    for (int i = 0; i <= Dispatch.MAX_FAN_OUT; i++) {
      made.append("new Till").append(i).append("(); ");
      workspace.java(
          "package shop; class Till"
              + i
              + " implements Till { public void open() {} public void close() {} }");
    }
    workspace.java("package shop; class Shop { void make() { " + made + "} }");
    workspace.java("package shop; class Day { void start(Till till) { till.open(); } }");
    assertEquals(
        Dispatch.MAX_FAN_OUT + 1L,
        dispatched(workspace.codebase())
            .lines()
            .filter(line -> line.endsWith("heuristic"))
            .count());
  }

  private static String dispatched(Codebase codebase) {
    return codebase.calls().stream()
        .filter(call -> call.via() == MethodCall.Via.DISPATCH)
        .map(
            call ->
                "%s.%s -> %s.%s %s"
                    .formatted(
                        call.from().owner().simpleName(),
                        call.from().name(),
                        call.to().owner().simpleName(),
                        call.to().name(),
                        call.certainty().word()))
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  @Test
  void what_generated_sources_declare_is_known_and_no_part_of_the_application() {
    Codebase codebase =
        of(
            """
            // Generated by the shop's compiler of messages. Do not edit.
            package shop;
            public class Message {
              public Order order() { return new Order(); }
            }
            """,
            "package shop; public class Order { void pay() {} }",
            "package shop; class Shop { void sell(Message m) { m.order().pay(); } }");

    assertEquals("Shop.sell -> Order.pay static", TextWorkspace.calls(codebase));
    assertEquals(List.of(), codebase.unresolved());
    assertEquals(
        List.of("shop.Order", "shop.Shop"),
        codebase.types().keySet().stream().map(TypeName::id).toList());
    assertEquals(2, codebase.coverage().callSites());
    assertEquals(1, codebase.coverage().libraryCallSites());
  }
}
