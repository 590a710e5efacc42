package dev.kerf.cli.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CsvTest {

  @Test
  void a_cell_in_quotes_holds_commas_line_ends_and_doubled_quotes() {
    List<Row> rows = Csv.rows("a,b\n\"x, \"\"y\"\"\nz\",\n");

    assertEquals(1, rows.size());
    assertEquals("x, \"y\"\nz", rows.get(0).text("a"));
    assertEquals("", rows.get(0).text("b"));
  }

  @Test
  void a_header_alone_has_no_rows() {
    assertEquals(List.of(), Csv.rows("table,kind\n"));
  }

  @Test
  void an_export_without_a_header_is_none() {
    assertThrows(IllegalArgumentException.class, () -> Csv.rows(""));
  }

  @Test
  void a_short_row_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> Csv.rows("a,b\nx\n"));
  }

  @Test
  void a_quote_that_never_closes_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> Csv.rows("a\n\"x\n"));
  }

  @Test
  void a_method_is_its_outermost_type_and_its_bare_name() {
    Row row = Csv.rows("class,method\nshop.Orders$Line,\"add(int,int)\"\n").get(0);

    assertEquals("shop.Orders.add", row.method("class", "method"));
  }

  @Test
  void a_cell_of_names_is_split_and_compared_without_case() {
    Row row = Csv.rows("tables\nORDERS customer\n").get(0);

    assertEquals(Set.of("customer", "orders"), row.tables("tables"));
  }

  @Test
  void a_column_that_is_not_there_is_named() {
    Row row = Csv.rows("class\nx\n").get(0);

    assertThrows(IllegalArgumentException.class, () -> row.text("clas"));
  }
}
