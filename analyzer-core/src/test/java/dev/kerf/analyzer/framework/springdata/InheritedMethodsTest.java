package dev.kerf.analyzer.framework.springdata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.MethodCall;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Spring Data implements may be declared in any interface above the repository. */
class InheritedMethodsTest {

  @TempDir Path folder;
  private TextWorkspace workspace;

  @BeforeEach
  void entities() {
    workspace =
        new TextWorkspace(folder)
            .java(
                """
                package shop;
                import jakarta.persistence.*;
                @Entity class Order { @Id Long id; String status; }
                """)
            .java(
                """
                package shop;
                import jakarta.persistence.*;
                @Entity class Buyer { @Id Long id; String name; }
                """);
  }

  private static String calls(Codebase codebase, String from) {
    return codebase.calls().stream()
        .filter(call -> call.from().name().equals(from) && call.via() != MethodCall.Via.STATIC)
        .map(call -> call.to().owner().simpleName() + '.' + call.to().name())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  @Test
  void a_port_that_a_repository_extends_is_implemented_along_with_it() {
    Codebase codebase =
        workspace
            .java(
                """
                package shop;
                import java.util.*;
                interface Orders {
                  void save(Order order);
                  List<Order> findByStatus(String status);
                  List<Buyer> buyers();
                  void neverCalled(Order order);
                }
                """)
            .java(
                """
                package shop;
                import org.springframework.data.repository.Repository;
                interface SpringDataOrders extends Orders, Repository<Order, Long> {
                  @org.springframework.data.jpa.repository.Query("select b from Buyer b")
                  java.util.List<Buyer> buyers();
                }
                """)
            .java(
                """
                package shop;
                import java.util.*;
                class InMemory implements Orders {
                  public void save(Order order) {}
                  public List<Order> findByStatus(String status) { return List.of(); }
                  public List<Buyer> buyers() { return List.of(); }
                  public void neverCalled(Order order) {}
                }
                """)
            .java(
                """
                package shop;
                @org.springframework.stereotype.Service
                class Sales {
                  private final Orders orders;
                  Sales(Orders orders) { this.orders = orders; }
                  void sell(Order order) {
                    if (orders.findByStatus("open").isEmpty()) { orders.save(order); }
                    orders.buyers();
                  }
                }
                """)
            .codebase();
    assertEquals(
        """
        SpringDataOrders.buyers: Buyer read direct
        SpringDataOrders.findByStatus: Order read direct
        SpringDataOrders.save: Order read direct
        SpringDataOrders.save: Order write direct\
        """,
        TextWorkspace.accesses(codebase));
    assertEquals(
        "SpringDataOrders.findByStatus SpringDataOrders.save SpringDataOrders.buyers",
        calls(codebase, "sell"));
  }

  @Test
  void a_method_of_a_base_repository_works_on_the_entity_of_each_repository_below() {
    Codebase codebase =
        workspace
            .java(
                """
                package shop;
                import java.util.*;
                import org.springframework.data.jpa.repository.*;
                import org.springframework.data.repository.NoRepositoryBean;
                @NoRepositoryBean
                interface Base<T> extends JpaRepository<T, Long> {
                  @Query("select e from #{#entityName} e where e.id > 7") List<T> late();
                }
                """)
            .java("package shop; interface OrderRepository extends Base<Order> {}")
            .java("package shop; interface BuyerRepository extends Base<Buyer> {}")
            .java(
                """
                package shop;
                class Sales {
                  OrderRepository orders;
                  BuyerRepository buyers;
                  Object orders() { return orders.late(); }
                  Object buyers() { return buyers.late(); }
                }
                """)
            .codebase();
    assertEquals(
        """
        BuyerRepository.late: Buyer read direct
        OrderRepository.late: Order read direct\
        """,
        TextWorkspace.accesses(codebase));
    assertEquals("OrderRepository.late", calls(codebase, "orders"));
  }

  @Test
  void a_part_that_the_application_implements_is_none_of_the_library() {
    Codebase codebase =
        workspace
            .java("package shop; interface OrderQueries { void archive(String status); }")
            .java(
                """
                package shop;
                class OrderQueriesImpl implements OrderQueries {
                  java.sql.Connection connection;
                  public void archive(String status) {
                    try { connection.prepareStatement("delete from archive"); } catch (Exception e) {}
                  }
                }
                """)
            .java(
                """
                package shop;
                import org.springframework.data.repository.CrudRepository;
                interface OrderRepository extends CrudRepository<Order, Long>, OrderQueries {}
                """)
            .java(
                """
                package shop;
                class Sales {
                  OrderRepository orders;
                  void clean() { orders.archive("old"); }
                }
                """)
            .codebase();
    assertEquals(
        "OrderQueriesImpl.archive: archive write direct", TextWorkspace.accesses(codebase));
    assertEquals("OrderQueriesImpl.archive", calls(codebase, "clean"));
  }

  @Test
  void a_base_of_a_library_that_is_not_at_hand_is_known_by_the_end_of_its_name() {
    Codebase codebase =
        workspace
            .java(
                """
                package shop;
                import com.house.data.GraphJpaRepository;
                import org.springframework.data.jpa.repository.Query;
                interface Orders extends GraphJpaRepository<Order, Long> {
                  Order findByStatus(String status);
                  @Query("select b from Buyer b") java.util.List<Buyer> buyers();
                }
                """)
            .java("package shop; interface Shelf extends com.house.PaperRepository<Order, Long> {}")
            .java(
                """
                package shop;
                class Sales {
                  Orders orders;
                  Shelf shelf;
                  void sell(Order order) {
                    orders.findById(7L);
                    orders.deleteAllInBatch();
                    shelf.findById(7L);
                  }
                }
                """)
            .codebase();
    assertEquals(
        """
        Orders.buyers: Buyer read direct
        Orders.deleteAllInBatch: Order write direct
        Orders.findById: Order read direct
        Orders.findByStatus: Order read direct\
        """,
        TextWorkspace.accesses(codebase));
  }
}
