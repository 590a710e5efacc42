package dev.kerf.analyzer.resolve;

import static dev.kerf.analyzer.resolve.Expectations.assertCalls;
import static dev.kerf.analyzer.resolve.Expectations.assertUnresolved;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NameResolutionTest {

  private static String fieldType(Resolution resolution, String type, String field) {
    return resolution.field(type, field).type().erasedName();
  }

  @Test
  void a_single_import_wins_over_the_package_and_the_package_over_imports_on_demand() {
    Resolution resolution =
        Resolution.of(
            """
            package a;
            import b.One;
            import b.*;
            import java.util.*;
            class A { One one; Two two; Three three; List list; String string; a.One qualified; }
            """,
            "package a; class One {}",
            "package a; class Two {}",
            "package b; public class One {}",
            "package b; public class Two {}",
            "package b; public class Three {}",
            "package b; public class String {}");
    assertEquals("b.One", fieldType(resolution, "a.A", "one"));
    assertEquals("a.Two", fieldType(resolution, "a.A", "two"));
    assertEquals("b.Three", fieldType(resolution, "a.A", "three"));
    assertEquals("java.util.List", fieldType(resolution, "a.A", "list"));
    assertEquals("a.One", fieldType(resolution, "a.A", "qualified"));
  }

  @Test
  void a_member_type_is_found_in_the_class_its_supertypes_and_the_classes_around() {
    Resolution resolution =
        Resolution.of(
            """
            package a;
            import b.Base;
            class A extends Base {
              class Own {}
              class Inner { Own own; Inherited inherited; Base.Inherited qualified; A.Inherited through; }
            }
            """,
            "package b; public class Base { public static class Inherited {} public static class Own {} }");
    assertEquals("a.A$Own", fieldType(resolution, "a.A$Inner", "own"));
    assertEquals("b.Base$Inherited", fieldType(resolution, "a.A$Inner", "inherited"));
    assertEquals("b.Base$Inherited", fieldType(resolution, "a.A$Inner", "qualified"));
    assertEquals("b.Base$Inherited", fieldType(resolution, "a.A$Inner", "through"));
  }

  @Test
  void a_type_variable_hides_a_class_and_is_erased_to_its_bound() {
    Resolution resolution =
        Resolution.of(
            """
            package a;
            class A<Item extends Number, Other extends Item> { Item one; Other two; }
            class Item {}
            """);
    assertEquals("java.lang.Number", fieldType(resolution, "a.A", "one"));
    assertEquals("java.lang.Number", fieldType(resolution, "a.A", "two"));
  }

  @Test
  void a_variable_wins_over_a_type_and_a_type_over_a_package() {
    assertCalls(
        """
        package a;
        class A {
          static void on() {}
          void test(B A) {
            A.off();             // calls: B.off()
            a.A.on();            // calls: A.on()
            java.lang.Math.abs(1); // calls: Math.abs(int)
          }
        }
        class B { void off() {} }
        """);
  }

  @Test
  void a_label_of_a_switch_is_a_constant_of_the_enum_that_it_selects_by() {
    assertCalls(
        """
        package a;
        class A {
          enum Color {
            RED,                                  // calls: A$Color.<init>()
            GREEN { int code() { return 2; } };   // calls: A$Color.<init>()
            int code() { return 1; }
          }
          static final int RED = 1;
          int test(Color color) {
            switch (color) {
              case RED: return color.code();      // calls: A$Color.code()
              default: return Color.valueOf("GREEN").ordinal(); // calls: A$Color.valueOf(String), Enum.ordinal()
            }
          }
        }
        """);
  }

  @Test
  void record_patterns_and_accessors_have_the_types_of_components() {
    assertCalls(
        """
        package a;
        record Pair<L, R>(L left, R right) {}
        class A {
          void test(Object any, Pair<String, Pair<Integer, String>> pair) {
            pair.right().left().intValue();                          // calls: Pair.left(), Pair.right(), Integer.intValue()
            if (pair instanceof Pair<String, Pair<Integer, String>>(var l, Pair<Integer, String>(var n, String s))) {
              l.length();                                            // calls: String.length()
              n.intValue();                                          // calls: Integer.intValue()
            }
            if (pair instanceof Pair(var l, var r)) {
              r.right().trim();                                      // calls: Pair.right(), String.trim()
            }
          }
        }
        """);
  }

  @Test
  void names_that_nothing_declares_are_listed_with_the_reason() {
    assertUnresolved(
        """
        package a;
        import gone.Missing;
        import static gone.Tools.help;
        class A extends Missing {                      // unresolved: type external-type-unknown
          Lost lost;                                   // unresolved: type type-not-found
          void test() {
            inherited();                               // unresolved: call external-supertype-unknown
            lost.run();                                // unresolved: call receiver-type-unknown
            new Missing().run();                       // unresolved: call external-type-unknown, call external-type-unknown
            Missing.LIMIT.toString();                  // unresolved: call receiver-type-unknown, field external-type-unknown
            "a".away();                                // unresolved: call method-not-found
            "a".charAt();                              // unresolved: call no-overload-fits
            B.gone(1);                                 // unresolved: call method-not-found
            new B(1);                                  // unresolved: call constructor-not-found
            nowhere = 1;                               // unresolved: name external-supertype-unknown
          }
        }
        class B {
          int test() { return nowhere; }               // unresolved: name name-not-found
        }
        """);
  }

  @Test
  void every_call_site_is_counted_resolved_or_not() {
    ResolvedUnit unit =
        Resolution.of(
                """
                class A {
                  A() { super(); }
                  Runnable r = A::new;
                  void test() { gone(); toString(); new A(); }
                }
                """)
            .unit(0);
    assertEquals(5, unit.callSites().total());
    assertEquals(1, unit.unresolved().size());
  }

  @Test
  void an_import_of_a_module_brings_its_packages_and_those_that_it_hands_on() {
    ResolvedUnit unit =
        Resolution.of(
                """
                import module java.sql;
                import module java.base;
                import java.sql.*;
                class A {
                  void test(Date date, List<Connection> all, Logger logger, Source source) {
                    date.toLocalDate();
                    all.get(0).commit();
                    logger.info("");
                    source.getSystemId();
                  }
                }
                """)
            .unit(0);
    assertEquals(List.of(), unit.unresolved());
    assertEquals(
        List.of(
            "java.sql.Date.toLocalDate()",
            "java.util.List.get(int)",
            "java.sql.Connection.commit()",
            "java.util.logging.Logger.info(java.lang.String)",
            "javax.xml.transform.Source.getSystemId()"),
        calls(unit));
  }

  @Test
  void a_file_without_a_class_around_its_methods_imports_the_base_module() {
    ResolvedUnit unit =
        Resolution.of(
                """
                void main() { hello(List.of("a").get(0)); }
                void hello(String name) { IO.println(name); }
                """)
            .unit(0);
    assertEquals(List.of(), unit.unresolved());
  }

  @Test
  void a_private_field_of_a_superclass_does_not_hide_one_of_the_class_around() {
    assertCalls(
        """
        class Base { private Integer value; }
        class Outer {
          String value = "";
          class Inner extends Base {
            void test() {
              value.trim();   // calls: String.trim()
            }
          }
        }
        """);
  }

  private static List<String> calls(ResolvedUnit unit) {
    ResolvedBody body =
        unit.types().get(0).methods().stream()
            .filter(method -> method.declared().name().equals("test"))
            .findFirst()
            .flatMap(ResolvedMethod::body)
            .orElseThrow();
    List<String> calls = new ArrayList<>();
    for (int i = 0; i < body.body().size(); i++) {
      body.method(i).ifPresent(target -> calls.add(target.method().toString()));
    }
    return calls;
  }
}
