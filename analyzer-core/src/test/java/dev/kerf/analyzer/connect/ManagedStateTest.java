package dev.kerf.analyzer.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.DatedEntities;
import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.Transaction;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the ORM does by itself, and the units of work in which it does. */
class ManagedStateTest {

  @TempDir Path folder;

  private Codebase of(String service) {
    return new TextWorkspace(folder)
        .java(
            """
            package shop;
            import jakarta.persistence.*;
            import java.util.*;
            @Entity
            public class Stock {
              @Id Long id;
              private int count;
              @ManyToOne(fetch = FetchType.LAZY) private Depot depot;
              @ElementCollection private List<String> notes = new ArrayList<>();
              public Stock(int count) { this.count = count; }
              public void take(int n) { count -= n; }
              public void setCount(int count) { this.count = count; }
              public void note(String text) { notes.add(text); }
              public Depot getDepot() { return depot; }
              public int size() { return notes.size(); }
            }
            """)
        .java(
            """
            package shop;
            import jakarta.persistence.*;
            @Entity
            public class Depot {
              @Id Long id;
              private String city;
              public Long getId() { return id; }
              public String getCity() { return city; }
            }
            """)
        .java(
            """
            package shop;
            import org.springframework.data.jpa.repository.JpaRepository;
            public interface Stocks extends JpaRepository<Stock, Long> {}
            """)
        .java(service)
        .codebase();
  }

  @Test
  void an_inherited_field_is_that_of_the_entity_that_it_is_set_on() {
    Codebase codebase =
        new TextWorkspace(folder)
            .java(
                """
                package shop;
                import jakarta.persistence.*;
                @MappedSuperclass abstract class Owned { @Id Long id; public String owner; }
                """)
            .java("package shop; @jakarta.persistence.Entity class Book extends Owned {}")
            .java("package shop; @jakarta.persistence.Entity class Pen extends Owned {}")
            .java(
                """
                package shop;
                class Desk {
                  void lend(Book book) { book.owner = "me"; }
                  void take(Owned any) { any.owner = "me"; }
                }
                """)
            .codebase();
    assertEquals("Desk.lend: Book write flush", TextWorkspace.accesses(codebase));
    assertEquals(
        "Owned.owner",
        codebase.unresolved().stream()
            .filter(site -> site.reason().equals("owner-of-part-unknown"))
            .map(site -> site.expression())
            .collect(Collectors.joining("\n")));
  }

  @Test
  void rows_that_a_method_reads_and_writes_itself_are_managed_by_nobody() {
    Codebase codebase =
        of(
            """
            package shop;
            import org.springframework.jdbc.core.JdbcTemplate;
            class JdbcStocks {
              JdbcTemplate jdbc;
              Stocks stocks;
              void save(Stock stock) {
                stock.setCount(7);
                jdbc.update("update Stock set count = ? where id = ?", 7, stock.id);
              }
              void note(long id) {
                Stock stock = stocks.findById(id).get();
                stock.setCount(8);
                jdbc.update("insert into changes values (?)", id);
              }
            }
            """);
    assertEquals(
        """
        JdbcStocks.note: Stock write flush
        JdbcStocks.note: changes write direct
        JdbcStocks.save: Stock write direct
        Stock.note: Stock_notes write flush
        Stock.size: Stock_notes read lazy
        Stock.take: Stock write flush
        Stocks.findById: Stock read direct\
        """,
        TextWorkspace.accesses(codebase));
  }

  @Test
  void a_changed_field_and_a_changed_collection_are_written_at_flush() {
    assertEquals(
        """
        Stock.note: Stock_notes write flush
        Stock.size: Stock_notes read lazy
        Stock.take: Stock write flush\
        """,
        TextWorkspace.accesses(of("package shop; class Nothing {}")));
  }

  @Test
  void a_plain_setter_changes_for_its_caller_unless_the_object_is_new() {
    Codebase codebase =
        of(
            """
            package shop;
            class Counting {
              void count(Stock stock) { stock.setCount(3); }
              Stock create() {
                Stock stock = new Stock(0);
                stock.setCount(3);
                return stock;
              }
            }
            """);
    assertEquals(
        "Counting.count: Stock write flush",
        TextWorkspace.accesses(codebase)
            .lines()
            .filter(line -> !line.startsWith("Stock."))
            .collect(Collectors.joining("\n")));
  }

  @Test
  void what_is_changed_on_the_way_to_a_write_goes_with_that_write() {
    Codebase codebase =
        new TextWorkspace(folder)
            .java(
                """
                package shop;
                import jakarta.persistence.*;
                @Entity class Parcel {
                  @Id Long id; String van; long changed; int seen;
                  @PrePersist void added() { changed = 1; setVan("none"); }
                  @PreUpdate void touched() { changed = 2; }
                  @PostLoad void loaded() { seen = 1; }
                  void load(String van) { this.van = van; }
                  void setVan(String van) { this.van = van; }
                }
                """)
            .codebase();
    assertEquals(
        """
        Parcel.load: Parcel write flush
        Parcel.loaded: Parcel write flush\
        """,
        TextWorkspace.accesses(codebase));
  }

  @Test
  void counting_up_or_down_changes_a_field() {
    assertEquals(
        """
        Counter.drop: Stock write flush
        Counter.take: Stock write flush\
        """,
        TextWorkspace.accesses(
            new TextWorkspace(folder)
                .java(
                    """
                    package shop;
                    @jakarta.persistence.Entity
                    class Stock { @jakarta.persistence.Id Long id; int count; }
                    """)
                .java(
                    """
                    package shop;
                    class Counter {
                      void take(Stock stock) { stock.count++; }
                      void drop(Stock stock) { --stock.count; }
                      int less(Stock stock) { return -stock.count; }
                    }
                    """)
                .codebase()));
  }

  @Test
  void a_verb_changes_for_itself_though_it_only_assigns() {
    Codebase codebase =
        new TextWorkspace(folder)
            .java(
                """
                package shop;
                import jakarta.persistence.*;
                @Entity
                public class Parcel {
                  @Id Long id;
                  private String van;
                  public void load(String van) { this.van = van; }
                }
                """)
            .java(
                """
                package shop;
                class Yard {
                  void work(Parcel parcel) { parcel.load("B-KL 12"); }
                }
                """)
            .codebase();
    assertEquals("Parcel.load: Parcel write flush", TextWorkspace.accesses(codebase));
  }

  @Test
  void an_embeddable_that_is_replaced_writes_all_that_it_holds() {
    Codebase codebase =
        new TextWorkspace(folder)
            .java(
                """
                package shop;
                import jakarta.persistence.*;
                @Entity
                public class Parcel {
                  @Id Long id;
                  @Embedded private Address to;
                  public void redirect(Address elsewhere) { java.util.Optional.of(elsewhere).ifPresent(it -> to = it); }
                }
                """)
            .java(
                """
                package shop;
                import jakarta.persistence.*;
                @Embeddable
                public class Address { String street; String city; }
                """)
            .codebase();
    assertEquals("Parcel.redirect: Parcel write flush", TextWorkspace.accesses(codebase));
    assertEquals("[city, street]", codebase.accesses().get(0).columns().toString());
  }

  @Test
  void a_changed_element_of_a_collection_is_written_to_its_table() {
    Codebase codebase =
        new TextWorkspace(folder)
            .java(
                """
                package shop;
                import jakarta.persistence.*;
                import java.util.*;
                @Entity
                public class Parcel {
                  @Id Long id;
                  @ElementCollection private List<Item> items = new ArrayList<>();
                  public void halve() { for (Item item : items) item.setCount(1); }
                }
                """)
            .java(
                """
                package shop;
                import jakarta.persistence.*;
                @Embeddable
                public class Item {
                  private int count;
                  void setCount(int count) { this.count = count; }
                }
                """)
            .codebase();
    assertEquals(
        """
        Parcel.halve: Parcel_items read lazy
        Parcel.halve: Parcel_items write flush\
        """,
        TextWorkspace.accesses(codebase));
  }

  @Test
  void shared_state_is_written_where_the_static_type_tells_whose_it_is() {
    Codebase codebase = DatedEntities.in(folder).codebase();
    assertEquals("Clock.tick: Van write flush", TextWorkspace.accesses(codebase));
    assertEquals(
        "[Dated.changed owner-of-part-unknown]",
        codebase.unresolved().stream()
            .map(site -> site.expression() + ' ' + site.reason())
            .toList()
            .toString());
  }

  @Test
  void a_lazy_reference_is_loaded_by_what_goes_on_to_more_than_its_key() {
    Codebase codebase =
        of(
            """
            package shop;
            class Labels {
              String city(Stock stock) { return stock.getDepot().getCity(); }
              long depot(Stock stock) { return stock.getDepot().getId(); }
            }
            """);
    assertEquals(
        "Labels.city: Depot read lazy",
        TextWorkspace.accesses(codebase)
            .lines()
            .filter(line -> line.startsWith("Labels"))
            .collect(Collectors.joining("\n")));
  }

  @Test
  void a_unit_of_work_writes_what_its_calls_write_up_to_a_unit_of_their_own() {
    Codebase codebase =
        of(
            """
            package shop;
            import org.springframework.transaction.annotation.*;
            class Warehouse {
              Stocks stocks;
              Log log;
              @Transactional public void ship(long id) {
                stocks.findById(id).orElseThrow().take(1);
                log.write();
              }
              @Transactional(readOnly = true) public void look() {}
            }
            class Log {
              org.springframework.jdbc.core.JdbcTemplate jdbc;
              @Transactional(propagation = Propagation.REQUIRES_NEW)
              public void write() { jdbc.update("insert into log values (1)"); }
            }
            """);
    assertEquals(
        """
        Log.write requires-new writes [table:log]
        Warehouse.look required writes []
        Warehouse.ship required writes [table:Stock]\
        """,
        codebase.transactions().stream()
            .map(ManagedStateTest::line)
            .collect(Collectors.joining("\n")));
  }

  @Test
  void a_call_that_leaves_the_process_is_told_of_the_unit_that_waits_for_it() {
    Codebase codebase =
        of(
            """
            package shop;
            import org.springframework.transaction.annotation.*;
            class Warehouse {
              Carrier carrier;
              @Transactional public void ship() { carrier.book(); }
            }
            class Carrier {
              org.springframework.web.client.RestTemplate http;
              void book() { http.postForObject("https://carrier.example/parcels", "", String.class); }
            }
            """);
    assertEquals(
        "[RestTemplate.postForObject]", codebase.transactions().get(0).remoteCalls().toString());
  }

  private static String line(Transaction transaction) {
    return transaction.root().owner().simpleName()
        + '.'
        + transaction.root().name()
        + ' '
        + transaction.propagation()
        + " writes "
        + transaction.written();
  }
}
