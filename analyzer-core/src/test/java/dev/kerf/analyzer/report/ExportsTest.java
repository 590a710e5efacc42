package dev.kerf.analyzer.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.CodebaseSketch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExportsTest {

  private static final Codebase CODEBASE =
      new CodebaseSketch()
          .use("a.B", "a.C", "type", "call")
          .use("a.A", "a.B", "call")
          .write("a.C", "orders")
          .read("a.C", "orders")
          .foreignKey("lines", "order_id", "orders")
          .join("a.C", "orders", "lines")
          .transaction("a.A", "orders", "lines")
          .entryPoint("a.A", "GET /a,b")
          .build();

  private static String csv(String what) throws IOException {
    return text(Exports.of(CODEBASE, what), TableFormat.CSV);
  }

  private static String text(ExportTable table, TableFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(table, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void dependencies_are_one_row_for_each_pair_with_sorted_kinds() throws IOException {
    assertEquals(
        """
        from,to,kinds,seen,path,line
        a.A,a.B,call,source,a/A.java,5
        a.B,a.C,call type,source,a/B.java,3
        """,
        csv("type-dependencies"));
  }

  @Test
  void calls_name_both_methods_and_the_site() throws IOException {
    assertEquals(
        """
        from,fromMethod,to,toMethod,paramCount,via,certainty,path,line
        a.A,work,a.B,work,0,static,certain,a/A.java,5
        a.B,work,a.C,work,0,static,certain,a/B.java,3
        """,
        csv("method-calls"));
  }

  @Test
  void accesses_are_innermost_facts_and_reach_follows_the_calls() throws IOException {
    assertEquals(
        """
        class,method,table,mode,lock,how,certainty,path,line
        a.C,work,orders,read,false,direct,certain,a/C.java,8
        a.C,work,orders,write,false,direct,certain,a/C.java,7
        """,
        csv("table-accesses"));
    assertEquals(
        """
        class,method,table,mode,path
        a.A,work,orders,read,a.A.work > a.B.work > a.C.work
        a.A,work,orders,write,a.A.work > a.B.work > a.C.work
        a.B,work,orders,read,a.B.work > a.C.work
        a.B,work,orders,write,a.B.work > a.C.work
        a.C,work,orders,read,a.C.work
        a.C,work,orders,write,a.C.work
        """,
        csv("table-reach"));
  }

  @Test
  void stores_and_what_ties_them_are_tables_of_their_own() throws IOException {
    assertEquals(
        """
        table,kind,schema,origin,path,line
        lines,table,,ddl,schema.sql,9
        orders,table,,ddl,schema.sql,6
        """,
        csv("tables"));
    assertEquals(
        """
        from,fromColumns,to,toColumns,onDelete,notNull,origin,path,line
        lines,order_id,orders,id,,true,ddl,schema.sql,10
        """,
        csv("foreign-keys"));
    assertEquals(
        """
        class,method,tables,statement,path,line
        a.C,work,lines orders,select ...,a/C.java,11
        """,
        csv("joins"));
    assertEquals(
        """
        class,method,propagation,readOnly,tablesWritten,tablesLocked,remoteCalls,path,line
        a.A,work,required,false,lines orders,,,a/A.java,12
        """,
        csv("transactions"));
  }

  @Test
  void a_cell_with_a_comma_is_quoted() throws IOException {
    assertEquals(
        """
        class,method,kind,route,path,line
        a.A,work,http,"GET /a,b",a/A.java,13
        """,
        csv("entry-points"));
  }

  @Test
  void quotes_and_line_breaks_survive() throws IOException {
    ExportTable table =
        new ExportTable(List.of("text"), List.of(List.of("say \"hi\"\nagain"), List.of("plain")));
    assertEquals("text\nplain\n\"say \"\"hi\"\"\nagain\"\n", text(table, TableFormat.CSV));
  }

  @Test
  void json_keeps_columns_in_order_and_numbers_numbers() throws IOException {
    assertTrue(
        text(Exports.of(CODEBASE, "entry-points"), TableFormat.JSON)
            .contains("\"route\": \"GET /a,b\",\n  \"path\": \"a/A.java\",\n  \"line\": 13"));
  }

  @Test
  void lines_sort_as_numbers() {
    ExportTable table =
        new ExportTable(List.of("path", "line"), List.of(List.of("a", 10), List.of("a", 9)));
    assertEquals(List.of(List.of("a", 9), List.of("a", 10)), table.rows());
  }

  @Test
  void a_table_whose_facts_are_not_read_is_not_offered_rather_than_empty() {
    assertTrue(Exports.offers("columns"));
    assertFalse(Exports.offers("indexes"));
    assertTrue(Exports.offers("unresolved"));
    assertThrows(IllegalArgumentException.class, () -> Exports.of(CODEBASE, "indexes"));
  }
}
