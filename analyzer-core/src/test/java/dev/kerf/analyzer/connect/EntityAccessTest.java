package dev.kerf.analyzer.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.codebase.Codebase;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entities, their tables, and what repositories and the entity manager do to them. */
class EntityAccessTest {

  @TempDir Path folder;

  private static final String CUSTOMER =
      """
      package shop;
      import jakarta.persistence.*;
      import java.util.*;
      @Entity
      public class Customer {
        @Id Long id;
        @ElementCollection List<String> phoneNumbers;
      }
      """;
  private static final String ORDER =
      """
      package shop;
      import jakarta.persistence.*;
      import java.util.*;
      @Entity @Table(name = "orders")
      public class Order {
        @Id Long id;
        @ManyToOne(fetch = FetchType.LAZY) Customer buyer;
        @OneToMany(cascade = CascadeType.ALL, mappedBy = "order", fetch = FetchType.EAGER)
        List<OrderLine> lines;
      }
      """;
  private static final String LINE =
      """
      package shop;
      import jakarta.persistence.*;
      @Entity
      public class OrderLine {
        @Id Long id;
        @ManyToOne(fetch = FetchType.LAZY) Order order;
      }
      """;

  private Codebase of(String... sources) {
    TextWorkspace workspace = new TextWorkspace(folder).java(CUSTOMER).java(ORDER).java(LINE);
    for (String source : sources) {
      workspace.java(source);
    }
    return workspace.codebase();
  }

  @Test
  void the_entity_manager_writes_with_cascades() {
    Codebase codebase =
        of(
            """
            package shop;
            class Orders {
              jakarta.persistence.EntityManager em;
              void place(Order order) { em.persist(order); }
            }
            """);
    assertEquals(
        "Orders.place: OrderLine write cascade\nOrders.place: orders write direct",
        TextWorkspace.accesses(codebase));
  }

  private static final String FILE =
      """
      package shop;
      import jakarta.persistence.*;
      import java.util.*;
      @Entity
      public class File {
        @Id Long id;
        @OneToMany(mappedBy = "file", cascade = CascadeType.PERSIST) List<Page> pages;
        @OneToMany(mappedBy = "file", cascade = {CascadeType.MERGE}) List<Note> notes;
        @OneToMany(mappedBy = "file", cascade = CascadeType.REMOVE) List<Stamp> stamps;
        @OneToMany(mappedBy = "file", orphanRemoval = true) List<Tag> tags;
        @OneToMany(mappedBy = "file", cascade = {CascadeType.REFRESH, CascadeType.DETACH})
        List<Mark> marks;
      }
      """;

  private static String part(String name) {
    return """
    package shop;
    import jakarta.persistence.*;
    @Entity public class %s { @Id Long id; @ManyToOne(fetch = FetchType.LAZY) File file; }
    """
        .formatted(name);
  }

  @Test
  void each_operation_follows_its_own_cascades_alone() {
    Codebase codebase =
        of(
            FILE,
            part("Page"),
            part("Note"),
            part("Stamp"),
            part("Tag"),
            part("Mark"),
            """
            package shop;
            class Files {
              jakarta.persistence.EntityManager em;
              void add(File file) { em.persist(file); }
              void update(File file) { em.merge(file); }
              void drop(File file) { em.remove(file); }
            }
            """);
    assertEquals(
        """
        Files.add: File write direct
        Files.add: Page write cascade
        Files.drop: File write direct
        Files.drop: Stamp read cascade
        Files.drop: Stamp write cascade
        Files.drop: Tag read cascade
        Files.drop: Tag write cascade
        Files.update: File read direct
        Files.update: File write direct
        Files.update: Note read cascade
        Files.update: Note write cascade
        Files.update: Tag read cascade
        Files.update: Tag write cascade\
        """,
        TextWorkspace.accesses(codebase));
  }

  @Test
  void a_repository_that_deletes_in_bulk_neither_loads_nor_cascades() {
    Codebase codebase =
        of(
            """
            package shop;
            public interface Orders extends
                org.springframework.data.jpa.repository.JpaRepository<Order, Long> {}
            """,
            """
            package shop;
            class Desk {
              Orders orders;
              void close() { orders.deleteAllInBatch(); }
              void forget(Order order) { orders.delete(order); }
              boolean open() { return orders.existsById(1L); }
            }
            """);
    assertEquals(
        """
        Orders.delete: OrderLine read eager
        Orders.delete: OrderLine write cascade
        Orders.delete: orders read direct
        Orders.delete: orders write direct
        Orders.deleteAllInBatch: orders write direct
        Orders.existsById: orders read direct\
        """,
        TextWorkspace.accesses(codebase));
  }

  @Test
  void a_stateless_session_carries_nothing_on() {
    Codebase codebase =
        of(
            """
            package shop;
            class Loader {
              org.hibernate.StatelessSession session;
              void load(Order order) { session.insert(order); }
            }
            """);
    assertEquals("Loader.load: orders write direct", TextWorkspace.accesses(codebase));
  }

  @Test
  void a_query_reads_what_it_joins_and_what_its_result_loads() {
    Codebase codebase =
        of(
            """
            package shop;
            class Orders {
              jakarta.persistence.EntityManager em;
              void all() { em.createQuery("select o from Order o join o.buyer b").getResultList(); }
              void own() { em.createQuery("select o.id from Order o where o.buyer.id = 1"); }
            }
            """);
    assertEquals(
        """
        Orders.all: Customer read direct
        Orders.all: OrderLine read eager
        Orders.all: orders read direct
        Orders.own: orders read direct\
        """,
        TextWorkspace.accesses(codebase));
  }

  @Test
  void a_collection_without_a_name_has_its_table_from_entity_and_attribute() {
    Codebase codebase = of();
    assertEquals(
        "Customer Customer_phoneNumbers OrderLine orders",
        codebase.stores().values().stream()
            .map(store -> store.name().qualifiedName())
            .collect(Collectors.joining(" ")));
  }

  @Test
  void spring_boot_names_tables_with_underscores() {
    Codebase codebase =
        of(
            """
            package shop;
            @org.springframework.boot.autoconfigure.SpringBootApplication
            class Shop {}
            """);
    assertEquals(
        "customer customer_phone_numbers order_line orders",
        codebase.stores().values().stream()
            .map(store -> store.name().qualifiedName())
            .collect(Collectors.joining(" ")));
  }

  @Test
  void references_of_mappings_are_foreign_keys_where_no_script_declares_any() {
    Codebase codebase = of();
    assertEquals(
        """
        Customer_phoneNumbers[Customer_id] -> Customer
        OrderLine[order_id] -> orders
        orders[buyer_id] -> Customer\
        """,
        keys(codebase));
  }

  @Test
  void a_mapping_that_is_ahead_of_the_schema_implies_the_key_that_is_to_come() {
    Codebase codebase =
        new TextWorkspace(folder)
            .file(
                "src/main/resources/db/migration/V1__shop.sql",
                """
                CREATE TABLE depot (id BIGINT);
                CREATE TABLE person (id BIGINT);
                CREATE TABLE parcel (
                  id BIGINT, person_id BIGINT, SENDER BIGINT, depot_id BIGINT REFERENCES depot);
                """)
            .java("package shop; @jakarta.persistence.Entity public class Depot {}")
            .java("package shop; @jakarta.persistence.Entity public class Person {}")
            .java("package shop; @jakarta.persistence.Entity public class Van {}")
            .java(
                """
                package shop;
                import jakarta.persistence.*;
                @Entity
                public class Parcel {
                  @ManyToOne @JoinColumn(name = "depot") Depot depot;
                  @ManyToOne @JoinColumn(name = "person_id") Person person;
                  @ManyToOne @JoinColumn(name = "sender") Person sender;
                  @ManyToOne @JoinColumn(name = "van_id") Van van;
                }
                """)
            .codebase();
    assertEquals("parcel[depot_id] -> depot\nparcel[van_id] -> Van", keys(codebase));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@ManyToOne @JoinColumn(name = \"depot_id\") Depot depot;",
        "@Column(name = \"depot_id\") Long depot;"
      })
  void a_second_reference_to_a_table_is_ahead_of_a_schema_that_has_the_first(String first) {
    Codebase codebase =
        new TextWorkspace(folder)
            .file(
                "src/main/resources/db/migration/V1__shop.sql",
                """
                CREATE TABLE depot (id BIGINT);
                CREATE TABLE parcel (id BIGINT, DEPOT_ID BIGINT REFERENCES depot);
                """)
            .java("package shop; @jakarta.persistence.Entity public class Depot {}")
            .java(
                """
                package shop;
                import jakarta.persistence.*;
                @Entity
                public class Parcel {
                  %s
                  @ManyToOne @JoinColumn(name = "spare_depot_id") Depot spare;
                }
                """
                    .formatted(first))
            .codebase();
    assertEquals("parcel[DEPOT_ID] -> depot\nparcel[spare_depot_id] -> depot", keys(codebase));
  }

  private static String keys(Codebase codebase) {
    return codebase.foreignKeys().stream()
        .map(k -> k.from().name() + k.fromColumns() + " -> " + k.to().name())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void a_mapping_file_is_read_like_annotations() {
    new TextWorkspace(folder)
        .file(
            "src/main/resources/META-INF/orm.xml",
            """
            <entity-mappings version="3.0" xmlns="https://jakarta.ee/xml/ns/persistence/orm">
              <package>shop</package>
              <entity class="Parcel">
                <table name="parcels"/>
                <attributes>
                  <id name="id"/>
                  <many-to-one name="order" target-entity="Order"/>
                </attributes>
              </entity>
            </entity-mappings>
            """);
    Codebase codebase = of("package shop; class Parcel { Long id; Order order; }");
    assertEquals(
        "parcels[order_id] -> orders",
        codebase.foreignKeys().stream()
            .filter(key -> key.from().name().equals("parcels"))
            .map(k -> k.from().name() + k.fromColumns() + " -> " + k.to().name())
            .collect(Collectors.joining("\n")));
  }

  /** As people moved from mapping files to annotations, class by class. */
  @Test
  void a_mapping_file_may_name_properties_and_put_annotations_out_of_force() {
    new TextWorkspace(folder)
        .file(
            "src/main/resources/META-INF/orm.xml",
            """
            <entity-mappings version="1.0" xmlns="http://java.sun.com/xml/ns/persistence/orm">
              <persistence-unit-metadata>
                <xml-mapping-metadata-complete/>
                <persistence-unit-defaults><access>PROPERTY</access></persistence-unit-defaults>
              </persistence-unit-metadata>
              <package>shop</package>
              <entity class="Parcel">
                <table name="parcels"/>
                <attributes>
                  <id name="id"/>
                  <many-to-one name="orderInternal" target-entity="Order"/>
                  <transient name="buyer"/>
                </attributes>
              </entity>
            </entity-mappings>
            """);
    Codebase codebase =
        of(
            """
            package shop;
            class Parcel {
              private Long id;
              private Order order;
              @jakarta.persistence.ManyToOne private Customer sender;
              protected Long getId() { return id; }
              protected Order getOrderInternal() { return order; }
              public Customer getBuyer() { return null; }
            }
            """);
    assertEquals(
        "[orderInternal_id] -> orders",
        codebase.foreignKeys().stream()
            .filter(key -> key.from().name().equals("parcels"))
            .map(k -> k.fromColumns() + " -> " + k.to().name())
            .collect(Collectors.joining("\n")));
  }

  @Test
  void a_repository_reads_and_writes_by_the_names_of_its_methods() {
    Codebase codebase =
        of(
            """
            package shop;
            import org.springframework.data.repository.Repository;
            interface Orders extends Repository<Order, Long> {
              Order findByBuyerIdOrderByIdDesc(long id);
              long countByBuyerPhoneNumbers(String number);
              void deleteById(long id);
            }
            """);
    assertEquals(
        """
        Orders.countByBuyerPhoneNumbers: Customer read direct
        Orders.countByBuyerPhoneNumbers: Customer_phoneNumbers read direct
        Orders.countByBuyerPhoneNumbers: orders read direct
        Orders.deleteById: OrderLine read eager
        Orders.deleteById: OrderLine write cascade
        Orders.deleteById: orders read direct
        Orders.deleteById: orders write direct
        Orders.findByBuyerIdOrderByIdDesc: OrderLine read eager
        Orders.findByBuyerIdOrderByIdDesc: orders read direct\
        """,
        TextWorkspace.accesses(codebase));
  }
}
