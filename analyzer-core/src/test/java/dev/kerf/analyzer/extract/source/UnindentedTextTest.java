package dev.kerf.analyzer.extract.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class UnindentedTextTest {

  /** As a parser reads it whose buffer has this many characters. */
  private static String read(String text, int buffer) {
    UnindentedText reader = new UnindentedText(text);
    char[] into = new char[buffer + 2];
    StringBuilder out = new StringBuilder();
    for (int count = reader.read(into, 1, buffer);
        count > 0;
        count = reader.read(into, 1, buffer)) {
      out.append(into, 1, count);
    }
    assertEquals(-1, reader.read(into, 1, buffer));
    return out.toString();
  }

  @Test
  void blanks_before_the_first_word_of_a_line_are_left_out_whatever_the_buffer_holds() {
    String text = "  class C {\n\t  int i = 1 ;\r\n\n    String s = \"  a\";  \n  }\n   ";
    for (int buffer = 1; buffer <= text.length() + 1; buffer++) {
      assertEquals("class C {\nint i = 1 ;\r\n\nString s = \"  a\";  \n}\n", read(text, buffer));
    }
  }

  @Test
  void a_text_without_any_line_is_over_at_once() {
    assertEquals("", read("", 8));
    assertEquals("", read("   ", 8));
  }

  @Test
  void the_blanks_of_a_text_block_are_kept() {
    String text = "  String s = \"\"\"\n      a\n        b\n      \"\"\";\n";
    assertEquals(text, read(text, 5));
  }
}
