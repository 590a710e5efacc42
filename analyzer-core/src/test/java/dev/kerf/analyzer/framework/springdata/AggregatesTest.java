package dev.kerf.analyzer.framework.springdata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.codebase.Codebase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Aggregates of Spring Data JDBC. */
class AggregatesTest {

  private static final String REPOSITORY =
      """
      package shop;
      import org.springframework.data.repository.CrudRepository;
      public interface Orders extends CrudRepository<PurchaseOrder, Long> {}
      """;

  @TempDir Path folder;

  private TextWorkspace workspace() {
    return new TextWorkspace(folder).java(REPOSITORY);
  }

  @Test
  void what_an_aggregate_holds_lives_in_tables_that_refer_to_it() {
    Codebase codebase =
        workspace()
            .java(
                """
                package shop;
                import java.util.*;
                import org.springframework.data.annotation.*;
                import org.springframework.data.jdbc.core.mapping.AggregateReference;
                import org.springframework.data.relational.core.mapping.*;
                @Table("orders")
                public class PurchaseOrder {
                  @Id Long id;
                  String orderState;
                  @Column("total_amount") int total;
                  @Embedded.Nullable Address home;
                  @MappedCollection(idColumn = "order_id") Set<OrderLine> lines;
                  List<Note> notes;
                  AggregateReference<Customer, Long> buyer;
                  @Transient int cached;
                }
                """)
            .java("package shop; public record Address(String town) {}")
            .java("package shop; public record OrderLine(String article, int count) {}")
            .java("package shop; public record Note(String text) {}")
            .java("package shop; public class Customer { String name; }")
            .java(
                """
                package shop;
                class Desk {
                  Orders orders;
                  void close(PurchaseOrder order) { orders.save(order); }
                  Object one() { return orders.findById(1L); }
                }
                """)
            .codebase();
    assertEquals(
        """
        note(text, orders)
        order_line(article, count, order_id)
        orders(id key, order_state, total_amount, town, buyer)""",
        TextWorkspace.tables(codebase));
    assertEquals(
        "note[orders] -> orders[]\norder_line[order_id] -> orders[]",
        TextWorkspace.foreignKeys(codebase));
    assertEquals(
        """
        Orders.findById: note read eager
        Orders.findById: order_line read eager
        Orders.findById: orders read direct
        Orders.save: note write cascade
        Orders.save: order_line write cascade
        Orders.save: orders write direct""",
        TextWorkspace.accesses(codebase));
  }

  @Test
  void documents_are_kept_in_collections_and_no_tables() {
    Codebase codebase =
        workspace()
            .java(
                """
                package shop;
                import org.springframework.data.annotation.Id;
                import org.springframework.data.mongodb.core.mapping.Document;
                @Document public class PurchaseOrder { @Id Long id; }
                """)
            .codebase();
    assertEquals(
        "[collection:purchaseOrder]",
        codebase.stores().keySet().stream().map(store -> store.id()).toList().toString());
  }
}
