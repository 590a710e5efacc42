package dev.kerf.analyzer.extract.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class ExpressionTermsTest {

  @Test
  void operands_stand_before_the_term_that_uses_them() {
    assertEquals(
        """
        0 parameter Repository orders
        1 parameter long id
        2 local #0
        3 local #1
        4 int 1
        5 + (#3, #4)
        6 call #2.find(#5)
        7 string open
        8 call #6.rename(#7)
        """,
        Extracted.method("Repository orders, long id", "orders.find(id + 1).rename(\"open\");"));
  }

  @Test
  void a_concatenation_is_one_term() {
    assertEquals(
        """
        0 parameter String table
        1 string select * from\s
        2 local #0
        3 string  where id =\s
        4 name ID
        5 + (#1, #2, #3, #4)
        6 local String sql = #5
        """,
        Extracted.method(
            "String table", "String sql = \"select * from \" + table + \" where id = \" + ID;"));
  }

  @Test
  void a_chain_is_split_where_its_operator_changes_and_where_parentheses_group() {
    assertEquals(
        """
        0 name a
        1 name b
        2 + (#0, #1)
        3 name c
        4 name d
        5 * (#3, #4)
        6 - (#2, #5)
        7 name e
        8 name f
        9 + (#7, #8)
        10 + (#6, #9)
        11 local int x = #10
        """,
        Extracted.method("", "int x = a + b - c * d + (e + f);"));
  }

  @Test
  void comparisons_in_a_row_compare_results() {
    assertEquals(
        """
        0 name a
        1 name b
        2 == (#0, #1)
        3 name c
        4 == (#2, #3)
        5 local boolean x = #4
        """,
        Extracted.method("", "boolean x = a == b == c;"));
  }

  @Test
  void unary_operators_assignments_and_conditionals_keep_their_symbols() {
    assertEquals(
        """
        0 parameter int i
        1 local #0
        2 ++ (#1)
        3 local #0
        4 name LIMIT
        5 - (#4)
        6 #3 += #5
        7 local #0
        8 int 0
        9 > (#7, #8)
        10 name a
        11 name b
        12 #9 ? #10 : #11
        13 local Object o = #12
        """,
        Extracted.method("int i", "i++; i += -LIMIT; Object o = i > 0 ? a : b;"));
  }

  @Test
  void literals_keep_their_kind_and_lose_their_escapes() {
    assertEquals(
        """
        0 int 0x1F_FF
        1 long 7L
        2 float 1e3f
        3 double .5
        4 char '
        5 char A
        6 string tab\tquote"line\\n
        7 boolean true
        8 null null
        9 call m(#0, #1, #2, #3, #4, #5, #6, #7, #8)
        """,
        Extracted.method(
            "",
            "m(0x1F_FF, 7L, 1e3f, .5, '\\'', '\\101', \"tab\\tquote\\\"line\\n\", true, null);"));
  }

  @Test
  void names_that_no_binding_explains_stay_names() {
    assertEquals(
        """
        0 name java
        1 select #0.util
        2 select #1.Collections
        3 call #2.<String>emptyList()
        4 name Outer
        5 select #4.CONSTANT
        6 call log(#5)
        """,
        Extracted.method("", "java.util.Collections.<String>emptyList(); log(Outer.CONSTANT);"));
  }

  @Test
  void this_and_super_keep_their_qualifiers() {
    assertEquals(
        """
        0 this
        1 select #0.x
        2 Outer.this
        3 select #2.y
        4 #1 = #3
        5 super
        6 call #5.m()
        7 Api.super
        8 call #7.m()
        """,
        Extracted.method("", "this.x = Outer.this.y; super.m(); Api.super.m();"));
  }

  @Test
  void types_in_expressions_keep_their_arguments() {
    assertEquals(
        """
        0 class String[]
        1 class int
        2 null null
        3 cast Runnable & java.io.Serializable #2
        4 name o
        5 test Map.Entry<?, ? extends T[]>
        6 #4 instanceof #5
        7 call m(#0, #1, #3, #6)
        """,
        Extracted.method(
            "",
            "m(String[].class, int.class, (Runnable & java.io.Serializable) null,"
                + " o instanceof Map.Entry<?, ? extends T[]>);"));
  }

  @Test
  void arrays_are_created_filled_and_read() {
    assertEquals(
        """
        0 int 3
        1 new int[][](#0)
        2 local int[][] a = #1
        3 string x
        4 array (#3)
        5 new String[]() #4
        6 int 0
        7 #5[#6]
        8 local String s = #7
        9 int 1
        10 array (#9)
        11 array ()
        12 array (#10, #11)
        13 local int[][] b = #12
        """,
        Extracted.method(
            "",
            "int[] a[] = new int[3][]; String s = new String[] {\"x\"}[0];"
                + " int[] b[] = {{1}, {}};"));
  }

  @Test
  void object_creation_tells_diamond_outer_instance_and_anonymous_class() {
    assertEquals(
        """
        0 new ArrayList<>()
        1 local List<String> list = #0
        2 name outer
        3 int 1
        4 #2.new Inner(#3)
        5 new Thread<Job>() {C$1}
        6 call #5.start()
        """,
        Extracted.method(
            "",
            "List<String> list = new ArrayList<>(); outer.new Inner(1);"
                + " new Thread<Job>() { public void run() {} }.start();"));
  }

  @Test
  void the_receiver_of_a_method_reference_is_a_name_unless_it_can_only_be_a_type() {
    assertEquals(
        """
        0 parameter Function f
        1 local #0
        2 #1::apply
        3 name String
        4 #3::length
        5 name Outer
        6 select #5.Inner
        7 #6::new
        8 type List<String>
        9 #8::new
        10 type int[]
        11 #10::clone
        12 this
        13 #12::m
        14 super
        15 #14::m
        16 call m(#2, #4, #7, #9, #11, #13, #15)
        """,
        Extracted.method(
            "Function f",
            "m(f::apply, String::length, Outer.Inner::new, List<String>::new, int[]::clone,"
                + " this::m, super::m);"));
  }

  @Test
  void the_terms_of_a_lambda_follow_it() {
    assertEquals(
        """
        0 parameter List<Order> orders
        1 local #0
        2 lambda(#3) -> (#5)
          3 lambda-parameter var o
          4 local #3
          5 call #4.total()
        6 call #1.map(#2)
        7 lambda(#8, #9) -> (#13) block
          8 lambda-parameter int a
          9 lambda-parameter @NonNull int b
          10 local #8
          11 local #9
          12 local #0
          13 call m(#10, #11, #12)
          14 return #13
        15 call #6.reduce(#7)
        """,
        Extracted.method(
            "List<Order> orders",
            "orders.map(o -> o.total())"
                + ".reduce((int a, @NonNull int b) -> { return m(a, b, orders); });"));
  }

  @Test
  void returns_belong_to_the_innermost_lambda() {
    assertEquals(
        """
        0 lambda() -> (#5) block
          1 lambda() -> (#2) block
            2 int 1
            3 return #2
          4 local Supplier<Integer> inner = #1
          5 int 2
          6 return #5
        7 call m(#0)
        """,
        Extracted.method(
            "", "m(() -> { Supplier<Integer> inner = () -> { return 1; }; return 2; });"));
  }

  @Test
  void a_chain_of_calls_and_accesses_starts_at_its_root() {
    assertEquals(
        """
        0 call a()
        1 select #0.b
        2 int 0
        3 #1[#2]
        4 call #3.c()
        5 local Object o = #4
        """,
        Extracted.method("", "Object o = a().b[0].c();"));
  }
}
