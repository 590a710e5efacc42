package dev.kerf.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedMarkupTest {

  private static void assertComesBack(List<String> pieces) {
    assertEquals(pieces, Unpacked.markup(PackedMarkup.of(pieces)));
  }

  @Test
  void every_piece_comes_back_as_it_was() {
    assertComesBack(List.of());
    assertComesBack(List.of(""));
    assertComesBack(List.of("<p>short</p>", "", "<p>another</p>"));
    assertComesBack(List.of("<td>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</td>"));
  }

  @Test
  void pieces_at_random_come_back_whatever_they_repeat() {
    Random random = new Random(7);
    String[] words = {
      "<li>", "</li>", "Order", "é", "\uD83D\uDE00", "\uD83D\uDE01", "~", "\n", "A"
    };
    for (int run = 0; run < 200; run++) {
      List<String> pieces = new ArrayList<>();
      for (int piece = random.nextInt(4); piece >= 0; piece--) {
        StringBuilder text = new StringBuilder();
        for (int word = random.nextInt(300); word > 0; word--) {
          text.append(words[random.nextInt(words.length)]);
        }
        pieces.add(text.toString());
      }
      assertComesBack(pieces);
    }
  }

  @Test
  void no_character_is_cut_in_its_middle() {
    // All that repeats before the last two begins, or ends, within a pair.
    String first = "x\uD83D\uDE00abcdefgh\uD83D\uDE00y";
    String packed = PackedMarkup.of(List.of(first + "x\uD83D\uDC00abcdefgh\uD83D\uDE01y"));
    assertTrue(packed.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF), packed);
  }

  @Test
  void nothing_of_it_ends_the_element_that_it_is_in() {
    String packed = PackedMarkup.of(List.of("<script>`</script><!--", "a\r\nb\rc\0"));
    assertFalse(packed.contains("<"), packed);
    assertEquals(List.of("<script>&#96;</script><!--", "a\nb\nc\uFFFD"), Unpacked.markup(packed));
  }

  @Test
  void what_repeats_takes_little_room() {
    String row = "<tr><td><bdi class=\"n\">Order</bdi></td><td>Customer.name</td></tr>\n";
    assertTrue(PackedMarkup.of(List.of(row.repeat(1000))).length() < 2 * row.length());
  }
}
