package dev.kerf.analyzer.extract.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class LiteralTextTest {

  private static final String QUOTES = "\"\"\"";

  @Test
  void escapes_become_what_they_stand_for() {
    assertEquals("a\n\t\"\\\0Ab", LiteralText.unescaped("a\\n\\t\\\"\\\\\\0\\101b"));
  }

  @Test
  void an_escape_that_the_language_lacks_stays_as_written() {
    assertEquals("\\d+", LiteralText.unescaped("\\d+"));
  }

  @Test
  void a_text_block_loses_its_indentation_and_trailing_blanks() {
    assertEquals(
        "select *\n  from t\n",
        LiteralText.ofTextBlock(QUOTES + "\n   select *  \n     from t\n   " + QUOTES));
    assertEquals(" a", LiteralText.ofTextBlock(QUOTES + "   \n\\s" + "a" + QUOTES));
    assertEquals("  \n b", LiteralText.ofTextBlock(QUOTES + "\n \\s\\s\n  b" + QUOTES));
    assertEquals("", LiteralText.ofTextBlock(QUOTES + "\n" + QUOTES));
  }

  @Test
  void a_text_block_joins_lines_at_a_backslash_and_ends_lines_with_line_feeds() {
    assertEquals("a b\nc", LiteralText.ofTextBlock(QUOTES + "\r\n a \\\r\n b\r\n c" + QUOTES));
  }
}
