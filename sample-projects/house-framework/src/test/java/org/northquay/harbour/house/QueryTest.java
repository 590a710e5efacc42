package org.northquay.harbour.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class QueryTest {

  @Test
  void clauses_come_in_any_order() {
    String sql =
        Query.on(new Db("jdbc:h2:mem:")).from("berth").where("id = ?", 1).select("name").sql();

    assertEquals("SELECT name FROM berth WHERE id = ?", sql);
  }
}
