package dev.kerf.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
  void what_no_byte_is_enough_for_comes_back() {
    assertComesBack(
        List.of(
            "x\uD83D\uDE00abcdefghijkl\uD83D\uDE00y", "x\uD83D\uDE00abcdefghijkl\uD83D\uDE01y"));
  }

  @Test
  void nothing_of_it_ends_the_element_that_it_is_in() {
    List<String> pieces = List.of("<script>`</script><!--", "a\r\nb\rc\0");
    String packed = PackedMarkup.of(pieces);
    assertTrue(packed.matches("[0-9]+:[A-Za-z0-9+/=]*"), packed);
    assertEquals(pieces, Unpacked.markup(packed));
  }

  @Test
  void what_repeats_takes_little_room() {
    String row = "<tr><td><bdi class=\"n\">Order</bdi></td><td>Customer.name</td></tr>\n";
    assertTrue(PackedMarkup.of(List.of(row.repeat(1000))).length() < 2 * row.length());
  }
}
