package dev.kerf.analyzer.extract.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ExpressionTermsTest {

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
}
