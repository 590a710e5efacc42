package dev.kerf.analyzer.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.boundary.BoundariesEditor.Edit;
import dev.kerf.analyzer.yaml.InvalidYamlException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BoundariesEditorTest {

  private static final String FILE =
      """
      version: 1
      services:
        order:
          # all of it
          types:
            - shop.order.**   # the core
            - "shop.web.OrderController"
          tables: [orders, 'order_*', sales.orders]
          api:
            - shop.{api,web}.**
            - "shop.order.{One, Two}"  # two
        billing:
          types: shop.billing.**
          tables:
            - invoices
      exempt:
        - kind: join
          ends: [a.A, "table:x", "table:y"]
          reason: because
          link: https://x
          owner: me
        - {kind: call, ends: [a.A, b.B], reason: "a, b}", link: x, owner: me}
      """;

  /** The position of a text in the file. */
  private static Edit edit(String where, String replacement) {
    int at = FILE.indexOf(where);
    int line = (int) FILE.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    return new Edit(line, at - FILE.lastIndexOf('\n', at), replacement);
  }

  private static String after(Edit... edits) {
    String text = BoundariesEditor.apply(FILE, List.of(edits)).orElseThrow();
    try {
      BoundariesReader.read(
          "b.yml", text.getBytes(StandardCharsets.UTF_8), List.of("join", "call"));
    } catch (InvalidYamlException e) {
      throw new AssertionError(text, e);
    }
    return text;
  }

  @Test
  void one_of_several_in_braces_goes_or_gets_another_name() {
    assertEquals(FILE.replace("{api,web}", "{web}"), after(edit("api,web", "")));
    assertEquals(FILE.replace("{api,web}", "{api}"), after(edit("web}", "")));
    assertEquals(FILE.replace("{One, Two}", "{One, Three}"), after(edit("Two}", "Three")));
    assertEquals(
        FILE.replace("      - \"shop.order.{One, Two}\"  # two\n", ""),
        after(edit("One, Two", ""), edit("Two}", "")));
  }

  @Test
  void what_gets_braces_or_begins_with_a_star_is_quoted_where_it_has_to_be() {
    assertEquals(
        FILE.replace("- shop.order.**", "- shop.{order,cart}.**"),
        after(edit("shop.order.**", "shop.{order,cart}.**")));
    assertEquals(
        FILE.replace("'order_*'", "\"{order,cart}_*\""),
        after(edit("'order_*'", "{order,cart}_*")));
    assertEquals(
        FILE.replace("- shop.order.**", "- \"**.order.**\""),
        after(edit("shop.order.**", "**.order.**")));
    assertEquals(FILE.replace("{api,web}", "{api,*web}"), after(edit("web}", "*web")));
  }

  @Test
  void a_line_of_a_list_goes_with_its_comment() {
    assertEquals(
        FILE.replace("      - shop.order.**   # the core\n", ""), after(edit("shop.order.**", "")));
  }

  @Test
  void an_entry_in_brackets_goes_with_its_comma() {
    assertEquals(FILE.replace("orders, 'ord", "'ord"), after(edit("orders, ", "")));
    assertEquals(FILE.replace("'order_*', ", ""), after(edit("'order_*'", "")));
    assertEquals(FILE.replace(", sales.orders", ""), after(edit("sales.orders", "")));
  }

  @Test
  void the_last_entry_leaves_an_empty_list() {
    assertEquals(
        FILE.replace("tables:\n      - invoices\n", "tables: []\n"), after(edit("invoices", "")));
    assertEquals(
        FILE.replace("types: shop.billing.**", "types: []"), after(edit("shop.billing.**", "")));
  }

  @Test
  void an_exemption_goes_as_a_whole() {
    assertEquals(
        FILE.substring(0, FILE.indexOf("  - kind: join")) + FILE.substring(FILE.indexOf("  - {")),
        after(edit("kind: join", "")));
    assertEquals(FILE.substring(0, FILE.indexOf("  - {")), after(edit("{kind: call", "")));
  }

  @Test
  void a_name_is_replaced_where_it_stands() {
    assertEquals(
        FILE.replace("\"shop.web.OrderController\"", "shop.web.Orders"),
        after(edit("\"shop.web.OrderController\"", "shop.web.Orders")));
    assertEquals(
        FILE.replace("shop.order.**", "shop.o.**"), after(edit("shop.order.**", "shop.o.**")));
  }

  @Test
  void several_edits_do_not_move_one_another() {
    List<Edit> edits = new ArrayList<>();
    edits.add(edit("orders, ", ""));
    edits.add(edit("'order_*'", ""));
    edits.add(edit("sales.orders", ""));
    edits.add(edit("kind: join", ""));
    edits.add(edit("{kind: call", ""));
    String text = after(edits.toArray(Edit[]::new));
    assertEquals(
        FILE.substring(0, FILE.indexOf("exempt:")).replaceAll("\\[orders.*]", "[]")
            + "exempt: []\n",
        text);
  }

  @Test
  void a_position_outside_of_the_text_is_refused() {
    assertEquals(Optional.empty(), BoundariesEditor.apply(FILE, List.of(new Edit(400, 3, ""))));
  }
}
