package dev.kerf.analyzer.resolve;

import static dev.kerf.analyzer.resolve.Expectations.assertCalls;

import org.junit.jupiter.api.Test;

final class CallResolutionTest {

  @Test
  void subtyping_comes_before_boxing_and_boxing_before_any_number_of_arguments() {
    assertCalls(
        """
        class A {
          void m(long a) {}
          void m(Integer a) {}
          void m(int... a) {}
          void n(Object a) {}
          void n(int... a) {}
          void test(short s, Long boxed) {
            m(s);           // calls: A.m(long)
            m(1);           // calls: A.m(long)
            m(1, 2);        // calls: A.m(int[])
            m();            // calls: A.m(int[])
            m(boxed);       // calls: A.m(long)
            n(1);           // calls: A.n(Object)
          }
        }
        """);
  }

  @Test
  void the_most_specific_of_several_applicable_methods_is_chosen() {
    assertCalls(
        """
        class A {
          void m(Object a) {}
          void m(CharSequence a) {}
          void m(String a) {}
          void both(Object a, String b) {}
          void both(String a, Object b) {}
          void test(StringBuilder text, Object any) {
            m("a");         // calls: A.m(String)
            m(text);        // calls: A.m(CharSequence)
            m(any);         // calls: A.m(Object)
            m(null);        // calls: A.m(String)
            both(any, "b"); // calls: A.both(Object,String)
          }
        }
        """);
  }

  @Test
  void an_array_is_passed_as_it_is_and_single_values_are_spread() {
    assertCalls(
        """
        class A {
          static String join(String sep, Object... parts) { return sep; }
          static String join(String sep, Object part) { return sep; }
          void test(Object[] parts) {
            join(",", parts);         // calls: A.join(String,Object[])
            join(",", 1, 2);          // calls: A.join(String,Object[])
            String.format("%s", 1);   // calls: String.format(String,Object[])
          }
        }
        """);
  }

  @Test
  void a_name_is_looked_for_outwards_until_a_class_has_a_method_that_takes_the_arguments() {
    assertCalls(
        """
        import static java.lang.Math.max;
        class Outer {
          void only() {}
          void both(int a) {}
          class Inner {
            void both() {}
            void test() {
              only();       // calls: Outer.only()
              both();       // calls: Outer$Inner.both()
              max(1, 2);    // calls: Math.max(int,int)
              Runnable r = new Runnable() { // calls: Object.<init>()
                public void run() {
                  only();   // calls: Outer.only()
                }
              };
            }
          }
        }
        """);
  }

  @Test
  void a_method_made_abstract_again_is_still_the_one_of_its_class() {
    assertCalls(
        """
        interface Bag { boolean has(Object item); }
        interface Other { boolean has(Object item); }
        abstract class Base { public boolean has(Object item) { return false; } }
        abstract class Again extends Base { public abstract boolean has(Object item); }
        abstract class Child extends Again implements Bag {}
        abstract class Bare { public abstract boolean has(Object item); }
        abstract class BareChild extends Bare implements Bag {}
        class A {
          void test(Child child, BareChild bare) {
            child.has("");   // calls: Again.has(Object)
            bare.has("");    // calls: Bag.has(Object)
          }
        }
        """);
  }

  @Test
  void an_inherited_method_is_named_by_the_type_that_declares_it() {
    assertCalls(
        """
        interface Named { default String label() { return ""; } }
        class Base implements Named { void save() {} static void reset() {} }
        class Child extends Base {
          void test(Child other) {
            save();          // calls: Base.save()
            other.save();    // calls: Base.save()
            super.save();    // calls: Base.save()
            other.label();   // calls: Named.label()
            Child.reset();   // calls: Base.reset()
            other.hashCode();// calls: Object.hashCode()
          }
        }
        """);
  }

  @Test
  void constructors_are_chosen_like_methods() {
    assertCalls(
        """
        class Money {
          Money(long cents) {}
          Money(String text) { this(Long.parseLong(text)); } // calls: Long.parseLong(String), Money.<init>(long)
          static Money zero() {
            return new Money("0");             // calls: Money.<init>(String)
          }
        }
        class Price extends Money {
          Price() { super(1L); }               // calls: Money.<init>(long)
          Object more = new Money(5) { };      // calls: Money.<init>(long)
        }
        """);
  }

  @Test
  void a_lambda_chooses_by_its_shape() {
    assertCalls(
        """
        import java.util.concurrent.*;
        import java.util.function.*;
        class A {
          void run(Runnable r) {}
          int run(Supplier<String> s) { return 1; }
          void on(Function<String, Integer> f) {}
          void on(BiFunction<String, String, Integer> f) {}
          void nothing() {}
          String something() { return ""; }
          void test(ExecutorService pool) {
            run(() -> { });                    // calls: A.run(Runnable)
            run(() -> { return "a"; });        // calls: A.run(Supplier)
            run(() -> "a");                    // calls: A.run(Supplier)
            run(() -> nothing());              // calls: A.nothing(), A.run(Runnable)
            run(() -> something());            // calls: A.run(Supplier), A.something()
            on((a, b) -> a.length());          // calls: A.on(BiFunction), String.length()
            on(String::length);                // calls: A.on(Function), String.length()
            pool.submit(() -> nothing());      // calls: A.nothing(), ExecutorService.submit(Runnable)
            pool.submit(() -> something());    // calls: A.something(), ExecutorService.submit(Callable)
          }
        }
        """);
  }

  @Test
  void method_references_name_static_bound_unbound_and_constructor_targets() {
    assertCalls(
        """
        import java.util.function.*;
        class A {
          static int size(String s) { return 0; }
          int mine(String s) { return 0; }
          Function<String, Integer> one = A::size;             // calls: A.size(String)
          Function<String, Integer> two = this::mine;          // calls: A.mine(String)
          BiFunction<A, String, Integer> three = A::mine;      // calls: A.mine(String)
          Supplier<A> four = A::new;                           // calls: A.<init>()
          Function<Integer, String[]> five = String[]::new;
        }
        """);
  }

  @Test
  void a_captured_local_loses_against_a_member_of_a_class_between() {
    assertCalls(
        """
        class A {
          static class Text { void text() {} }
          static class Number { void number() {} }
          void test() {
            Text value = new Text();             // calls: A$Text.<init>()
            new Object() {                       // calls: Object.<init>()
              void inside() { value.text(); }    // calls: A$Text.text()
            };
            new Object() {                       // calls: Object.<init>()
              Number value;
              void inside() { value.number(); }  // calls: A$Number.number()
            };
          }
        }
        """);
  }

  @Test
  void what_an_unknown_argument_leaves_open_is_decided_by_the_number_of_arguments() {
    assertCalls(
        """
        import gone.Missing;
        class A {
          void m(String a) {}
          void m(String a, int b) {}
          void test(Missing missing) {
            m(missing.text());       // calls: A.m(String)
            m(missing.text(), 1);    // calls: A.m(String,int)
          }
        }
        """);
  }
}
