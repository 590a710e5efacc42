package dev.kerf.analyzer.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data access of the house's own that finds tables by annotations on what it is given. */
class ReflectedTextsTest {

  @TempDir Path folder;

  private String accesses(String desk) {
    return TextWorkspace.accesses(
        folder,
        "package shop; @interface Stored { String value(); }",
        "package shop; @Stored(\"orders\") class Order { long id; }",
        "package shop; class Names { static final String ITEMS = \"items\"; }",
        "package shop; @Stored(Names.ITEMS) class Item { long id; }",
        """
        package shop;
        import java.sql.Connection;
        import java.util.List;
        class Storage {
          Connection connection;
          <T> List<T> all(Class<T> type) {
            connection.prepareStatement("SELECT * FROM " + table(type)).executeQuery();
            return null;
          }
          <T> void add(T entity) {
            StringBuilder statement = new StringBuilder("INSERT INTO ");
            statement.append(table(entity.getClass())).append(" (id) VALUES (?)");
            connection.prepareStatement(statement.toString()).executeUpdate();
          }
          private String table(Class<?> type) {
            Stored stored = type.getAnnotation(Stored.class);
            if (stored == null) {
              throw new IllegalStateException("not stored");
            }
            return stored.value();
          }
        }
        """,
        desk);
  }

  @Test
  void a_class_that_callers_name_says_its_table() {
    assertEquals(
        """
        Desk.items: items read direct
        Desk.orders: orders read direct\
        """,
        accesses(
            """
            package shop;
            class Desk {
              Storage storage;
              void orders() { storage.all(Order.class); }
              void items() { storage.all(Item.class); }
            }
            """));
  }

  @Test
  void an_object_that_callers_hand_over_is_of_its_type() {
    assertEquals(
        """
        Desk.kept: items write direct
        Desk.made: orders write direct
        Desk.taken: orders write direct\
        """,
        accesses(
            """
            package shop;
            import java.util.function.Supplier;
            class Desk {
              Storage storage;
              Supplier<Item> items;
              void taken(Order order) { storage.add(order); }
              void made() { storage.add(new Order()); }
              void kept() { Item item = items.get(); storage.add(item); }
            }
            """));
  }

  @Test
  void an_object_of_one_of_several_classes_stays_open() {
    assertEquals(
        "",
        accesses(
            """
            package shop;
            class Desk {
              static class Late extends Order {}
              Storage storage;
              void add(Order order) { storage.add(order); }
            }
            """));
  }
}
