package dev.kerf.analyzer.extract.script;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.extract.Extraction;
import dev.kerf.analyzer.fact.PropertiesStated;
import dev.kerf.analyzer.fact.ScriptStated;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlScriptExtractorTest {

  @Test
  void a_script_is_its_text_without_the_byte_order_mark() {
    String sql = "create table größe (id int);\r\n";
    for (byte[] bytes :
        List.of(
            sql.getBytes(StandardCharsets.UTF_8),
            ('\uFEFF' + sql).getBytes(StandardCharsets.UTF_8),
            ('\uFEFF' + sql).getBytes(StandardCharsets.UTF_16LE))) {
      assertEquals(Extraction.of(new ScriptStated(sql)), extract(bytes));
    }
  }

  @Test
  void a_dump_in_a_binary_format_is_a_problem() {
    Extraction read = extract(new byte[] {'P', 'G', 'D', 'M', 'P', 0, 1});
    assertEquals(List.of(), read.facts());
    assertEquals("binary-script", read.problems().get(0).id());
  }

  @Test
  void statements_under_keys_are_properties() {
    String keyed =
        """
        # orders

        Order.find = SELECT * FROM orders \\
          WHERE id = ?
        Order.drop = DELETE FROM orders
        """;
    Extraction read = extract(keyed.getBytes(StandardCharsets.UTF_8));
    assertEquals(
        List.of("Order.find=SELECT * FROM orders WHERE id = ?", "Order.drop=DELETE FROM orders"),
        ((PropertiesStated) read.facts().get(0))
            .entries().stream().map(entry -> entry.key() + '=' + entry.value()).toList());
  }

  @Test
  void a_script_stays_one_whatever_it_compares() {
    for (String script :
        List.of(
            "select a from b where c = 1;",
            "set foo = select;",
            "x = y",
            "create table a (b int default = 1);",
            "")) {
      assertEquals(
          Extraction.of(new ScriptStated(script)),
          extract(script.getBytes(StandardCharsets.UTF_8)));
    }
  }

  private static Extraction extract(byte[] bytes) {
    return new SqlScriptExtractor().extract("a.sql", bytes);
  }
}
