package dev.kerf.analyzer.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data access of the house's own that finds tables by annotations on what it is given. */
class ReflectedTextsTest {

  private static final String STORED =
      """
      package shop;
      import java.lang.annotation.*;
      @Retention(RetentionPolicy.RUNTIME) @interface Stored { String value(); }
      """;

  private static final String STORE =
      """
      package shop;
      import java.sql.Connection;
      import java.sql.SQLException;
      class Store {
        Connection connection;
        void all(Class<?> type) throws SQLException {
          connection.prepareStatement("SELECT * FROM " + name(type)).executeQuery();
        }
        <T> void add(T entity) throws SQLException {
          connection.prepareStatement("INSERT INTO " + name(entity.getClass()) + " VALUES (?)")
              .executeUpdate();
        }
        private String name(Class<?> type) {
          Stored stored = type.getAnnotation(Stored.class);
          if (stored == null) {
            throw new IllegalArgumentException();
          }
          return stored.value();
        }
      }
      """;

  @TempDir Path folder;

  private String accesses(String... more) {
    String[] all = new String[more.length + 4];
    all[0] = STORED;
    all[1] = STORE;
    all[2] = "package shop; @Stored(\"t_orders\") class Order { Long id; }";
    all[3] =
        "package shop; @Stored(Item.TABLE) class Item { static final String TABLE = \"t_items\"; }";
    System.arraycopy(more, 0, all, 4, more.length);
    return TextWorkspace.accesses(folder, all);
  }

  @Test
  void a_class_that_callers_name_says_its_table() {
    assertEquals(
        """
        Desk.items: t_items read direct
        Desk.orders: t_orders read direct\
        """,
        accesses(
            """
            package shop;
            class Desk {
              Store store;
              void orders() throws Exception { store.all(Order.class); }
              void items() throws Exception { store.all(Item.class); }
            }
            """));
  }

  @Test
  void an_object_that_callers_hand_over_is_of_its_type() {
    assertEquals(
        """
        Desk.kept: t_items write direct
        Desk.made: t_orders write direct
        Desk.taken: t_orders write direct\
        """,
        accesses(
            """
            package shop;
            import java.util.function.Supplier;
            class Desk {
              Store store;
              Supplier<Item> items;
              void taken(Order order) throws Exception { store.add(order); }
              void made() throws Exception { store.add(new Order()); }
              void kept() throws Exception { Item item = items.get(); store.add(item); }
            }
            """));
  }

  @Test
  void a_parameter_of_one_of_several_classes_stays_open() {
    assertEquals(
        "",
        accesses(
            """
            package shop;
            class Desk {
              static class Late extends Order {}
              Store store;
              void add(Order order) throws Exception { store.add(order); }
            }
            """));
  }

  @Test
  void the_class_that_is_written_is_meant_of_what_is_no_parameter() {
    assertEquals(
        "Desk.make: t_items write direct",
        accesses(
            "package shop; class Gift extends Item {}",
            """
            package shop;
            class Desk {
              Store store;
              java.util.Map<Long, Item> items;
              void make() throws Exception {
                Item item = items.get(1L);
                store.add(item);
              }
            }
            """));
  }

  @Test
  void what_a_class_below_says_for_a_type_variable_tells_the_table() {
    assertEquals(
        """
        Items.put: t_items write direct
        Items.see: t_items read direct
        Orders.put: t_orders write direct
        Orders.see: t_orders read direct\
        """,
        accesses(
            """
            package shop;
            abstract class Desk<T> {
              Store store;
              Class<T> type;
              Desk(Class<T> type) { this.type = type; }
              void see() throws Exception { store.all(type); }
              void put(T entity) throws Exception { store.add(entity); }
            }
            """,
            "package shop; class Orders extends Desk<Order> { Orders() { super(Order.class); } }",
            "package shop; class Items extends Desk<Item> { Items() { super(Item.class); } }"));
  }

  @Test
  void the_class_that_a_class_in_between_hands_up_tells_the_table() {
    assertEquals(
        """
        Items.see: t_items read direct
        Orders.see: t_orders read direct\
        """,
        accesses(
            """
            package shop;
            abstract class Desk<T> {
              Store store;
              protected final Class<T> type;
              Desk(Class<T> type) { this.type = type; }
              void see() throws Exception { store.all(type); }
            }
            """,
            """
            package shop;
            import java.util.List;
            class NamedDesk<T> extends Desk<T> {
              private final String field;
              private final List<String> names;
              NamedDesk(Class<T> type, String field, List<String> names) {
                super(type);
                this.field = field;
                this.names = names;
              }
            }
            """,
            """
            package shop;
            import java.util.List;
            class Orders extends NamedDesk<Order> {
              Orders() { super(Order.class, "id", List.of("id")); }
            }
            """,
            """
            package shop;
            import java.util.List;
            class Items extends NamedDesk<Item> {
              Items() { super(Item.class, "id", List.of("id")); }
            }
            """));
  }
}
