package dev.kerf.cli.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExpectedCutTest {

  private static final ExpectedCut CUT =
      cut(
          """
          because: r
          owners: {sales: [Orders, lines], stock: [items]}
          foreign-keys: [lines(item_id)]
          transactions: [A.sell]
          """);

  @Test
  void keys_and_transactions_between_two_owners_are_all_that_counts() {
    assertEquals(
        "",
        CUT.differences(
            keys("lines,item_id,ITEMS", "lines,order_id,orders"),
            transactions("x.A,sell,orders items,", "x.A,pack,items,", "x.A,bill,orders lines,")));
  }

  @Test
  void a_lock_ties_like_a_write() {
    assertEquals(
        "\n  crossing transactions are [x.A.pack, x.A.sell], should be [x.A.sell]",
        CUT.differences(
            keys("lines,item_id,items"),
            transactions("x.A,sell,orders,items", "x.A,pack,items,lines")));
  }

  @Test
  void a_missing_key_is_a_difference() {
    assertEquals(
        "\n  crossing foreign keys are [], should be [lines(item_id)]",
        CUT.differences(keys(), transactions("x.A,sell,orders,items")));
  }

  @Test
  void a_table_without_an_owner_is_refused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> CUT.differences(keys("lines,x,parcels"), transactions()));
  }

  private static ExpectedCut cut(String yaml) {
    return ExpectedCut.read(YamlMap.parse("x/truth.yml", yaml), new Names("x"));
  }

  private static List<Row> keys(String... rows) {
    return Csv.rows("from,fromColumns,to\n" + String.join("\n", rows));
  }

  private static List<Row> transactions(String... rows) {
    return Csv.rows("class,method,tablesWritten,tablesLocked\n" + String.join("\n", rows));
  }
}
