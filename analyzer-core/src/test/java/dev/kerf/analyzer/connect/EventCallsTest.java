package dev.kerf.analyzer.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.codebase.MethodCall;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events as calls of those that listen. */
class EventCallsTest {

  @TempDir Path folder;
  private TextWorkspace workspace;

  @BeforeEach
  void two_events() {
    workspace = new TextWorkspace(folder);
    workspace.java("package shop; public interface Event {}");
    workspace.java("package shop; public class Sold implements Event {}");
    workspace.java("package shop; public class Returned implements Event {}");
  }

  private void spring(String source) {
    workspace.java(
        """
        package shop;
        import org.springframework.context.*;
        import org.springframework.context.event.*;
        import org.springframework.transaction.event.*;
        """
            + source);
  }

  private void listeners() {
    spring(
        """
        class Listeners {
          @EventListener void sold(Sold event) {}
          @TransactionalEventListener void returned(Returned event) {}
          @EventListener void any(Event event) {}
        }
        """);
  }

  private String events() {
    return workspace.codebase().calls().stream()
        .filter(call -> call.via() == MethodCall.Via.EVENT)
        .map(
            call ->
                call.from().owner().simpleName()
                    + '.'
                    + call.from().name()
                    + " -> "
                    + call.to().name()
                    + ' '
                    + call.certainty().word())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void an_event_is_heard_by_listeners_of_its_type_and_of_the_types_above() {
    listeners();
    spring(
        """
        class Shop {
          ApplicationEventPublisher publisher;
          void sell() { publisher.publishEvent(new Sold()); }
        }
        """);
    assertEquals("Shop.sell -> any certain\nShop.sell -> sold certain", events());
  }

  @Test
  void where_the_type_of_an_event_is_open_it_may_be_heard_by_listeners_of_types_below() {
    listeners();
    spring(
        """
        class Shop {
          ApplicationEventPublisher publisher;
          Event last() { return null; }
          void sell() { publisher.publishEvent(last()); }
        }
        """);
    assertEquals(
        "Shop.sell -> any certain\nShop.sell -> returned likely\nShop.sell -> sold likely",
        events());
  }

  @Test
  void who_gives_an_event_to_a_publisher_of_the_application_is_who_publishes_it() {
    listeners();
    spring(
        """
        class Publisher {
          ApplicationEventPublisher publisher;
          void raise(Event event) { publisher.publishEvent(event); }
        }
        """);
    spring(
        """
        class Shop {
          Publisher publisher;
          void sell() { publisher.raise(new Sold()); }
          void back() { publisher.raise(new Returned()); }
        }
        """);
    assertEquals(
        """
        Publisher.raise -> any heuristic
        Publisher.raise -> returned heuristic
        Publisher.raise -> sold heuristic
        Shop.sell -> any certain
        Shop.sell -> sold certain
        Shop.back -> any certain
        Shop.back -> returned certain"""
            .lines()
            .sorted()
            .collect(Collectors.joining("\n")),
        events().lines().sorted().collect(Collectors.joining("\n")));
  }

  @Test
  void a_function_that_publishes_makes_publishers_of_its_callers() {
    listeners();
    spring("interface Publisher { void raise(Event event); }");
    spring(
        """
        class Wires {
          Publisher publisher(ApplicationEventPublisher context) { return context::publishEvent; }
        }
        """);
    spring("class Shop { void sell(Publisher publisher) { publisher.raise(new Returned()); } }");
    assertEquals(
        """
        Publisher.raise -> any heuristic
        Publisher.raise -> returned heuristic
        Shop.sell -> any certain
        Shop.sell -> returned certain""",
        events());
  }

  @Test
  void a_listener_interface_states_its_event_by_its_type_argument() {
    spring("class Closed extends ApplicationEvent { Closed(Object by) { super(by); } }");
    spring(
        """
        class Night implements ApplicationListener<Closed> {
          public void onApplicationEvent(Closed event) {}
        }
        """);
    spring(
        """
        class Shop {
          void close(ApplicationContext context) { context.publishEvent(new Closed(this)); }
        }
        """);
    assertEquals("Shop.close -> onApplicationEvent certain", events());
  }

  @Test
  void who_saves_an_aggregate_publishes_what_it_registered() {
    listeners();
    workspace.java(
        """
        package shop;
        class Order extends org.springframework.data.domain.AbstractAggregateRoot<Order> {
          void sell() { add(new Sold()); }
          private void add(Object event) { registerEvent(event); }
        }
        """);
    workspace.java(
        """
        package shop;
        interface Orders extends org.springframework.data.repository.CrudRepository<Order, Long> {}
        """);
    workspace.java(
        """
        package shop;
        class Shop { Orders orders; void sell(Order order) { order.sell(); orders.save(order); } }
        """);
    assertEquals("Shop.sell -> any certain\nShop.sell -> sold certain", events());
  }

  @Test
  void a_cdi_event_is_heard_by_observers_whose_qualifiers_it_carries() {
    workspace.java("package shop; @jakarta.inject.Qualifier public @interface Big {}");
    workspace.java("package shop; @jakarta.inject.Qualifier public @interface Small {}");
    workspace.java(
        """
        package shop;
        import jakarta.enterprise.event.*;
        class Listeners {
          void any(@Observes Event event) {}
          void big(@Observes @Big Sold event) {}
          void small(@Observes @Small Sold event) {}
        }
        """);
    workspace.java(
        """
        package shop;
        class Shop {
          @jakarta.inject.Inject @Big jakarta.enterprise.event.Event<Sold> sold;
          void sell() { sold.fire(new Sold()); }
        }
        """);
    assertEquals("Shop.sell -> any certain\nShop.sell -> big certain", events());
  }

  @Test
  void an_event_bus_carries_events_and_not_those_of_another_bus() {
    workspace.java(
        """
        package shop;
        class Listeners {
          @com.google.common.eventbus.Subscribe void sold(Sold event) {}
          @org.springframework.context.event.EventListener void other(Sold event) {}
        }
        """);
    workspace.java(
        """
        package shop;
        class Shop {
          com.google.common.eventbus.EventBus bus;
          void sell() { bus.post(new Sold()); }
        }
        """);
    assertEquals("Shop.sell -> sold certain", events());
  }

  @Test
  void the_event_of_a_library_comes_from_outside() {
    spring("class Start { @EventListener void begin(ContextRefreshedEvent event) {} }");
    assertEquals(
        "event ContextRefreshedEvent",
        workspace.codebase().entryPoints().stream()
            .map(entry -> entry.kind() + ' ' + entry.route())
            .collect(Collectors.joining()));
  }

  @Test
  void a_delivery_says_whether_the_listener_waits_for_the_commit_and_what_it_asked_for() {
    listeners();
    spring(
        """
        class Shop {
          ApplicationEventPublisher publisher;
          void work() {
            publisher.publishEvent(new Returned());
          }
        }
        """);
    assertEquals(
        """
        Shop.work -> any Event, at once
        Shop.work -> returned Returned, after commit""",
        workspace.codebase().events().stream()
            .map(
                event ->
                    event.publisher().owner().simpleName()
                        + '.'
                        + event.publisher().name()
                        + " -> "
                        + event.listener().name()
                        + ' '
                        + event.event().simpleName()
                        + (event.afterCommit() ? ", after commit" : ", at once"))
            .collect(Collectors.joining("\n")));
  }
}
