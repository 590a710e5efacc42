package dev.kerf.analyzer.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.model.MethodName;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who writes and who reads a column. */
class ColumnUseTest {

  @TempDir Path folder;

  private Codebase of(String... sources) {
    TextWorkspace workspace = new TextWorkspace(folder);
    for (String source : sources) {
      workspace.java("package shop; import jakarta.persistence.*; import java.util.*; " + source);
    }
    return workspace.codebase();
  }

  /** {@code orders.state: Order.cancel | Orders.show}, a line for each column of a table. */
  private static String uses(Codebase codebase, String table) {
    return codebase.columns().stream()
        .filter(use -> use.store().name().equalsIgnoreCase(table))
        .map(use -> use.column() + ": " + brief(use.writers()) + "| " + brief(use.readers()))
        .map(String::strip)
        .collect(Collectors.joining("\n"));
  }

  private static String brief(SortedSet<MethodName> methods) {
    return methods.stream()
        .map(method -> method.owner().nameInPackage() + '.' + method.name() + ' ')
        .collect(Collectors.joining());
  }

  @Test
  void methods_that_set_and_use_fields_count_but_accessors_leave_it_to_their_callers() {
    Codebase codebase =
        of(
            """
            @Entity @Table(name = "orders") public class Order {
              @Id Long id;
              String state = "NEW";
              int total;
              String note;
              public Order(int total) { this.total = total; }
              public void cancel() { if (total > 0) state = "CANCELLED"; }
              public void grow() { total++; }
              public String getState() { return state; }
              public void setNote(String note) { this.note = note; }
              public String getNote() { return note; }
              public String toString() { return id + note; }
            }
            """,
            """
            class Desk {
              String show(Order order) { return order.getState(); }
              void remark(Order order) { order.setNote("late"); }
            }
            """);
    assertEquals(
        """
        id: |
        note: Desk.remark | Order.getNote
        state: Order.<init> Order.cancel | Desk.show
        total: Order.<init> Order.grow | Order.cancel Order.grow""",
        uses(codebase, "orders"));
  }

  @Test
  void an_embedded_value_is_written_as_a_whole_and_read_by_its_parts() {
    Codebase codebase =
        of(
            """
            @Embeddable public class Address {
              String city; String zip;
              public Address(String city, String zip) { this.city = city; this.zip = zip; }
              public String getCity() { return city; }
              public String getZip() { return zip; }
            }
            """,
            """
            @Entity public class Customer {
              @Id Long id;
              @Embedded Address home;
              public void move(Address to) { home = to; }
              public Address getHome() { return home; }
            }
            """,
            """
            class Labels {
              String city(Customer customer) { return customer.getHome().getCity(); }
            }
            """);
    assertEquals(
        "city: Customer.move | Labels.city\nid: |\nzip: Customer.move |",
        uses(codebase, "Customer"));
  }

  @Test
  void an_inherited_field_counts_for_the_entity_that_it_is_called_on() {
    Codebase codebase =
        of(
            """
            @MappedSuperclass public class Named {
              @Id Long id; String name;
              public void setName(String name) { this.name = name; }
            }
            """,
            "@Entity public class Cat extends Named {}",
            "@Entity public class Dog extends Named {}",
            "class Vet { void call(Dog dog) { dog.setName(\"Rex\"); } }");
    assertEquals("id: |\nname: |", uses(codebase, "Cat"));
    assertEquals("id: |\nname: Vet.call |", uses(codebase, "Dog"));
  }

  @Test
  void statements_name_columns_and_a_star_means_all_of_them() {
    Codebase codebase =
        new TextWorkspace(folder)
            .file("db/schema.sql", "create table stock (id int primary key, amount int, place int)")
            .java(
                """
                package shop;
                import java.sql.*;
                class StockDao {
                  Connection c;
                  void all() throws SQLException { c.prepareStatement("select * from stock"); }
                  void move() throws SQLException {
                    c.prepareStatement("update stock set place = ? where id = ?");
                  }
                  void add() throws SQLException {
                    c.prepareStatement("insert into stock (id, amount) values (?, ?)");
                  }
                }
                """)
            .codebase();
    assertEquals(
        """
        amount: StockDao.add | StockDao.all
        id: StockDao.add | StockDao.all StockDao.move
        place: StockDao.move | StockDao.all""",
        uses(codebase, "stock"));
  }

  @Test
  void queries_over_entities_write_what_they_set_and_read_what_they_compare() {
    Codebase codebase =
        of(
            """
            @Entity @Table(name = "orders") public class Order {
              @Id Long id; String state; @ManyToOne Customer buyer;
            }
            """,
            "@Entity public class Customer { @Id Long id; String city; }",
            """
            class Orders {
              EntityManager em;
              void close() { em.createQuery("update Order o set o.state = 'X' where o.id > 9"); }
              void near() { em.createQuery("select o from Order o where o.buyer.city = 'Ulm'"); }
            }
            """);
    assertEquals(
        "buyer_id: | Orders.near\nid: | Orders.close\nstate: Orders.close |",
        uses(codebase, "orders"));
    assertEquals("city: | Orders.near\nid: |", uses(codebase, "Customer"));
  }

  @Test
  void a_change_of_an_embedded_value_is_flushed_to_the_table_of_its_entity() {
    Codebase codebase =
        of(
            "@Embeddable public class Address { String city; }",
            """
            @Entity public class Customer {
              @Id Long id; @Embedded Address home;
              public void move(Address to) { home = to; }
            }
            """);
    assertEquals("Customer.move: Customer write flush", TextWorkspace.accesses(codebase));
  }
}
