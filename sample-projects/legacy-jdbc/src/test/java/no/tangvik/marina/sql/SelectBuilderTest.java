package no.tangvik.marina.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SelectBuilderTest {

  @Test
  void conditions_are_joined_by_and() {
    SelectBuilder select = new SelectBuilder("a", "t").where("x = ?", 1).where("y = ?", 2);
    assertEquals("SELECT a FROM t WHERE x = ? AND y = ?", select.toSql());
  }
}
