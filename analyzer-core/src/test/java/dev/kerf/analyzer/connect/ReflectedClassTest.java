package dev.kerf.analyzer.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Queries of base classes that name their entity by the class that reflection gives them. */
class ReflectedClassTest {

  @TempDir Path folder;

  private String accesses(String orders) {
    return TextWorkspace.accesses(
        folder,
        "package shop; @jakarta.persistence.Entity class Orders { @jakarta.persistence.Id Long id;"
            + " }",
        "package shop; @jakarta.persistence.Entity class Item { @jakarta.persistence.Id Long id; }",
        """
        package shop;
        import jakarta.persistence.EntityManager;
        import java.lang.reflect.ParameterizedType;
        import java.util.List;
        abstract class Dao<T> {
          EntityManager em;
          private Class<T> type;
          Dao() {
            ParameterizedType self = (ParameterizedType) getClass().getGenericSuperclass();
            this.type = (Class<T>) self.getActualTypeArguments()[0];
          }
          Dao(Class<T> type) { this.type = type; }
          Class<T> getType() { return type; }
          List<T> all() { return em.createQuery("from " + type.getName() + " x").getResultList(); }
          void clear() { em.createQuery("delete from " + getType().getSimpleName()).executeUpdate(); }
        }
        """,
        "package shop; class Items extends Dao<Item> {}",
        orders);
  }

  @Test
  void the_class_of_a_type_variable_is_what_each_class_below_says() {
    assertEquals(
        """
        Desk.all: Orders read direct
        Desk.clear: Orders write direct
        Items.all: Item read direct
        Items.clear: Item write direct\
        """,
        accesses("package shop; class Desk extends Dao<Orders> {}"));
  }

  @Test
  void a_class_that_is_given_to_the_constructor_is_the_same() {
    assertEquals(
        """
        Desk.all: Orders read direct
        Desk.clear: Orders write direct
        Items.all: Item read direct
        Items.clear: Item write direct\
        """,
        accesses(
            "package shop; class Desk extends Dao<Orders> { Desk() { super(Orders.class); } }"));
  }
}
