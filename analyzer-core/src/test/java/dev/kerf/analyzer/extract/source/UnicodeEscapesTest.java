package dev.kerf.analyzer.extract.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

final class UnicodeEscapesTest {

  @Test
  void escapes_become_characters_however_many_us_they_have() {
    assertEquals("aÄb€", UnicodeEscapes.decoded("a\\u00C4b\\uuu20ac"));
  }

  @Test
  void a_backslash_before_the_backslash_makes_it_a_plain_one() {
    assertEquals("\\\\u0041 \\\\A", UnicodeEscapes.decoded("\\\\u0041 \\\\\\u0041"));
  }

  @Test
  void what_is_no_escape_stays() {
    assertEquals("\\u00g1 \\u12", UnicodeEscapes.decoded("\\u00g1 \\u12"));
    assertEquals("\\u", UnicodeEscapes.decoded("\\u"));
  }

  @Test
  void a_text_without_escapes_is_not_copied() {
    String text = "class C { String s = \"\\n\"; }";
    assertSame(text, UnicodeEscapes.decoded(text));
  }
}
