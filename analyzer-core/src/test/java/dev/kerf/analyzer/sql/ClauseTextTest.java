package dev.kerf.analyzer.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Clauses in the order in which a program adds them, and the statement that they make. */
class ClauseTextTest {

  private static SqlText chain(String... clauses) {
    SqlText.Builder out = SqlText.builder();
    for (String clause : clauses) {
      String[] parts = clause.split("\\|");
      out.append(
          ClauseText.clause(
              parts[0], Arrays.stream(parts).skip(1).map(ClauseTextTest::text).toList()));
    }
    return out.build();
  }

  /** A name in braces is a hole. */
  private static SqlText text(String written) {
    SqlText.Builder out = SqlText.builder();
    for (String piece : written.split("(?=\\{)|(?<=})")) {
      if (piece.startsWith("{")) {
        out.hole(piece.substring(1, piece.length() - 1));
      } else {
        out.append(piece);
      }
    }
    return out.build();
  }

  private static String statement(String... clauses) {
    return ClauseText.statement(chain(clauses)).toString();
  }

  @Test
  void clauses_come_in_any_order() {
    assertEquals(
        "SELECT v.name, v.imo FROM port_call c JOIN vessel v ON v.id = c.vessel_id"
            + " WHERE c.eta > ? AND c.berth = ? ORDER BY c.eta",
        statement(
            "from|port_call c",
            "where|c.eta > ?",
            "join|vessel v|v.id = c.vessel_id",
            "order-by|c.eta",
            "select|v.name|v.imo",
            "where|c.berth"));
  }

  @Test
  void a_join_has_its_condition_from_on_or_as_two_sides() {
    assertEquals(
        "SELECT * FROM a JOIN b ON b.x = a.x JOIN c ON c.y = a.y FOR UPDATE",
        statement("from|a", "join|b", "on|b.x = a.x", "join|c|c.y|a.y", "for-update"));
  }

  @Test
  void an_insert_collects_its_columns() {
    assertEquals(
        "INSERT INTO vessel (imo, name) VALUES (?, ?)",
        statement("insert-into|vessel", "set|imo", "set|name"));
    assertEquals(
        "INSERT INTO vessel (imo, name) VALUES (?, ?)",
        statement("insert-into", "insert-into|vessel|imo|name", "values"));
    assertEquals(
        "INSERT INTO archive SELECT * FROM vessel",
        statement("insert-into|archive", "select", "from|vessel"));
  }

  @Test
  void an_update_and_a_delete_have_their_table_from_verb_or_from() {
    assertEquals(
        "UPDATE berth SET occupied = ?, since = now() WHERE id = ?",
        statement("update|berth", "set|occupied", "set|since = now()", "where|id = ?"));
    assertEquals("DELETE FROM vessel WHERE id = ?", statement("delete-from|vessel", "where|id"));
    assertEquals("DELETE FROM vessel", statement("delete-from", "from|vessel"));
  }

  @Test
  void what_is_not_known_stays_a_hole() {
    assertEquals(
        "SELECT * FROM {table} WHERE a = ?", statement("from|{table}", "where|a", "limit|{n}"));
    assertEquals("SELECT * FROM {}", statement("where|").replace(" WHERE ", ""));
  }

  @Test
  void a_start_that_came_from_elsewhere_is_continued() {
    SqlText text =
        SqlText.builder().hole("$0").append(chain("join|b|b.x = a.x", "where|a.y = {}")).build();
    assertEquals("{$0}  JOIN b ON b.x = a.x WHERE a.y = {}", ClauseText.statement(text).toString());
    SqlText plain = SqlText.of("select 1");
    assertEquals(plain, ClauseText.statement(plain));
    assertFalse(ClauseText.isOpen(plain));
  }
}
