package dev.kerf.analyzer.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** One test for each section of docs/dependency-rules.md. */
final class TypeUseTest {

  private static final String OTHERS =
      """
      package b;
      public class Order extends Base implements Marked {
        public static final int LIMIT = 10;
        public static final Order NONE = new Order();
        public Money total;
        public Money pay(Voucher voucher) { return null; }
        public Order next() { return this; }
        public java.util.List<Money> all() { return null; }
        public static class Line {}
      }
      """;

  @Test
  void headers() {
    assertOnlyUses(
        """
        package a;
        import b.*;
        class A<T extends Marked> extends Order implements Marked {     // Order extends, Marked implements, Marked generic
          Money field;                                                  // Money field
          java.util.List<Voucher> list;                                 // Voucher generic
          Money m(Order order) throws Voucher { return null; }          // Money return, Order parameter, Voucher throws
        }
        """);
  }

  @Test
  void annotations_and_their_arguments() {
    assertOnlyUses(
        """
        package a;
        import b.*;
        @Mark(Order.class) class A {                  // Mark annotation, Order class-literal
          @Mark(level = Level.HIGH) int field;        // Mark annotation, Level access, Level descriptor
          void m() {
            @Mark int local = 1;                      // Mark source-annotation
          }
        }
        """);
  }

  @Test
  void bodies() {
    assertOnlyUses(
        """
        package a;
        import b.*;
        class A {
          void m(Object any) {
            Order order = new Order();                // Order type, Order new
            Order.Line line = null;                   // Order$Line type
            order.pay(null);                          // Order call, Money descriptor, Voucher descriptor
            order.total = null;                       // Order access, Money descriptor
            Object o = (Money) any;                   // Money cast
            if (any instanceof Voucher) {}            // Voucher instanceof
            Class<?> c = Marked.class;                // Marked class-literal
            try { o.wait(); } catch (Exception e) {}
            Money[] array = new Money[1];             // Money type
          }
        }
        """);
  }

  @Test
  void an_inherited_member_is_used_by_its_receiver_and_by_the_type_that_declares_it() {
    assertOnlyUses(
        """
        package a;
        class A {
          void m(b.Order order) {                     // Order parameter
            order.touch();                            // Order call, Base inherited
            order.kept = null;                        // Order access, Base inherited, Voucher descriptor
          }
        }
        """);
  }

  @Test
  void a_constant_is_inlined_and_any_other_static_field_is_read() {
    assertOnlyUses(
        """
        package a;
        class A {
          int limit = b.Order.LIMIT;                  // Order constant, Order type
          Object none = b.Order.NONE;                 // Order access, Order descriptor, Order type
        }
        """);
  }

  @Test
  void types_that_are_written_nowhere_count_where_the_compiler_names_them() {
    assertOnlyUses(
        """
        package a;
        import java.util.List;
        class A {
          List<b.Order> orders;                       // Order generic
          void m() {
            orders.forEach(o -> o.hashCode());        // Order inferred, Order call
            var first = orders.get(0);                // Order inferred
            for (var each : orders) {}                // Order inferred
            List<b.Money> erased;                     // Money type-argument
            orders.get(0).next().next();              // Order call, Order descriptor
            List.of(first, first, first, first, first, first, first, first, first, first, first); // Order inferred
          }
        }
        """);
  }

  @Test
  void a_bridge_names_what_the_overridden_method_names() {
    assertOnlyUses(
        """
        package a;
        interface Maker<T extends b.Marked> { T make(); }   // Marked generic, Marked descriptor
        class A implements Maker<b.Order> {                 // Maker implements, Order generic, Marked descriptor
          public b.Order make() { return null; }            // Order return
        }
        """);
  }

  @Test
  void a_public_class_has_bridges_for_what_it_inherits_from_hidden_ones_unless_a_superclass_has() {
    assertOnlyUses(
        """
        package a;
        class Hidden {
          @b.Mark public b.Order make() { return null; }      // Order return, Mark annotation
        }
        public class A extends Hidden {}                    // Hidden extends, Order descriptor, Mark descriptor
        class B extends A {}                                // A extends
        public class C extends B {}                         // B extends
        """);
  }

  @Test
  void an_inherited_method_needs_no_second_bridge_for_the_same_signature() {
    assertOnlyUses(
        """
        package a;
        interface Maker { Object make(); }
        interface Other { Object make(); }
        interface Third { b.Base make(); }                  // Base return
        class Made implements Maker {                       // Maker implements
          public b.Order make() { return null; }            // Order return
        }
        class Again extends Made implements Other {}        // Made extends, Other implements
        class Else extends Made implements Third {}         // Made extends, Third implements, Base descriptor, Order descriptor
        """);
  }

  @Test
  void a_type_variable_in_a_header_is_the_class_that_it_is_erased_to() {
    assertOnlyUses(
        """
        package a;
        class A<T extends b.Marked> {                       // Marked generic
          class Inner {
            T[] kept;                                       // Marked descriptor
            T give(T one) { return one; }                   // Marked descriptor
          }
        }
        """);
  }

  @Test
  void an_anonymous_class_is_created_and_extends() {
    assertOnlyUses(
        """
        package a;
        class A {
          Object m() {
            return
                new b.Order() {                             // A$1 new, Order extends, Order call
                  b.Money inside;                           // Money field
                };
          }
          enum Level {
            LOW, HIGH {}                                    // A$Level$1 new, A$Level extends, A$Level call
          }
        }
        """);
  }

  @Test
  void an_unused_import_is_no_dependency() {
    assertOnlyUses(
        """
        package a;
        import b.Order;
        import static b.Order.LIMIT;
        class A {}
        """);
  }

  private static void assertOnlyUses(String source) {
    Resolution resolution =
        Resolution.of(
            source,
            OTHERS,
            "package b; public class Base { public void touch() {} public Voucher kept; }",
            "package b; public interface Marked {}",
            "package b; public class Money {}",
            "package b; public class Voucher extends Exception {}",
            "package b; public @interface Mark { Class<?> value() default Object.class; Level level() default Level.LOW; }",
            "package b; public enum Level { LOW, HIGH }");
    assertEquals(Expectations.expected(source, ""), Expectations.uses(resolution.unit(0)));
  }
}
