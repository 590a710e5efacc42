package dev.kerf.analyzer.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PrintedLineTest {

  @Test
  void ordinary_text_of_any_script_stays_as_it_is() {
    for (String text : new String[] {"", "shop.Order#find: a::b", "Größe 订单 заказ 😀", "# ## #1"}) {
      assertEquals(text, PrintedLine.of(text));
    }
    String plain = "select * from orders";
    assertSame(plain, PrintedLine.of(plain));
  }

  @Test
  void what_moves_the_cursor_or_breaks_the_line_is_written_out() {
    assertEquals("a\\u001B[2Jb\\u000Ac\\u000Dd", PrintedLine.of("a\u001b[2Jb\nc\rd"));
    assertEquals("\\u009B1m\\u0007\\u2028\\u0085", PrintedLine.of("\u009b1m\u0007\u2028\u0085"));
  }

  @Test
  void what_turns_the_direction_of_writing_is_written_out() {
    assertEquals("a\\u202Ecod\\u2066x\\u200F", PrintedLine.of("a\u202ecod\u2066x\u200f"));
  }

  @Test
  void half_a_character_is_written_out() {
    assertEquals("a\\uD800b", PrintedLine.of("a\ud800b"));
  }

  @ParameterizedTest
  @CsvSource({
    "::error::x,                \\u003A:error::x",
    "'  ::add-mask::x',         '  \\u003A:add-mask::x'",
    "a ##[add-matcher]x,        a \\u0023#[add-matcher]x",
    "##vso[task.setvariable]x,  \\u0023#vso[task.setvariable]x",
    "##teamcity[x],             \\u0023#teamcity[x]",
    "a ::error::x,              a ::error::x",
  })
  void a_command_of_a_build_server_is_no_longer_one(String text, String printed) {
    assertEquals(printed, PrintedLine.of(text));
  }
}
