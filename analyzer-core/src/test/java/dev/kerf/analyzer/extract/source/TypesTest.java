package dev.kerf.analyzer.extract.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.fact.CompilationUnitStated;
import org.junit.jupiter.api.Test;

final class TypesTest {

  private static void check(String expected, String source) {
    assertEquals(expected, TypeText.of(Extracted.types(source)));
  }

  @Test
  void a_class_states_its_header_and_its_members() {
    check(
        """
        @Entity @Table(name=string orders) public abstract top class shop.Order<T extends Comparable<? super T>, Serializable> extends Base<T> implements Api, a.b.Other
          @Id private static final field long[] a
          @Id private static final field long b
          @Override protected synchronized varargs <X extends Y>List<X>[] find(@Valid int[] ids, String[] rest) throws E1, E2
          public void <init>()
          static initializer void <clinit>()
          initializer void <init>()
          native void n();
        """,
        """
        package shop;
        @Entity @Table(name = "orders")
        public abstract class Order<T extends Comparable<? super T>, Serializable> extends Base<T>
            implements Api, a.b.Other {
          @Id private static final long a[] = {}, b = 1;
          @Override protected synchronized <X extends Y> List<X> find(@Valid int ids[], String... rest)[]
              throws E1, E2 { return null; }
          public Order() {}
          static { }
          { }
          native void n();
        }
        """);
  }

  @Test
  void a_class_without_constructor_has_the_default_one() {
    check(
        """
        public top class A
          implicit public void <init>()
        protected static member class A$B in A
          implicit protected void <init>()
        """,
        "public class A { protected static class B {} }");
  }

  @Test
  void members_of_interfaces_have_the_modifiers_that_the_language_implies() {
    check(
        """
        abstract top interface I implements J, K
          public static final field int X
          public abstract void a();
          public default void b()
          public static void c()
          private void d()
        public static member class I$C in I
          implicit public void <init>()
        public static final member enum I$E in I
          public static final enum-constant 'I$E' P
          implicit private void <init>()
          implicit public static 'I$E'[] values();
          implicit public static 'I$E' valueOf('java.lang.String' name);
        """,
        """
        interface I extends J, K {
          int X = 1;
          void a();
          default void b() {}
          static void c() {}
          private void d() {}
          class C {}
          enum E { P }
        }
        """);
  }

  @Test
  void enum_constants_with_a_body_are_classes() {
    check(
        """
        top enum E implements Api
          @Old public static final enum-constant 'E' A
          public static final enum-constant 'E' B
          public static final enum-constant 'E' C
          private varargs void <init>(int[] i)
          implicit public static 'E'[] values();
          implicit public static 'E' valueOf('java.lang.String' name);
        anonymous class E$1 extends 'E' in E
          void run()
        anonymous class E$2 extends 'E' in E
        """,
        "enum E implements Api { @Old A(1) { void run() {} }, B { }, C(); E(int... i) {} }");
    assertEquals(
        "0 int 1\n1 new 'E'(#0) {E$1}\n",
        TermText.of(
            Extracted.types("enum E { A(1) { } ; E(int i) {} }")
                .get(0)
                .fields()
                .get(0)
                .initializer()
                .orElseThrow()));
  }

  @Test
  void a_record_has_accessors_and_a_canonical_constructor() {
    String source = "public record Point<T>(@Min(1) int x, T... y) implements P { }";
    check(
        """
        public final top record Point<T> implements P
          @Min(value=int 1) private final record-component int x
          private final record-component T[] y
          implicit public varargs void <init>(@Min(value=int 1) int x, T[] y)
          @Min(value=int 1) implicit public int x()
          implicit public T[] y()
        """,
        source);
    assertEquals(
        """
        0 parameter @Min(value=int 1) int x
        1 parameter T[] y
        2 this
        3 select #2.x
        4 local #0
        5 #3 = #4
        6 this
        7 select #6.y
        8 local #1
        9 #7 = #8
        """,
        TermText.of(Extracted.body(source, "Point", "<init>")));
    assertEquals(
        "0 this\n1 select #0.x\n2 return #1\n", TermText.of(Extracted.body(source, "Point", "x")));
  }

  @Test
  void what_a_record_writes_itself_is_not_implied() {
    String source =
        """
        record R(int x, int y) {
          R { check(x); }
          public int x() { return 1; }
          R(int x) { this(x, 0); }
        }
        """;
    check(
        """
        final top record R
          private final record-component int x
          private final record-component int y
          void <init>(int x, int y)
          public int x()
          void <init>(int x)
          implicit public int y()
        """,
        source);
    assertEquals(
        """
        0 parameter int x
        1 parameter int y
        2 local #0
        3 call check(#2)
        4 this
        5 select #4.x
        6 local #0
        7 #5 = #6
        8 this
        9 select #8.y
        10 local #1
        11 #9 = #10
        """,
        TermText.of(Extracted.body(source, "R", "<init>")));
  }

  @Test
  void a_canonical_constructor_may_be_written_in_full() {
    check(
        """
        final top record R
          private final record-component java.util.List<String>[] x
          void <init>(java.util.List<String>[] x)
          implicit public java.util.List<String>[] x()
        """,
        "record R(java.util.List<String>[] x) { R(java.util.List<String>[] x) { this.x = x; } }");
  }

  @Test
  void the_body_of_an_annotation_element_is_its_default() {
    String source = "@interface A { int[] value() default {1, X}; String name(); int C = 2; }";
    check(
        """
        abstract top annotation A
          public static final field int C
          public abstract int[] value()
          public abstract String name();
        """,
        source);
    assertEquals(
        "0 int 1\n1 name X\n2 array (#0, #1)\n", TermText.of(Extracted.body(source, "A", "value")));
  }

  @Test
  void sealed_types_name_who_may_extend_them() {
    check(
        """
        abstract sealed top interface S permits A, B
        final top class A implements S
          implicit void <init>()
        non-sealed top class B implements S
          implicit void <init>()
        """,
        "sealed interface S permits A, B {} final class A implements S {}"
            + " non-sealed class B implements S {}");
  }

  @Test
  void types_inside_follow_the_type_around_them() {
    assertEquals(
        "[A, A$B, A$1, A$1$1L, A$1$1L$M, A$2, D]",
        Extracted.types(
                """
                class A {
                  class B { }
                  Object x = new Object() { void m() { class L { class M { } } } };
                  Object y = new Object() { };
                }
                class D { }
                """)
            .stream()
            .map(type -> type.name().binaryName())
            .toList()
            .toString());
  }

  @Test
  void annotations_on_types_go_to_the_nearest_member() {
    check(
        """
        @T1 top class C<T extends X> extends Base
          @T2 field List<String> f
          @T3 @T4 void m(@T5 Map<K, String> p)
          implicit void <init>()
        """,
        """
        class C<T extends X> extends @T1 Base {
          List<@T2 String> f;
          @T3 void m(Map<K, @T5 String> p) { Object o = (@T4 String) null; }
        }
        """);
  }

  @Test
  void a_file_may_consist_of_members() {
    CompilationUnitStated unit =
        Extracted.unit(
            """
            import module java.base;
            int count = 1;
            void main() { help(count); }
            static void help(int n) {}
            record Pair(int a, int b) {}
            """);
    assertEquals(
        """
        final top class Test
          field int count
          void main()
          static void help(int n)
          implicit void <init>()
        static final member record Test$Pair in Test
          private final record-component int a
          private final record-component int b
          implicit void <init>(int a, int b)
          implicit public int a()
          implicit public int b()
        """,
        TypeText.of(unit.types()));
    assertEquals(
        "[ImportDeclared[name=java.base, isStatic=false, onDemand=false, module=true, line=1]]",
        unit.imports().toString());
  }

  @Test
  void imports_and_the_annotations_of_a_package_are_stated() {
    CompilationUnitStated unit =
        Extracted.unit(
            """
            @Api("x") package a.b;
            import c.D;
            import static c.D.*;
            """);
    assertEquals("a.b", unit.packageName());
    assertEquals("@Api(value=string x) ", TermText.annotations(unit.packageAnnotations()));
    assertEquals(
        "[ImportDeclared[name=c.D, isStatic=false, onDemand=false, module=false, line=2],"
            + " ImportDeclared[name=c.D, isStatic=true, onDemand=true, module=false, line=3]]",
        unit.imports().toString());
    assertEquals(3, unit.lines());
  }

  @Test
  void a_module_declaration_states_nothing_yet() {
    assertEquals(0, Extracted.types("open module a.b { requires c; exports d to e; }").size());
  }

  @Test
  void annotations_nest() {
    assertEquals(
        "0 @Join(a=int 1, b=class X)\n1 @Join\n2 array (#0, #1)\n",
        TermText.of(
            Extracted.types("@Joins({@Join(a = 1, b = X.class), @Join}) class C {}")
                .get(0)
                .annotations()
                .get(0)
                .values()));
  }
}
