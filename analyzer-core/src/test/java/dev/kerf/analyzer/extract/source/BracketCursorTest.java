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
    assertEquals(4, BracketCursor.depth("{ ( [ ] { [ ] } ) } ( ( ) )").brackets());
    assertEquals(0, BracketCursor.depth("} ) ]").brackets());
  }

  @Test
  void type_arguments_nest_until_an_operator_or_a_brace_says_that_they_are_none() {
    assertEquals(3, BracketCursor.depth("Map<String, List<Set<X>>> m;").typeArguments());
    assertEquals(1, BracketCursor.depth("b = i < j && k < l || m << 2 <= n;").typeArguments());
    assertEquals(0, BracketCursor.depth("// List<String>\n\"<<\"").typeArguments());
  }

  @Test
  void a_name_goes_on_over_blanks_and_comments() {
    assertEquals(3, BracketCursor.depth("import java.util.List;").nameParts());
    assertEquals(4, BracketCursor.depth("a\n  .b() .c /* . */ .d.e; f.g").nameParts());
    assertEquals(1, BracketCursor.depth("class C {}").nameParts());
  }
}
