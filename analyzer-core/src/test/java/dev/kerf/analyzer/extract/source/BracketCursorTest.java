package dev.kerf.analyzer.extract.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class BracketCursorTest {

  private static String brackets(String source) {
    StringBuilder found = new StringBuilder();
    BracketCursor cursor = new BracketCursor(source);
    while (cursor.advance()) {
      found.append(cursor.current());
    }
    return found.toString();
  }

  @Test
  void comments_and_literals_hold_no_brackets() {
    assertEquals("{()[];}", brackets("class C { m(\"(\\\"(\")['{'] /* ( */ ; // )\n}"));
    assertEquals("();", brackets("m(\"\"\"\n ( \"quoted\" \\\"\"\" )\n\"\"\");"));
    assertEquals("()", brackets("( a / b )"));
  }

  @Test
  void a_literal_that_does_not_end_ends_with_its_line() {
    assertEquals("{}", brackets("{ \" (\n}"));
    assertEquals("{", brackets("{ \"\"\" (\n}"));
    assertEquals("{", brackets("{ /* (\n}"));
    assertEquals("{", brackets("{ \"\\"));
  }

  @Test
  void the_deepest_nesting_counts_all_kinds() {
    assertEquals(4, BracketCursor.deepest("{ ( [ ] { [ ] } ) } ( ( ) )"));
    assertEquals(0, BracketCursor.deepest("} ) ]"));
  }
}
