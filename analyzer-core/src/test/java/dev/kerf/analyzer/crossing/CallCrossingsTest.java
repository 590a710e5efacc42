package dev.kerf.analyzer.crossing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.boundary.Owner;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.model.Element;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code a.Desk} does something; the packages a and b are services, k is the shared kernel. */
class CallCrossingsTest {

  @TempDir Path folder;

  private TextWorkspace shop;

  @BeforeEach
  void aShop() {
    shop = new TextWorkspace(folder);
  }

  /** What is called by a class of service a with these members, and how a message says so. */
  private List<String> called(String members) {
    shop.java("package a;\npublic class Desk {\n" + members + "\n}\n");
    Codebase codebase = shop.codebase();
    Map<Element, Owner> owners = new HashMap<>();
    codebase
        .types()
        .keySet()
        .forEach(
            type ->
                owners.put(
                    type.outermost(),
                    type.id().startsWith("k.")
                        ? Owner.SHARED_KERNEL
                        : new Owner.Service(type.id().substring(0, 1))));
    return new Crossings(codebase)
        .across(new Boundaries(owners)).stream()
            .filter(crossing -> crossing.kind() == CrossingKind.CALL)
            .map(crossing -> crossing.identity() + ": " + crossing.detail())
            .toList();
  }

  @Test
  void what_a_repository_inherits_from_a_library_is_called_on_the_repository() {
    shop.java(
        """
        package b;
        public interface Customers
            extends org.springframework.data.jpa.repository.JpaRepository<Customer, Long> {}
        """);
    shop.java(
        "package b;\n@jakarta.persistence.Entity\npublic class Customer {"
            + " @jakarta.persistence.Id Long id; }");
    assertEquals(
        List.of("call a.Desk b.Customers: Customers.count"),
        called("b.Customers customers; long all() { return customers.count(); }"));
  }

  @Test
  void a_service_is_called_where_a_library_declares_what_it_does() {
    shop.java(
        """
        package b;
        public class Customers
            extends com.baomidou.mybatisplus.extension.service.impl.ServiceImpl<Rows, Customer> {}
        """);
    shop.java(
        """
        package b;
        public interface Rows
            extends com.baomidou.mybatisplus.core.mapper.BaseMapper<Customer> {}
        """);
    shop.java("package b;\npublic class Customer { Long id; }");
    assertEquals(
        List.of("call a.Desk b.Customers: Customers"),
        called("b.Customers customers; Object one() { return customers.getById(1); }"));
  }

  @Test
  void what_a_base_class_declares_is_called_on_the_class_that_is_named() {
    shop.java("package k;\npublic class Base { public long id() { return 1; } }");
    shop.java("package b;\npublic class Customer extends k.Base {}");
    assertEquals(
        List.of("call a.Desk b.Customer: Customer.id"),
        called("long id(b.Customer customer) { return customer.id(); }"));
  }

  @Test
  void what_a_class_inherits_it_calls_on_itself() {
    shop.java("package b;\npublic class Base { public long id() { return 1; } }");
    shop.java(
        "package a;\npublic class Order extends b.Base { long twice() { return 2 * id(); } }");
    assertEquals(
        List.of(), called("long id(Order order) { return order.id(); }"), "inherit tells it");
  }

  @Test
  void the_method_of_a_superclass_is_called_and_its_constructor_is_not() {
    shop.java(
        """
        package b;
        public class Base {
          public Base(int n) {}
          public long id() { return 1; }
        }
        """);
    shop.java("package a;\npublic class Order extends b.Base { Order() { super(1); } }");
    shop.java(
        """
        package a;
        public class Basket extends b.Base {
          Basket() { super(2); }
          public long id() { return super.id(); }
        }
        """);
    assertEquals(List.of("call a.Basket b.Base: Base.id"), called(""));
  }

  @Test
  void what_every_enumeration_has_is_no_call_and_what_one_adds_is() {
    shop.java(
        "package b;\npublic enum Level { LOW; public boolean isLow() { return this == LOW; } }");
    shop.java("package b;\npublic enum Size { SMALL }");
    assertEquals(
        List.of("call a.Desk b.Level: Level.isLow"),
        called(
            """
            boolean low(b.Level level) { return level.isLow() && level.ordinal() == 0; }
            String size(b.Size size) { return size.name(); }
            """));
  }

  @Test
  void the_first_method_by_name_stands_for_all() {
    shop.java(
        "package b;\npublic class Customer { public void rename() {} public void greet() {} }");
    assertEquals(
        List.of("call a.Desk b.Customer: Customer.greet"),
        called("void work(b.Customer customer) { customer.rename(); customer.greet(); }"));
  }
}
