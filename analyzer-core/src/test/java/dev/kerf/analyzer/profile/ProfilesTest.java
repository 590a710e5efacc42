package dev.kerf.analyzer.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.boundary.CodeOwners;
import dev.kerf.analyzer.boundary.Owner;
import dev.kerf.analyzer.codebase.ChangeHistory;
import dev.kerf.analyzer.codebase.ChangeHistory.Change;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.contract.Contracts;
import dev.kerf.analyzer.model.Element;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.result.ServiceProfile;
import dev.kerf.analyzer.result.ServiceProfile.Chatter;
import dev.kerf.analyzer.result.ServiceProfile.OwnerShare;
import dev.kerf.analyzer.result.ServiceProfile.ServiceEvent;
import dev.kerf.analyzer.result.ServiceProfile.Unseen;
import dev.kerf.analyzer.result.ServiceProfile.Way;
import dev.kerf.analyzer.result.ServiceProfile.Worth;
import dev.kerf.analyzer.result.ServiceProfile.WrittenColumn;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages are services; each owns the table of its name. */
class ProfilesTest {

  private static final List<String> SERVICES = List.of("orders", "parcels");

  @TempDir private Path folder;

  private TextWorkspace workspace;

  @BeforeEach
  void write() {
    workspace =
        new TextWorkspace(folder)
            .file(
                "src/main/resources/schema.sql",
                """
                create table orders (id bigint primary key, state varchar(9), note varchar(9));
                create table parcels (id bigint primary key, place varchar(9));
                """)
            .java(
                """
                package orders;
                import org.springframework.web.bind.annotation.*;
                import org.springframework.jdbc.core.JdbcTemplate;
                import org.springframework.context.ApplicationEventPublisher;
                @RestController public class OrderDesk {
                  JdbcTemplate jdbc;
                  parcels.Depot depot;
                  ApplicationEventPublisher events;
                  @PostMapping("/orders") public void place(long id) {
                    jdbc.update("insert into orders (id, state) values (?, 'new')", id);
                    events.publishEvent(new Placed());
                  }
                  @GetMapping("/orders") public void list(java.util.List<Long> ids) {
                    for (Long id : ids) { depot.find(id); }
                  }
                  @GetMapping("/ping") public void ping() {}
                }
                """)
            .java("package orders; public class Placed {}")
            .java(
                """
                package parcels;
                import org.springframework.jdbc.core.JdbcTemplate;
                import org.springframework.context.event.EventListener;
                @org.springframework.stereotype.Service public class Depot {
                  JdbcTemplate jdbc;
                  public String find(long id) {
                    return jdbc.queryForObject("select place from parcels where id = ?", String.class, id);
                  }
                  @EventListener public void pack(orders.Placed event) {
                    jdbc.update("insert into parcels (id, place) values (1, 'here')");
                    jdbc.update("update orders set state = 'packed'");
                  }
                }
                """);
  }

  private ServiceProfile profile(String service) {
    return profile(service, Optional.empty(), Optional.empty());
  }

  private ServiceProfile profile(
      String service, Optional<CodeOwners> owners, Optional<ChangeHistory> history) {
    Codebase codebase = workspace.codebase();
    Map<Element, Owner> map = new HashMap<>();
    codebase
        .types()
        .keySet()
        .forEach(type -> map.put(type.outermost(), new Owner.Service(type.packageName())));
    for (String id : SERVICES) {
      map.put(StoreName.table(id), new Owner.Service(id));
    }
    Boundaries boundaries = new Boundaries(map);
    return new Profiles(codebase, owners, history, new CriticalParts(codebase, List.of()))
        .of(SERVICES, boundaries, new Contracts(codebase).of(boundaries))
        .get(SERVICES.indexOf(service));
  }

  @Test
  void an_event_stands_at_both_of_its_ends() {
    assertEquals(
        List.of(new ServiceEvent("orders.Placed", List.of("OrderDesk.place"), List.of("parcels"))),
        profile("orders").publishes());
    assertEquals(
        List.of(new ServiceEvent("orders.Placed", List.of("Depot.pack"), List.of("orders"))),
        profile("parcels").consumes());
    assertEquals(List.of(), profile("orders").consumes());
    assertEquals(List.of(), profile("parcels").publishes());
  }

  @Test
  void an_entry_point_is_told_with_all_that_it_may_run() {
    assertEquals(
        List.of(
            new Way(
                "orders.OrderDesk",
                "list",
                "GET /orders",
                2,
                List.of("parcels"),
                List.of("table:parcels"),
                List.of()),
            new Way("orders.OrderDesk", "ping", "GET /ping", 1, List.of(), List.of(), List.of()),
            new Way(
                "orders.OrderDesk",
                "place",
                "POST /orders",
                3,
                List.of("parcels"),
                List.of(),
                List.of("table:orders", "table:parcels"))),
        profile("orders").ways());
  }

  @Test
  void columns_are_owned_shared_or_foreign_by_who_writes_them() {
    WrittenColumn state = new WrittenColumn("table:orders", "state", List.of("orders", "parcels"));

    assertEquals(2, profile("orders").columns().owned());
    assertEquals(List.of(state), profile("orders").columns().shared());
    assertEquals(List.of(state), profile("parcels").columns().foreign());
    assertEquals(List.of(), profile("orders").columns().foreign());
  }

  @Test
  void a_call_in_a_loop_is_one_request_for_each_element() {
    assertEquals(
        List.of(new Chatter("orders", 1, 1, 1, List.of("GET /orders"))),
        profile("parcels").chatter());
    assertEquals(List.of(), profile("orders").chatter());
  }

  @Test
  void what_stayed_open_counts_for_the_type_that_holds_it_and_for_the_tables_that_it_uses() {
    workspace.java(
        """
        package parcels;
        import org.springframework.jdbc.core.JdbcTemplate;
        public class Report {
          JdbcTemplate jdbc;
          void print(String sql) {
            jdbc.queryForList("select id from orders");
            jdbc.queryForList(System.getProperty("query"));
          }
        }
        """);

    assertEquals(new Unseen(1, 1, 0, 1), profile("parcels").unseen());
    assertEquals(new Unseen(0, 0, 1, 1), profile("orders").unseen());
  }

  @Test
  void owners_are_those_that_the_repository_names_and_its_history_fills_the_blanks() {
    Optional<CodeOwners> file = Optional.of(CodeOwners.of("OrderDesk.java @shop/orders\n"));
    Optional<ChangeHistory> history =
        Optional.of(
            new ChangeHistory(
                9,
                true,
                List.of(
                    change("Ann", "orders/OrderDesk", "parcels/Depot"),
                    change("Bob", "orders/Placed"),
                    change("Ann", "orders/Placed"),
                    change("Bob", "orders/Placed"),
                    change("Cid", "orders/Gone"))));

    assertEquals(
        List.of(new OwnerShare("@shop/orders", 1, false), new OwnerShare("Bob", 1, true)),
        profile("orders", file, history).owners());
    assertEquals(
        List.of(new OwnerShare("Ann", 1, true)), profile("parcels", file, history).owners());
    assertEquals(Optional.of(new Worth(4, 9, 2)), profile("orders", file, history).worth());
  }

  private static Change change(String author, String... types) {
    return new Change(
        author, Arrays.stream(types).map(type -> "src/main/java/" + type + ".java").toList());
  }

  @Test
  void without_a_history_worth_is_absent_not_zero() {
    assertEquals(Optional.empty(), profile("orders").worth());
    assertEquals(List.of(), profile("orders").owners());
  }
}
