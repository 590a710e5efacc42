package dev.kerf.analyzer.extract.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class StatementTermsTest {

  @Test
  void branches_are_blocks_after_their_condition() {
    assertEquals(
        """
        0 name a
        1 then if #0 ..#2
          2 call x()
        3 else if #0 ..#7
          4 name b
          5 then if #4 ..#5
          6 else if #4 ..#7
            7 call y()
        """,
        Extracted.method("", "if (a) x(); else if (b) {} else { y(); }"));
  }

  @Test
  void loops_are_blocks() {
    assertEquals(
        """
        0 int 0
        1 local int i = #0
        2 local #1
        3 int 9
        4 < (#2, #3)
        5 loop if #4 ..#9
          6 local #1
          7 call x(#6)
          8 local #1
          9 ++ (#8)
        10 name list
        11 loop ..#14
          12 for-each String s = #10
          13 local #12
          14 call y(#13)
        15 name a
        16 loop if #15 ..#16
        17 loop ..#19
          18 call z()
          19 name b
        """,
        Extracted.method(
            "",
            "for (int i = 0; i < 9; i++) x(i); for (String s : list) y(s);"
                + " while (a) {} do { z(); } while (b);"));
  }

  @Test
  void a_guarded_block_binds_resources_and_what_it_catches() {
    assertEquals(
        """
        0 try ..#5
          1 call open()
          2 resource var in = #1
          3 name other
          4 local #2
          5 call #4.read()
        6 catch ..#9
          7 catch IOException | SQLException e
          8 local #7
          9 call log(#8)
        10 finally ..#11
          11 call close()
        12 name lock
        13 synchronized ..#14
          14 call x()
        """,
        Extracted.method(
            "",
            "try (var in = open(); other) { in.read(); }"
                + " catch (IOException | SQLException e) { log(e); } finally { close(); }"
                + " synchronized (lock) { x(); }"));
  }

  @Test
  void an_old_switch_shares_the_locals_of_its_groups() {
    assertEquals(
        """
        0 parameter int k
        1 local #0
        2 case if #1 ..#5
          3 int 1
          4 int 7
          5 local int x = #4
        6 case if #1 ..#10
          7 name TWO
          8 local #5
          9 int 8
          10 #8 = #9
        11 case if #1 ..#11
        12 switch #1 labels (#3, #7) results ()
        """,
        Extracted.method(
            "int k", "switch (k) { case 1: int x = 7; break; case TWO: x = 8; default: }"));
  }

  @Test
  void a_switch_expression_has_the_results_of_its_cases() {
    assertEquals(
        """
        0 parameter Kind k
        1 local #0
        2 case if #1 ..#5
          3 name A
          4 name B
          5 int 1
        6 case if #1 ..#9
          7 name C
          8 int 2
          9 call f(#8)
        10 case if #1 ..#12
          11 new X()
          12 throw #11
        13 switch #1 labels (#3, #4, #7) results (#5, #9)
        14 local int r = #13
        """,
        Extracted.method(
            "Kind k",
            "int r = switch (k) { case A, B -> 1; case C -> { yield f(2); }"
                + " default -> throw new X(); };"));
  }

  @Test
  void a_pattern_in_a_case_binds_for_its_guard_and_body() {
    assertEquals(
        """
        0 parameter Object o
        1 local #0
        2 case if #1 ..#8
          3 pattern String s = #1
          4 local #3
          5 call #4.length()
          6 int 3
          7 > (#5, #6)
          8 local #3
        9 case if #1 ..#15
          10 pattern var x
          11 test var
          12 match Point(#10, #11)
          13 local #10
          14 string p
          15 + (#13, #14)
        16 case if #1 ..#18
          17 null null
          18 name s
        19 switch #1 labels (#3, #7, #12, #17) results (#8, #15, #18)
        20 return #19
        """,
        Extracted.method(
            "Object o",
            "return switch (o) { case String s when s.length() > 3 -> s;"
                + " case Point(var x, _) -> x + \"p\"; case null, default -> s; };"));
  }

  @Test
  void labels_breaks_and_empty_statements_leave_nothing() {
    assertEquals(
        """
        0 boolean true
        1 loop if #0 ..#1
        """,
        Extracted.method("", "outer: while (true) { ; break outer; }"));
  }

  @Test
  void the_message_of_an_assertion_is_only_read_when_it_fails() {
    assertEquals(
        """
        0 name a
        1 else if #0 ..#2
          2 call why()
        """,
        Extracted.method("", "assert a : why();"));
  }

  @Test
  void constructors_call_others_on_an_outer_instance() {
    String source =
        "class C extends Outer.Inner { C(Outer o) { o.super(1); } C() { this(null); } }";
    assertEquals(
        """
        0 parameter Outer o
        1 local #0
        2 int 1
        3 #1.super(#2)
        """,
        TermText.of(Extracted.body(source, "C", "<init>")));
  }

  @Test
  void a_value_is_thrown() {
    assertEquals(
        """
        0 string bad
        1 new IllegalStateException(#0)
        2 throw #1
        """,
        Extracted.method("", "throw new IllegalStateException(\"bad\");"));
  }
}
