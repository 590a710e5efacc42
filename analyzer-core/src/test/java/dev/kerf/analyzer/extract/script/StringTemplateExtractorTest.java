package dev.kerf.analyzer.extract.script;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.fact.TemplatesStated;
import dev.kerf.analyzer.fact.TemplatesStated.Template;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class StringTemplateExtractorTest {

  @Test
  void a_group_has_its_imports_and_its_templates_with_their_lines() {
    assertEquals(
        new TemplatesStated(
            List.of("Base", "shop/Common.sql.stg"),
            List.of(
                new Template("tableName", List.of(), "orders", 4),
                new Template("fields", List.of("prefix", "end"), "\n<prefix>id\n", 5),
                new Template("byId", List.of(), "select '>>' is no \\\" end", 10))),
        read(
            """
            group Orders : Base;
            import "shop/Common.sql.stg"
            /* hidden() ::= "not read" */
            tableName() ::= "orders"
            fields(prefix, end="x") ::= <<
            <prefix>id
            >>
            map ::= ["a": "b"]
            // other() ::= "not read either"
            byId() ::= "select '>>' is no \\" end"
            """));
  }

  @Test
  void a_template_without_an_end_reaches_to_the_end_of_the_file() {
    assertEquals(
        List.of(new Template("a", List.of(), "select", 1)), read("a() ::= <<select").templates());
    assertEquals(List.of(), read("/* a() ::= <<select>>").templates());
  }

  private static TemplatesStated read(String text) {
    return (TemplatesStated)
        new StringTemplateExtractor()
            .extract("Orders.sql.stg", text.getBytes(StandardCharsets.UTF_8))
            .facts()
            .get(0);
  }
}
