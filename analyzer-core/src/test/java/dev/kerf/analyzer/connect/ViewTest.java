package dev.kerf.analyzer.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.model.StoreName;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Views of the schema, and who reads the tables behind them. */
class ViewTest {

  private static final String SCHEMA =
      """
      create table orders (id int, buyer int);
      create table customer (id int, name text);
      create view named_order as
        select o.id, c.name from orders o join customer c on c.id = o.buyer;
      create view last_order as select max(id) as id from named_order;
      """;

  @TempDir Path folder;

  private Codebase sending(String sql) {
    return new TextWorkspace(folder)
        .file("db/schema.sql", SCHEMA)
        .java(
            """
            package shop;
            import java.sql.*;
            class Dao {
              Connection c;
              void send() throws SQLException { c.prepareStatement("%s"); }
            }
            """
                .replace("%s", sql))
        .codebase();
  }

  private static String joins(Codebase codebase) {
    return codebase.joins().stream()
        .map(join -> join.stores().stream().map(StoreName::name).collect(Collectors.joining(" ")))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void who_reads_a_view_reads_and_joins_the_tables_behind_it() {
    Codebase codebase = sending("select name from named_order where id = ?");
    assertEquals(
        """
        Dao.send: customer read direct
        Dao.send: named_order read direct
        Dao.send: orders read direct\
        """,
        TextWorkspace.accesses(codebase));
    assertEquals("customer orders", joins(codebase));
  }

  @Test
  void a_view_over_a_view_reaches_the_tables_behind_both() {
    Codebase codebase = sending("select id from last_order");
    assertEquals("customer orders", joins(codebase));
  }

  @Test
  void a_view_is_joined_with_what_stands_beside_it_not_with_what_it_is_made_of() {
    Codebase codebase =
        sending(
            "select n.name from named_order n, last_order l, orders o, bill b where n.id = o.id");
    assertEquals(
        """
        bill customer orders last_order
        bill customer orders named_order
        bill customer orders
        customer orders
        last_order named_order\
        """,
        joins(codebase));
  }

  @Test
  void a_table_has_nothing_behind_it() {
    Codebase codebase = sending("select id from orders");
    assertEquals("Dao.send: orders read direct", TextWorkspace.accesses(codebase));
    assertEquals("", joins(codebase));
  }
}
