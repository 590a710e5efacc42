package dev.kerf.analyzer.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.StoreAccess;
import dev.kerf.analyzer.codebase.Unresolved;
import dev.kerf.analyzer.model.Certainty;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Queries that are built by a criteria API instead of being written. */
class CriteriaAccessTest {

  @TempDir Path folder;

  private static final String ENTITIES =
      """
      package shop;
      import jakarta.persistence.*;
      import java.util.*;
      class Entities {}
      @Entity class Customer { @Id Long id; String name; }
      @Entity @Table(name = "orders") class Order {
        @Id Long id;
        String state;
        @ManyToOne(fetch = FetchType.LAZY) Customer buyer;
        @OneToMany(mappedBy = "order") List<OrderLine> lines;
      }
      @Entity class OrderLine { @Id Long id; @ManyToOne(fetch = FetchType.LAZY) Order order; }
      """;

  private Codebase of(String... sources) {
    TextWorkspace workspace = new TextWorkspace(folder).java(ENTITIES);
    for (String source : sources) {
      workspace.java(source);
    }
    return workspace.codebase();
  }

  private static String orders(String body) {
    return """
        package shop;
        import jakarta.persistence.*;
        import jakarta.persistence.criteria.*;
        import java.util.*;
        class Orders {
          EntityManager em;
        %s
        }
        """
        .formatted(body);
  }

  private static String joins(Codebase codebase) {
    return codebase.joins().stream()
        .map(join -> join.method().name() + ": " + join.stores())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void a_navigated_reference_is_joined_but_its_key_is_not() {
    Codebase codebase =
        of(
            orders(
                """
                List<Order> of(String name) {
                  CriteriaBuilder cb = em.getCriteriaBuilder();
                  CriteriaQuery<Order> query = cb.createQuery(Order.class);
                  Root<Order> order = query.from(Order.class);
                  Path<Customer> buyer = order.get("buyer");
                  query.where(cb.equal(buyer.get("name"), name));
                  return em.createQuery(query).getResultList();
                }
                List<Order> byKey(long id) {
                  CriteriaBuilder cb = em.getCriteriaBuilder();
                  CriteriaQuery<Order> query = cb.createQuery(Order.class);
                  query.where(cb.equal(query.from(Order.class).get("buyer").get("id"), id));
                  return em.createQuery(query).getResultList();
                }
                """));
    assertEquals(
        """
        Orders.byKey: orders read direct
        Orders.of: Customer read direct
        Orders.of: orders read direct""",
        TextWorkspace.accesses(codebase));
    assertEquals("of: [table:Customer, table:orders]", joins(codebase));
  }

  @Test
  void joins_fetches_and_the_generated_metamodel_name_attributes() {
    Codebase codebase =
        of(
            orders(
                """
                void all() {
                  CriteriaQuery<Order> query = em.getCriteriaBuilder().createQuery(Order.class);
                  Root<Order> order = query.from(Order.class);
                  order.fetch("lines", JoinType.LEFT);
                  order.join(Order_.buyer);
                  em.createQuery(query).getResultList();
                }
                """));
    assertEquals(
        """
        Orders.all: Customer read direct
        Orders.all: OrderLine read direct
        Orders.all: orders read direct""",
        TextWorkspace.accesses(codebase));
    assertEquals("all: [table:Customer, table:OrderLine, table:orders]", joins(codebase));
  }

  @Test
  void a_bulk_change_only_writes() {
    Codebase codebase =
        of(
            orders(
                """
                void close() {
                  CriteriaUpdate<Order> update =
                      em.getCriteriaBuilder().createCriteriaUpdate(Order.class);
                  Root<Order> order = update.from(Order.class);
                  update.set("state", "closed").where(order.get("state").isNull());
                  em.createQuery(update).executeUpdate();
                }
                """));
    assertEquals("Orders.close: orders write direct", TextWorkspace.accesses(codebase));
  }

  @Test
  void a_specification_is_likely_to_be_run() {
    Codebase codebase =
        of(
            """
            package shop;
            import org.springframework.data.jpa.domain.Specification;
            class Specs {
              static Specification<Order> boughtBy(String name) {
                return (order, query, cb) -> cb.equal(order.join("buyer").get("name"), name);
              }
            }
            """);
    assertEquals(
        "Specs.boughtBy: Customer read direct\nSpecs.boughtBy: orders read direct",
        TextWorkspace.accesses(codebase));
    assertTrue(
        codebase.accesses().stream()
            .map(StoreAccess::certainty)
            .allMatch(Certainty.LIKELY::equals));
  }

  @Test
  void the_older_criteria_of_hibernate_are_read() {
    Codebase codebase =
        of(
            """
            package shop;
            import org.hibernate.*;
            import org.hibernate.criterion.*;
            class Finder {
              Session session;
              void find() {
                session.createCriteria(Order.class).createAlias("buyer", "b")
                    .add(Restrictions.eq("b.name", "x")).list();
              }
              DetachedCriteria open() {
                return DetachedCriteria.forClass(Customer.class);
              }
            }
            """);
    assertEquals(
        """
        Finder.find: Customer read direct
        Finder.find: orders read direct
        Finder.open: Customer read direct""",
        TextWorkspace.accesses(codebase));
  }

  private static final String GENERIC =
      """
      package shop;
      import jakarta.persistence.*;
      import jakarta.persistence.criteria.*;
      class Lookup {
        static <T> T byName(EntityManager em, Class<T> type, String name) {
          CriteriaBuilder cb = em.getCriteriaBuilder();
          CriteriaQuery<T> query = cb.createQuery(type);
          Root<T> root = query.from(type);
          query.where(cb.equal(root.get("name"), name));
          return em.createQuery(query).getSingleResult();
        }
      }
      abstract class Dao<T> {
        EntityManager em;
        final Class<T> type;
        Dao(Class<T> type) { this.type = type; }
        java.util.List<T> all() {
          CriteriaQuery<T> query = em.getCriteriaBuilder().createQuery(type);
          query.from(type);
          return em.createQuery(query).getResultList();
        }
      }
      class OrderDao extends Dao<Order> { OrderDao() { super(Order.class); } }
      """;

  @Test
  void a_query_over_a_class_that_is_given_is_its_callers() {
    Codebase codebase =
        of(
            GENERIC,
            orders(
                """
                Customer named(String name) { return Lookup.byName(em, Customer.class, name); }
                List<Order> all(OrderDao dao) { return dao.all(); }
                """));
    assertEquals(
        """
        Orders.all: orders read direct
        Orders.named: Customer read direct""",
        TextWorkspace.accesses(codebase));
  }

  @Test
  void a_query_over_a_class_that_nobody_names_is_listed() {
    Codebase codebase = of(GENERIC);
    assertEquals("", TextWorkspace.accesses(codebase));
    assertEquals(
        List.of("entity-unmapped", "entity-unmapped"),
        codebase.unresolved().stream()
            .filter(open -> open.kind().equals("statement"))
            .map(Unresolved::reason)
            .toList());
  }

  @Test
  void what_only_decides_or_is_counted_brings_nothing_along() {
    Codebase codebase =
        of(
            """
            package shop;
            import jakarta.persistence.*;
            @Entity class Parcel { @Id Long id; @ManyToOne Customer to; }
            """,
            orders(
                """
                long count() {
                  CriteriaBuilder cb = em.getCriteriaBuilder();
                  CriteriaQuery<Long> query = cb.createQuery(Long.class);
                  query.select(cb.count(query.from(Parcel.class)));
                  return em.createQuery(query).getSingleResult();
                }
                List<Order> sent() {
                  CriteriaBuilder cb = em.getCriteriaBuilder();
                  CriteriaQuery<Order> query = cb.createQuery(Order.class);
                  query.from(Order.class);
                  Subquery<Parcel> parcels = query.subquery(Parcel.class);
                  parcels.select(parcels.from(Parcel.class));
                  query.where(cb.exists(parcels));
                  return em.createQuery(query).getResultList();
                }
                List<Parcel> all() {
                  CriteriaQuery<Parcel> query = em.getCriteriaBuilder().createQuery(Parcel.class);
                  query.from(Parcel.class);
                  return em.createQuery(query).getResultList();
                }
                """));
    assertEquals(
        """
        Orders.all: Customer read eager
        Orders.all: Parcel read direct
        Orders.count: Parcel read direct
        Orders.sent: Parcel read direct
        Orders.sent: orders read direct""",
        TextWorkspace.accesses(codebase));
  }

  @Test
  void who_is_handed_a_query_runs_it() {
    Codebase codebase =
        of(
            """
            package shop;
            import org.hibernate.*;
            import org.hibernate.criterion.*;
            abstract class BaseDao<T> {
              SessionFactory sessions;
              final Class<T> type;
              BaseDao(Class<T> type) { this.type = type; }
              protected Criteria criteria() {
                return sessions.getCurrentSession().createCriteria(type);
              }
            }
            class CustomerDao extends BaseDao<Customer> {
              CustomerDao() { super(Customer.class); }
              private Criteria named(String name) {
                return criteria().add(Restrictions.eq("name", name));
              }
              Object byName(String name) { return named(name).uniqueResult(); }
            }
            """,
            orders(
                """
                private TypedQuery<Order> query(String state) {
                  return em.createQuery("select o from Order o", Order.class);
                }
                List<Order> in(String state) { return query(state).getResultList(); }
                private void only(CriteriaQuery<Order> query, Root<Order> order) {
                  Subquery<OrderLine> lines = query.subquery(OrderLine.class);
                  lines.select(lines.from(OrderLine.class));
                  query.where(em.getCriteriaBuilder().exists(lines));
                }
                List<Order> withLines() {
                  CriteriaQuery<Order> query = em.getCriteriaBuilder().createQuery(Order.class);
                  only(query, query.from(Order.class));
                  return em.createQuery(query).getResultList();
                }
                """));
    assertEquals(
        """
        CustomerDao.byName: Customer read direct
        Orders.in: orders read direct
        Orders.withLines: OrderLine read direct
        Orders.withLines: orders read direct""",
        TextWorkspace.accesses(codebase));
  }

  @Test
  void what_one_heir_adds_to_the_queries_of_a_base_class_is_not_what_others_ask_for() {
    Codebase codebase =
        of(
            """
            package shop;
            import jakarta.persistence.*;
            import jakarta.persistence.criteria.*;
            abstract class Store<T> {
              EntityManager em;
              Class<T> type;
              void restrict(CriteriaBuilder cb, Root<T> root) {}
              TypedQuery<T> query(String hql) { return (TypedQuery<T>) em.createQuery(hql); }
              TypedQuery<T> all() {
                CriteriaQuery<T> query = em.getCriteriaBuilder().createQuery(type);
                restrict(em.getCriteriaBuilder(), query.from(type));
                return em.createQuery(query);
              }
            }
            class OrderStore extends Store<Order> {
              void restrict(CriteriaBuilder cb, Root<Order> root) { root.join("lines"); }
            }
            class CustomerStore extends Store<Customer> {
              Object list() { return all().getResultList(); }
              Object by(Long id) { return query(id).getResultList(); }
              private TypedQuery<Customer> query(Long id) {
                return em.createQuery("select c from Customer c", Customer.class);
              }
            }
            """,
            orders(
                """
                Object all(OrderStore orders) {
                  return orders.query("select o from Order o").getResultList();
                }
                """));
    assertEquals(
        """
        CustomerStore.by: Customer read direct
        CustomerStore.list: Customer read direct
        Orders.all: orders read direct
        Store.all: OrderLine read direct
        Store.all: orders read direct""",
        TextWorkspace.accesses(codebase));
  }
}
