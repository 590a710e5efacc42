package dev.kerf.analyzer.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatementReaderTest {

  @Test
  void an_update_target_is_written_and_not_read() {
    assertEquals("update certain R b W a", line("UPDATE a SET x = b.y FROM b WHERE a.id = b.id"));
  }

  @Test
  void a_delete_target_that_is_an_alias_is_the_table_behind_it() {
    assertEquals(
        "delete certain R lines W orders",
        line("DELETE o FROM orders o JOIN lines l ON l.order_id = o.id"));
  }

  @Test
  void only_the_assigned_tables_of_a_joined_update_are_written() {
    assertEquals("update certain R b W a", line("UPDATE a, b SET a.x = b.y WHERE a.id = b.id"));
  }

  @Test
  void an_insert_reads_what_it_selects() {
    assertEquals(
        "insert certain R orders W archive",
        line("INSERT INTO archive (id) SELECT id FROM orders WHERE done = 1"));
  }

  @Test
  void for_update_locks_the_tables_that_it_names() {
    assertEquals(
        "select certain R a b L a",
        line("SELECT a.x FROM a, b WHERE a.id = b.id FOR UPDATE OF a.id NOWAIT"));
  }

  @Test
  void a_target_that_is_also_queried_is_read_too() {
    assertEquals("update certain R t W t", line("UPDATE t SET n = (SELECT MAX(n) + 1 FROM t)"));
  }

  @Test
  void names_of_common_table_expressions_are_no_tables() {
    StatementShape shape =
        Shapes.only("WITH r AS (SELECT * FROM base) SELECT * FROM r JOIN z ON r.id = z.id");

    assertEquals("select certain R base z", Shapes.line(shape));
    assertEquals(List.of("base z"), shape.joins().stream().map(Shapes::names).toList());
  }

  @Test
  void a_second_statement_without_a_separator_has_its_own_common_table_expressions() {
    assertEquals(
        "select heuristic R a b c",
        line(
            """
            SELECT id FROM a WHERE a.n = ?
            WITH RECURSIVE r(id) AS (SELECT id FROM b UNION SELECT id FROM r), s AS NOT MATERIALIZED
              (SELECT id FROM r) SELECT id FROM s JOIN c ON c.id = s.id\
            """));
  }

  @Test
  void a_schema_that_is_put_in_at_run_time_is_no_part_of_the_name() {
    assertEquals(
        "insert certain R c d W a",
        line("INSERT INTO @results.a (x) SELECT c.x FROM @cdm.c c JOIN @cdm.d ON c.x = d.x"));
    assertEquals("delete certain W a", line("DELETE FROM @results.a WHERE x = @x"));
    assertEquals("update certain W a", line("UPDATE @results.a SET x = @x.y"));
    assertEquals(
        "select certain R t", line("SELECT n.x FROM t CROSS APPLY @x.nodes('/a') AS n(x)"));
  }

  @Test
  void directives_and_comments_of_a_template_leave_the_statement_between_them() {
    assertEquals(
        "select certain R a b c",
        line(
            """
            <#-- @ftlvariable name="late" type="boolean" -->
            WITH <#if late>r AS (SELECT id FROM a <#if x?? && x.y == "from d">, b</#if>),</#if>
              s AS (SELECT id FROM c)
            SELECT id FROM <#if late>r, </#if> s\
            """));
    assertEquals("select certain R t", line("SELECT * FROM t WHERE a <#b.c AND d> 7"));
  }

  @Test
  void functions_with_from_in_their_arguments_name_no_table() {
    assertEquals(
        "select certain R orders",
        line(
            """
            SELECT EXTRACT(year FROM o.d), TRIM(BOTH FROM x), SUBSTRING(a FROM 1)
            FROM orders o WHERE o.a IS NOT DISTINCT FROM o.b
            """));
  }

  @Test
  void columns_belong_to_the_table_of_their_alias() {
    assertEquals(
        """
        customers r(id name) w()
        orders r(customer_id) w()\
        """,
        Shapes.columns(
            Shapes.only(
                "SELECT c.name AS n FROM orders o JOIN customers c ON c.id = o.customer_id")));
  }

  @Test
  void a_bare_column_of_two_tables_is_loose() {
    StatementShape shape = Shapes.only("SELECT total FROM orders, customers");

    assertEquals(
        "[LooseColumn[column=total, candidates=[table:orders, table:customers]]]",
        shape.looseColumns().toString());
  }

  @Test
  void a_hole_in_table_position_is_unknown_and_never_invented() {
    StatementShape shape =
        Shapes.only(SqlText.builder().append("select a from ").hole("table").build());

    assertEquals("select certain", Shapes.line(shape));
    assertEquals(
        List.of(
            new UnknownPart(UnknownPart.Place.TABLE_READ, String.valueOf(SqlText.HOLE), "table")),
        shape.unknownParts());
  }

  @Test
  void a_hole_for_clauses_leaves_the_rest_intact() {
    assertEquals(
        "select certain R orders",
        line("select * from orders where 1 = 1 ~ and x in (~) order by ~ limit ~"));
  }

  @Test
  void a_sign_beside_a_hole_is_no_table() {
    assertEquals("select certain", line("select * from ~_"));
  }

  @Test
  void a_hole_before_a_table_is_a_prefix_with_some_doubt() {
    assertEquals("select likely R ACT_RU_TASK", line("select * from ${prefix}ACT_RU_TASK"));
    assertEquals("select certain R orders", line("select * from ~.orders"));
  }

  @Test
  void what_is_no_sql_is_never_certain() {
    assertEquals("other heuristic", line("pick a value from the list"));
    assertEquals("other heuristic", line("Update the order of a customer"));
  }

  @Test
  void the_schema_placeholder_of_hibernate_leaves_the_table() {
    assertEquals("select certain R STORE", line("select * from {h-schema}STORE m"));
  }

  @Test
  void statements_are_split_at_semicolons_outside_of_text() {
    List<StatementShape> shapes =
        new StatementReader().read("insert into a values ('x;y'); delete from b;");

    assertEquals(
        List.of("insert certain W a", "delete certain W b"),
        shapes.stream().map(Shapes::line).toList());
  }

  @Test
  void a_text_is_read_once() {
    StatementReader reader = new StatementReader();

    assertSame(reader.read("select 1 from a"), reader.read("select 1 from a"));
  }

  @Test
  void deep_nesting_is_read_without_recursion() {
    String deep = "select * from a where " + "(".repeat(30_000) + "1=1" + ")".repeat(30_000);

    assertEquals("other heuristic R a", Shapes.line(Shapes.only(deep)));
  }

  @Test
  void mybatis_values_are_parameters_and_its_texts_are_holes() {
    SqlText text = MyBatisText.read("select * from ${t} where id = #{id, jdbcType=INTEGER}");

    assertEquals("select * from {t} where id = ?", text.toString());
    assertTrue(text.hasHoles());
  }

  private static String line(String sql) {
    return Shapes.line(Shapes.only(sql));
  }
}
