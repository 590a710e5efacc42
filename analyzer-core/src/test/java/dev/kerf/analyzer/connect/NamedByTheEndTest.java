package dev.kerf.analyzer.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.Unresolved;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of which a statement only says how their names end. */
class NamedByTheEndTest {

  @TempDir Path folder;

  private Codebase of(String schema) {
    return new TextWorkspace(folder)
        .file("src/main/resources/schema.sql", schema)
        .java(
            """
            package shop;
            import java.sql.*;
            class Dao {
              Connection connection;
              void clear(Object kind) throws SQLException {
                connection.createStatement().executeUpdate("delete from " + kind + "_values");
              }
            }
            """)
        .codebase();
  }

  @Test
  void the_only_table_that_ends_so_is_meant() {
    Codebase codebase = of("create table user_values (id int); create table users (id int);");
    assertEquals("Dao.clear: user_values write direct", TextWorkspace.accesses(codebase));
  }

  @Test
  void several_tables_that_end_so_leave_it_open() {
    Codebase codebase =
        of("create table user_values (id int); create table group_values (id int);");
    assertEquals("", TextWorkspace.accesses(codebase));
    assertEquals(
        "table-unknown",
        codebase.unresolved().stream()
            .filter(site -> site.kind().equals("statement"))
            .map(Unresolved::reason)
            .findFirst()
            .orElse(""));
  }

  @Test
  void where_no_schema_is_known_the_end_stands_for_the_table() {
    assertEquals("Dao.clear: _values write direct", TextWorkspace.accesses(of("select 1;")));
  }
}
