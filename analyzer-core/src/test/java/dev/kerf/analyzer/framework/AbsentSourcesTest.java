package dev.kerf.analyzer.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.Unresolved;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types that a generator makes at build time, used where they are not there. */
final class AbsentSourcesTest {

  @TempDir private Path folder;
  private TextWorkspace workspace;

  @BeforeEach
  void entities() {
    workspace =
        new TextWorkspace(folder)
            .java(
                """
                package shop.base;
                import jakarta.persistence.*;
                import java.time.Instant;
                @MappedSuperclass public class Base { @Id Long id; Instant changed; static int n; @Transient String t; }
                """)
            .java(
                """
                package shop.model;
                import jakarta.persistence.*;
                import java.math.BigDecimal;
                import java.util.*;
                import shop.base.Base;
                @Entity public class Order extends Base {
                  enum State { NEW }
                  @ManyToOne Customer customer; @OneToMany List<Line> lines; @ElementCollection Set<String> tags;
                  @ElementCollection Map<String, Integer> counts; State state; boolean paid; int parts;
                  BigDecimal total; byte[] scan;
                }
                """)
            .java(
                """
                package shop.model;
                import jakarta.persistence.*;
                @Entity public class Customer { private Long id; private String fullName;
                  @Id public Long getId() { return id; } public String getFullName() { return fullName; }
                  @Transient public String getShort() { return ""; } }
                """)
            .java(
                "package shop.model; import jakarta.persistence.*; @Embeddable public class Line { String text; }");
  }

  private List<String> unresolved(String source) {
    Codebase codebase = workspace.java(source).codebase();
    return codebase.unresolved().stream().map(Unresolved::expression).toList();
  }

  @Test
  void query_types_have_a_path_for_each_certain_attribute() {
    assertEquals(
        List.of("QOrder.order.missing", "QOrder.order.scan"),
        unresolved(
            """
            package shop.find;
            import static shop.model.QCustomer.customer;
            import com.querydsl.jpa.impl.JPAQueryFactory;
            import java.math.BigDecimal;
            import java.util.List;
            import shop.model.*;
            class Finder {
              JPAQueryFactory queries;
              void find() {
                QOrder order = new QOrder("o");
                List<Order> found = queries.selectFrom(order)
                    .join(order.customer, customer)
                    .where(customer.fullName.containsIgnoreCase("a"),
                           order.lines.any().text.eq("b"), order.tags.contains("c"), order.paid.isTrue(),
                           order.parts.gt(1), order.total.goe(BigDecimal.ONE), order.id.in(1L), order.changed.isNull(),
                           order.state.eq(null), order._super.id.eq(2L))
                    .orderBy(QOrder.order.total.desc())
                    .fetch();
                found.get(0).hashCode();
                Object missing = QOrder.order.missing;
                Object scan = QOrder.order.scan;
              }
            }
            """));
  }

  @Test
  void the_static_metamodel_has_an_attribute_for_each_persistent_one() {
    assertEquals(
        List.of("Customer_.short_", "Order_.t"),
        unresolved(
            """
            package shop.find;
            import jakarta.persistence.*;
            import jakarta.persistence.criteria.*;
            import java.util.List;
            import shop.model.*;
            import shop.model.Order;
            class Finder {
              EntityManager em;
              List<Order> find() {
                CriteriaBuilder b = em.getCriteriaBuilder();
                CriteriaQuery<Order> q = b.createQuery(Order.class);
                Root<Order> order = q.from(Order.class);
                Join<Order, Customer> customer = order.join(Order_.customer);
                q.where(b.equal(customer.get(Customer_.fullName).as(String.class), "a"),
                        b.isTrue(order.get(Order_.paid)), b.gt(order.get(Order_.total), 1),
                        b.lessThan(order.get(Order_.changed), java.time.Instant.MIN),
                        b.equal(order.join(Order_.lines).get(Line_.text), "b"),
                        b.equal(order.join(Order_.counts).key().as(String.class).alias("k"), "c"),
                        b.isMember("d", order.get(Order_.tags)));
                order.fetch(Order_.LINES.trim());
                Object none = Customer_.short_;
                Object transientOne = Order_.t;
                return em.createQuery(q).getResultList();
              }
            }
            """));
  }

  @Test
  void mappers_are_implemented_under_their_name() {
    assertEquals(
        List.of(),
        unresolved(
            """
            package shop.map;
            import org.mapstruct.Mapper;
            import org.mapstruct.factory.Mappers;
            import shop.model.*;
            @Mapper interface OrderMapper {
              OrderMapper INSTANCE = Mappers.getMapper(OrderMapper.class);
              Line line(Order order);
              static void use() { new OrderMapperImpl().line(null).hashCode(); INSTANCE.line(null).hashCode(); }
            }
            """));
  }

  @Test
  void what_is_written_is_not_made_again_and_what_is_made_does_not_count() {
    Codebase codebase =
        workspace
            .java("package shop.model; public class QCustomer { public void own() {} }")
            .java(
                """
                package shop.find;
                import com.querydsl.jpa.impl.JPAQueryFactory;
                import shop.model.*;
                class Finder { void t(QCustomer own, QOrder made) { own.own(); made.customer.own(); } }
                """)
            .codebase();
    assertEquals(List.of(), codebase.unresolved());
    assertEquals(
        "Finder.t -> QCustomer.own static",
        TextWorkspace.calls(codebase).lines().distinct().reduce("", (a, b) -> a + b));
    assertEquals(7, codebase.types().size());
    assertEquals(List.of(), codebase.diagnostics());
  }

  @Test
  void without_the_library_nothing_is_made() {
    assertEquals(
        List.of("order.hashCode()", "QOrder"),
        unresolved(
            "package shop.model; class Finder { void t(QOrder order) { order.hashCode(); } }"));
  }
}
