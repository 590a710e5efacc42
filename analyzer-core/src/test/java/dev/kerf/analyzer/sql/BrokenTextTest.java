package dev.kerf.analyzer.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.kerf.analyzer.model.Certainty;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text makes a reader throw, hang or overflow. */
class BrokenTextTest {
  private static final int LONG = 60_000;

  private static final List<String> WORDS =
      List.of(
          "select",
          "from",
          "where",
          "join",
          "on",
          "using",
          "insert",
          "into",
          "values",
          "update",
          "set",
          "delete",
          "merge",
          "when",
          "matched",
          "then",
          "with",
          "as",
          "union",
          "all",
          "order",
          "by",
          "group",
          "for",
          "of",
          "table",
          "create",
          "alter",
          "add",
          "drop",
          "column",
          "constraint",
          "foreign",
          "key",
          "references",
          "primary",
          "exists",
          "in",
          "(",
          "(",
          ")",
          ")",
          ",",
          ".",
          ";",
          "*",
          "=",
          "'",
          "\"",
          "`",
          "[",
          "]",
          "$$",
          "/*",
          "*/",
          "--",
          "\n",
          "?",
          ":x",
          "${y}",
          "#{z}",
          "\uE000",
          "a",
          "b",
          "orders",
          "1",
          "treat",
          "member",
          "fetch",
          "lateral",
          "values",
          "returning",
          "into",
          "call",
          "begin",
          "end",
          "case",
          "default",
          "{",
          "}",
          "@",
          "#",
          "\\",
          "go",
          "/",
          "delimiter",
          "copy",
          "stdin",
          "trigger",
          "is",
          "new");

  private final StatementReader statements = new StatementReader();
  private final JpqlReader queries = new JpqlReader();
  private final DdlReader scripts = new DdlReader();

  @Property(tries = 4000, seed = "1")
  void no_sequence_of_words_breaks_a_reader(@ForAll("texts") String text) {
    read(text);
  }

  @Property(tries = 1000, seed = "2")
  void no_part_of_a_statement_breaks_a_reader(
      @ForAll("statements") String sql, @ForAll("cuts") double from, @ForAll("cuts") double to) {
    int start = (int) (Math.min(from, to) * sql.length());
    int end = (int) (Math.max(from, to) * sql.length());

    read(sql.substring(start, end));
    read(sql.substring(0, start) + sql.substring(end));
  }

  @Property(tries = 500, seed = "3")
  void no_characters_break_a_reader(@ForAll String text) {
    read(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        ")",
        "select ",
        "select (",
        "select * from (",
        "union select 1 from a ",
        "a.",
        "a,",
        "case when ",
        "with a as (",
        "explain ",
        "\uE000",
        "\uE000 ",
        "[",
        "{",
        "/*",
        "'",
        "\"",
        "$a$",
        "not ",
        "from a join ",
        "insert into a ",
        "treat(",
        "new a(",
        "in (select ",
        "values (",
        "create table a (",
        "alter table a add ",
        "if ",
        "begin ",
        "delimiter ",
        ";",
        "\n",
        "$$",
        "update a set ",
        "when matched then ",
        "${",
        "#{",
        "-",
        "--",
        "a@",
        ":",
        "::"
      })
  void a_long_repetition_is_read_in_time_that_grows_with_its_length(String piece) {
    String text = piece.repeat(LONG / piece.length());

    read(text);
    read("select " + text);
    read("select a from b where " + text);
  }

  @Test
  void a_long_statement_is_read_in_full() {
    StringBuilder sql = new StringBuilder("select * from t0");
    for (int i = 1; i < 500; i++) {
      sql.append(" left join table_").append(i).append(" t").append(i);
      sql.append(" on t").append(i).append(".id = t0.id");
    }
    sql.append(" where t0.id in (1").append(", 1".repeat(15_000)).append(')');
    StatementShape shape = Shapes.only(sql.toString());

    assertEquals(500, shape.read().size());
    assertEquals(Certainty.CERTAIN, shape.certainty());
  }

  @Test
  void a_query_nested_fifty_deep_is_certain() {
    String sql = "select * from (".repeat(50) + "select * from orders" + ") x".repeat(50);

    assertEquals("select certain R orders", Shapes.line(Shapes.only(sql)));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(WORDS).list().ofMaxSize(40).map(words -> String.join(" ", words));
  }

  @Provide
  Arbitrary<String> statements() {
    return Arbitraries.of(
        StatementCorpus.FILES.stream()
            .flatMap(file -> StatementCorpus.read(file).stream())
            .map(StatementCorpus.Case::sql)
            .toList());
  }

  @Provide
  Arbitrary<Double> cuts() {
    return Arbitraries.doubles().between(0, 1);
  }

  private void read(String text) {
    assertNotNull(statements.read(text));
    assertNotNull(queries.read(text));
    assertNotNull(new SchemaFold().apply("s", scripts.read(text)).schema());
  }
}
