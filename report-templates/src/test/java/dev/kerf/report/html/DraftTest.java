package dev.kerf.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What of a list is shown, what lies packed, and what the line says about the rest. */
final class DraftTest {

  private static final Draft.Row ITEM = new Draft.Row(ListKind.DOUBTS, "li", 0, "", 0);

  /** Shows two of a list of doubts. */
  private static final Limits TWO = limits(2, Integer.MAX_VALUE);

  private final List<String> rest = new ArrayList<>();

  private static Limits limits(int shown, int packed) {
    for (int step = 0; step <= Limits.LAST_STEP; step++) {
      Limits limits = new Limits(step, packed, packed);
      if (limits.of(ListKind.DOUBTS) == shown) {
        return limits;
      }
    }
    throw new IllegalArgumentException("no step shows " + shown);
  }

  private static Draft drawn(String text) {
    Draft draft = new Draft();
    draft.write(text, 0, text.length());
    return draft;
  }

  private static Draft list(Draft.Row row, String... rows) {
    Draft draft = drawn("<ul>");
    draft.list(row, List.of(rows).stream().map(DraftTest::drawn).toList());
    draft.write("</ul>", 0, 5);
    return draft;
  }

  private String written(Draft draft, Limits limits) {
    return draft.written(limits, rest, Optional::of);
  }

  @Test
  void a_list_with_room_is_shown_whole() {
    assertEquals("<ul>ab</ul>", written(list(ITEM, "a", "b"), TWO));
    assertEquals(List.of(), rest);
  }

  @Test
  void rows_without_room_lie_packed_and_the_line_in_their_place_says_how_many() {
    assertEquals(
        "<ul>ab<li class=\"more\" data-rows=\"0\" data-all=\"5\">and 3 more"
            + "<span class=\"unscripted\"> in result.json</span></li>\n</ul>",
        written(list(ITEM, "a", "b", "c", "d", "e"), TWO));
    assertEquals(List.of("cde"), rest);
  }

  @Test
  void nobody_has_to_ask_for_one_or_two_rows() {
    assertEquals("<ul>abcd</ul>", written(list(ITEM, "a", "b", "c", "d"), TWO));
  }

  @Test
  void rows_that_not_even_packed_have_room_are_said_to_be_elsewhere() {
    written(list(ITEM, "a", "b", "c", "d", "e"), limits(2, 1));

    assertEquals(List.of("c<li class=\"more\">and 2 more in result.json</li>\n"), rest);
    assertEquals(
        "<ul>ab<li class=\"more\">and 3 more in result.json</li>\n</ul>",
        written(list(ITEM, "a", "b", "c", "d", "e"), limits(2, 0)));
  }

  @Test
  void what_the_script_can_tell_is_not_packed() {
    Draft.Row told = new Draft.Row(ListKind.DOUBTS, "tr", 3, "", 9);

    String written = written(list(told, "a", "b", "c"), TWO);

    assertTrue(
        written.contains("<td colspan=\"3\">and 7 more<span class=\"unscripted\">"), written);
    assertEquals(List.of(), rest);
  }

  @Test
  void names_within_a_line_go_on_after_what_parts_them() {
    Draft.Row names = new Draft.Row(ListKind.DOUBTS, "span", 0, ", ", 0);

    String written = written(list(names, "a", "b", "c", "d", "e"), TWO);

    assertTrue(written.startsWith("<ul>a, b<span class=\"more\" data-rows=\"0\""), written);
    assertEquals(List.of(", c, d, e"), rest);
  }

  @Test
  void lists_within_packed_rows_are_cut_short_as_well() {
    Draft inner = list(ITEM, "1", "2", "3", "4", "5");
    Draft outer = new Draft();
    outer.list(ITEM, List.of(drawn("a"), drawn("b"), inner, drawn("c"), drawn("d")));

    written(outer, TWO);

    assertEquals("345", rest.get(0));
    assertTrue(rest.get(1).startsWith("<ul>12<li class=\"more\" data-rows=\"0\""), rest.get(1));
  }

  @Test
  void a_slot_is_filled_last() {
    Draft draft = list(ITEM, "a", "b", "c", "d", "e");
    draft.slot("rows", drawn("nothing"));

    assertTrue(
        draft.written(TWO, rest, slot -> Optional.of(slot + rest.size())).endsWith("</ul>rows1"));
  }

  @Test
  void a_slot_that_is_not_filled_stays_as_it_was_drawn() {
    Draft draft = drawn("<div>");
    draft.slot("cut", drawn("nothing"));

    assertEquals("<div>nothing", draft.written(TWO, rest, slot -> Optional.empty()));
  }

  @Test
  void its_bytes_are_never_told_too_low() {
    Draft draft = list(ITEM, "ä".repeat(40), "b", "c", "d");
    for (int step = 0; step <= Limits.LAST_STEP; step++) {
      Limits limits = new Limits(step, 10, 10);
      int bytes = written(draft, limits).getBytes(StandardCharsets.UTF_8).length;
      assertTrue(draft.bytes(limits) >= bytes, "step " + step);
    }
  }
}
