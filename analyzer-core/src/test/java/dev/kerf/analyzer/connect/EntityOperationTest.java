package dev.kerf.analyzer.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.Unresolved;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What entity managers, sessions and base classes over them do to which entity. */
class EntityOperationTest {

  @TempDir Path folder;

  private static final String ENTITIES =
      """
      package shop;
      import jakarta.persistence.*;
      class Entities {}
      @Entity @Table(name = "orders")
      @NamedQuery(name = "Order.open", query = "select c from Customer c")
      class Order { @Id Long id; String state; }
      @Entity class Customer { @Id Long id; }
      """;

  private Codebase of(String... sources) {
    TextWorkspace workspace = new TextWorkspace(folder).java(ENTITIES);
    for (String source : sources) {
      workspace.java(source);
    }
    return workspace.codebase();
  }

  @Test
  void an_operation_of_a_base_class_is_its_callers_for_their_entity() {
    Codebase codebase =
        of(
            """
            package shop;
            import jakarta.persistence.*;
            abstract class Dao<T> {
              EntityManager em;
              Class<T> type;
              void save(T entity) { em.persist(entity); }
              T find(Long id) { return em.find(type, id); }
              void drop(Object any) { remove(any); }
              private void remove(Object any) { em.remove(any); }
            }
            """,
            "package shop; class OrderDao extends Dao<Order> {}",
            """
            package shop;
            class Shop {
              OrderDao orders;
              Dao<Customer> customers;
              void place(Order order) { orders.save(order); }
              Object look() { return orders.find(1L); }
              void forget(Customer customer) { customers.drop(customer); }
            }
            """);
    assertEquals(
        """
        Shop.forget: Customer write direct
        Shop.look: orders read direct
        Shop.place: orders write direct\
        """,
        TextWorkspace.accesses(codebase));
  }

  @Test
  void sessions_read_by_class_and_write_what_they_are_given() {
    Codebase codebase =
        of(
            """
            package shop;
            import java.util.*;
            import org.hibernate.*;
            class Orders {
              Session session;
              void work(Order order) {
                session.saveOrUpdate(order);
                session.byId(Customer.class).load(1L);
              }
              void later() { session.load(Customer.class, 1L); }
              void all() { session.createQuery("from Order").list(); }
            }
            """);
    assertEquals(
        """
        Orders.all: orders read direct
        Orders.later: Customer read lazy
        Orders.work: Customer read direct
        Orders.work: orders write direct\
        """,
        TextWorkspace.accesses(codebase));
  }

  @Test
  void what_a_session_takes_back_without_a_lock_is_not_read() {
    Codebase codebase =
        of(
            """
            package shop;
            import org.hibernate.*;
            class Orders {
              Session session;
              void attach(Order order) { session.lock(order, LockMode.NONE); }
              void check(Order order) { session.lock(order, LockMode.READ); }
              void any(Order order, LockMode mode) { session.lock(order, mode); }
            }
            """);
    assertEquals(
        """
        Orders.any: orders read direct
        Orders.check: orders read direct\
        """,
        TextWorkspace.accesses(codebase));
  }

  @Test
  void a_base_class_that_loads_and_deletes_by_the_class_of_what_it_is_given_leaves_it_to_callers() {
    Codebase codebase =
        of(
            """
            package shop;
            import java.io.Serializable;
            import java.util.*;
            import org.hibernate.*;
            abstract class Base {
              Session session;
              void delete(Object entity, Serializable id) {
                Class type = entity.getClass();
                Object stored = session.load(type, id);
                session.delete(stored);
              }
              void deleteAll(Collection<?> some) {
                for (Object one : some) { session.delete(one); }
              }
            }
            """,
            """
            package shop;
            import java.util.*;
            class Orders extends Base {
              void drop(Order order) { delete(order, 1L); }
              void clear(List<Customer> customers) { deleteAll(customers); }
            }
            """);
    assertEquals(
        """
        Orders.clear: Customer write direct
        Orders.drop: orders read lazy
        Orders.drop: orders write direct\
        """,
        TextWorkspace.accesses(codebase));
  }

  @Test
  void a_query_is_named_by_a_constant_of_a_helper_or_by_the_method_of_a_repository() {
    Codebase codebase =
        of(
            """
            package shop;
            import jakarta.persistence.*;
            class Queries {
              EntityManager em;
              Object run(String name) { return em.createNamedQuery(name).getResultList(); }
              Object open() { return run("Order." + "open"); }
            }
            """,
            """
            package shop;
            interface OrderRepository
                extends org.springframework.data.jpa.repository.JpaRepository<Order, Long> {
              Object open();
            }
            """);
    assertEquals(
        """
        OrderRepository.open: Customer read direct
        Queries.open: Customer read direct\
        """,
        TextWorkspace.accesses(codebase));
  }

  @Test
  void stored_procedures_are_listed() {
    Codebase codebase =
        of(
            """
            package shop;
            import jakarta.persistence.*;
            class Jobs {
              EntityManager em;
              void close() { em.createStoredProcedureQuery("close_day").execute(); }
            }
            """);
    assertEquals(
        "call close_day() stored-routine",
        codebase.unresolved().stream()
            .filter(site -> site.kind().equals("statement"))
            .map(EntityOperationTest::shown)
            .reduce("", String::concat));
  }

  private static String shown(Unresolved site) {
    return site.expression() + ' ' + site.reason();
  }

  @Test
  void a_query_over_an_interface_asks_for_all_entities_that_implement_it() {
    Codebase codebase =
        of(
            """
            package shop;
            public interface Receipt { Long getId(); }
            """,
            """
            package shop;
            import jakarta.persistence.*;
            @Entity @Table(name = "till_slip") class TillSlip implements Receipt {
              @Id Long id;
              @ManyToOne(fetch = FetchType.LAZY) Customer payer;
              public Long getId() { return id; }
            }
            """,
            """
            package shop;
            import jakarta.persistence.*;
            class Till {
              EntityManager em;
              Object of(long id) {
                return em.createQuery(
                    "select slip from shop.Receipt slip join slip.payer p where p.id = 1")
                    .getResultList();
              }
              Object nothing() {
                return em.createQuery("from shop.Till").getResultList();
              }
            }
            """);
    assertEquals(
        """
        Till.of: Customer read direct
        Till.of: till_slip read direct\
        """,
        TextWorkspace.accesses(codebase));
    assertEquals(
        1,
        codebase.unresolved().stream()
            .filter(open -> open.reason().startsWith("entity-unknown"))
            .count());
  }

  @Test
  void an_element_without_a_type_of_its_own_is_what_its_collection_holds() {
    Codebase codebase =
        of(
            """
            package shop;
            import jakarta.persistence.*;
            class Strategy {
              EntityManager em;
              void remove(Object any) { em.remove(any); }
            }
            """,
            """
            package shop;
            import java.util.*;
            class Shop {
              Strategy strategy;
              void drop(Set<Order> orders) { for (Object one : orders) { strategy.remove(one); } }
              void any(List<Object> all) { for (Object one : all) { strategy.remove(one); } }
            }
            """);
    assertEquals("Shop.drop: orders write direct", TextWorkspace.accesses(codebase));
  }
}
