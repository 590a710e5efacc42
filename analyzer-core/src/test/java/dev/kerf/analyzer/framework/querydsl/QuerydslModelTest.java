package dev.kerf.analyzer.framework.querydsl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.codebase.Codebase;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The query types are generated: no source of them is at hand. */
class QuerydslModelTest {

  @TempDir Path folder;

  private static final String ORDER =
      """
      package shop;
      import jakarta.persistence.*;
      import java.util.*;
      @Entity @Table(name = "orders")
      public class Order {
        @Id Long id;
        String status;
        @ManyToOne(fetch = FetchType.LAZY) Customer buyer;
        @OneToMany(mappedBy = "order") List<Line> lines;
      }
      """;
  private static final String CUSTOMER =
      """
      package shop;
      import jakarta.persistence.*;
      @Entity public class Customer {
        @Id Long id;
        String name;
        @ManyToOne(fetch = FetchType.EAGER) City city;
      }
      """;
  private static final String CITY =
      """
      package shop;
      import jakarta.persistence.*;
      @Entity public class City { @Id Long id; String name; }
      """;
  private static final String LINE =
      """
      package shop;
      import jakarta.persistence.*;
      @Entity public class Line {
        @Id Long id;
        int amount;
        @ManyToOne(fetch = FetchType.LAZY) Order order;
      }
      """;

  private Codebase of(String body) {
    return new TextWorkspace(folder)
        .java(ORDER)
        .java(CUSTOMER)
        .java(CITY)
        .java(LINE)
        .java(
            """
            package shop;
            import static shop.QOrder.order;
            import static shop.QLine.line;
            import com.querydsl.core.BooleanBuilder;
            import com.querydsl.core.types.Projections;
            import com.querydsl.core.types.dsl.BooleanExpression;
            import com.querydsl.jpa.JPAExpressions;
            import com.querydsl.jpa.impl.JPAQuery;
            import com.querydsl.jpa.impl.JPAQueryFactory;
            import jakarta.persistence.*;
            import java.util.*;
            class Orders {
              JPAQueryFactory factory;
              EntityManager em;
              %s
            }
            """
                .formatted(body))
        .codebase();
  }

  private static String joins(Codebase codebase) {
    return codebase.joins().stream()
        .map(
            join ->
                join.method().name()
                    + ' '
                    + join.stores().stream()
                        .map(store -> store.name())
                        .collect(Collectors.joining(" ")))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void a_query_reads_its_root_and_what_it_joins() {
    Codebase codebase =
        of(
            """
            List<Order> open() {
              return factory.selectFrom(order)
                  .leftJoin(order.lines, line).fetchJoin()
                  .where(order.status.eq("open"))
                  .fetch();
            }
            """);
    assertEquals(
        "Orders.open: Line read direct\nOrders.open: orders read direct",
        TextWorkspace.accesses(codebase));
    assertEquals("open Line orders", joins(codebase));
  }

  @Test
  void a_path_of_a_condition_joins_what_it_goes_through() {
    Codebase codebase =
        of(
            """
            List<Order> of(String name) {
              return factory.selectFrom(order).where(named(name)).fetch();
            }
            private BooleanExpression named(String name) {
              return name == null ? null : order.buyer.name.eq(name);
            }
            List<Order> byKey(long id) {
              return factory.selectFrom(order).where(order.buyer.id.eq(id)).fetch();
            }
            """);
    assertEquals(
        """
        Orders.byKey: orders read direct
        Orders.of: Customer read direct
        Orders.of: orders read direct""",
        TextWorkspace.accesses(codebase));
  }

  @Test
  void a_query_in_a_variable_goes_on_in_every_branch() {
    Codebase codebase =
        of(
            """
            List<Order> search(boolean byLine, String status) {
              QLine item = new QLine("item");
              BooleanBuilder where = new BooleanBuilder();
              if (status != null) {
                where.and(order.buyer.name.eq(status));
              }
              JPAQuery<Order> query = new JPAQuery<>(em);
              query.select(order).from(order);
              if (byLine) {
                query.join(order.lines, item).on(item.amount.gt(1));
              }
              return query.where(where).fetch();
            }
            """);
    assertEquals(
        """
        Orders.search: Customer read direct
        Orders.search: Line read direct
        Orders.search: orders read direct""",
        TextWorkspace.accesses(codebase));
    assertEquals("search Customer Line orders", joins(codebase));
  }

  @Test
  void an_entity_without_an_association_is_joined_by_a_condition() {
    Codebase codebase =
        of(
            """
            List<Long> bought() {
              return factory.select(order.id).from(order)
                  .join(line).on(line.order.eq(order)).fetch();
            }
            """);
    assertEquals("bought Line orders", joins(codebase));
  }

  @Test
  void a_subquery_is_part_of_the_statement_around_it() {
    Codebase codebase =
        of(
            """
            List<Order> large() {
              return factory.selectFrom(order)
                  .where(JPAExpressions.selectOne().from(line)
                      .where(line.order.eq(order).and(line.amount.gt(9))).exists())
                  .fetch();
            }
            """);
    assertEquals("large Line orders", joins(codebase));
    assertEquals(1, codebase.coverage().statements());
  }

  @Test
  void what_another_query_found_is_a_statement_of_its_own() {
    Codebase codebase =
        of(
            """
            List<Order> two() {
              List<Long> ids = factory.select(line.order.id).from(line).fetch();
              return factory.selectFrom(order).where(order.id.in(ids)).fetch();
            }
            """);
    assertEquals("", joins(codebase));
    assertEquals(2, codebase.coverage().statements());
  }

  @Test
  void a_query_that_another_method_begins_is_sent_by_its_caller() {
    Codebase codebase =
        of(
            """
            List<Order> mine() {
              return begun().join(order.buyer, QCustomer.customer).fetch();
            }
            private JPAQuery<Order> begun() { return factory.select(order).from(order); }
            """);
    assertEquals("mine Customer orders", joins(codebase));
    assertEquals(
        "Orders.mine: Customer read direct\nOrders.mine: orders read direct",
        TextWorkspace.accesses(codebase));
  }

  @Test
  void a_selected_entity_loads_what_is_eager_and_a_count_does_not() {
    Codebase codebase =
        of(
            """
            List<Customer> all() {
              return factory.selectFrom(QCustomer.customer).fetch();
            }
            Long number() {
              return factory.select(QCustomer.customer.count()).from(QCustomer.customer).fetchOne();
            }
            List<String> names() {
              return factory.select(Projections.constructor(String.class, QCustomer.customer.name))
                  .from(QCustomer.customer).fetch();
            }
            """);
    assertEquals(
        """
        Orders.all: City read eager
        Orders.all: Customer read direct
        Orders.names: Customer read direct
        Orders.number: Customer read direct""",
        TextWorkspace.accesses(codebase));
  }

  @Test
  void changes_write_and_say_their_columns() {
    Codebase codebase =
        of(
            """
            void close() {
              factory.update(order).set(order.status, "closed").where(order.id.eq(1L)).execute();
            }
            void drop() { factory.delete(line).where(line.amount.eq(0)).execute(); }
            """);
    assertEquals(
        "Orders.close: orders write direct\nOrders.drop: Line write direct",
        TextWorkspace.accesses(codebase));
    assertEquals(
        "orders.status",
        codebase.columns().stream()
            .filter(column -> !column.writers().isEmpty())
            .map(column -> column.store().name() + '.' + column.column())
            .collect(Collectors.joining(" ")));
  }

  @Test
  void a_query_whose_root_is_handed_in_is_listed() {
    Codebase codebase =
        of(
            """
            <T> List<T> all(com.querydsl.core.types.EntityPath<T> path) {
              return factory.selectFrom(path).fetch();
            }
            """);
    assertEquals(
        "query-root-unknown selectFrom(..)",
        codebase.unresolved().stream()
            .filter(site -> site.kind().equals("statement"))
            .map(site -> site.reason() + ' ' + site.expression())
            .collect(Collectors.joining("\n")));
  }
}
